/**
 * What a running suite tells the one who started it, whatever it runs in. Plain data: it crosses
 * from a child process as a message, and from VS Code as a line of its console.
 */
export type TestEvent =
  | { readonly type: 'pass'; readonly title: string; readonly milliseconds: number }
  | { readonly type: 'fail'; readonly title: string; readonly error: string }
  | { readonly type: 'end' };

/** Reads an event from something that came from outside; `undefined` when it is none. */
export function toTestEvent(value: unknown): TestEvent | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  if (value.type === 'end') return { type: 'end' };
  if (!('title' in value) || typeof value.title !== 'string') return undefined;
  const { title } = value;
  if (value.type === 'pass' && 'milliseconds' in value && typeof value.milliseconds === 'number') {
    return { type: 'pass', title, milliseconds: value.milliseconds };
  }
  if (value.type === 'fail' && 'error' in value && typeof value.error === 'string') {
    return { type: 'fail', title, error: value.error };
  }
  return undefined;
}

const mark = 'galley-test-event ';

/** An event as one line of a console. */
export const toLine = (event: TestEvent): string => mark + JSON.stringify(event);

/** The event that a line of a console holds; `undefined` for every other line. */
export function fromLine(line: string): TestEvent | undefined {
  if (!line.startsWith(mark)) return undefined;
  try {
    return toTestEvent(JSON.parse(line.slice(mark.length)));
  } catch {
    return undefined;
  }
}
