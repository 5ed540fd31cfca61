import type { TestEvent } from './events.ts';

/**
 * A mocha reporter that hands every result on as a TestEvent and prints nothing itself. `Base` is
 * the base class of reporters, of Node's or the browser's mocha.
 */
export const reportTo = (
  Base: typeof Mocha.reporters.Base,
  send: (event: TestEvent) => void,
): typeof Mocha.reporters.Base =>
  class extends Base {
    constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
      super(runner, options);
      runner.on('pass', (test) => {
        send({ type: 'pass', title: test.fullTitle(), milliseconds: test.duration ?? 0 });
      });
      runner.on('fail', (test, error: unknown) => {
        send({ type: 'fail', title: test.fullTitle(), error: describeError(error) });
      });
      runner.on('end', () => {
        send({ type: 'end' });
      });
    }
  };

/** An error in full: its message, its stack, and for a comparison what was expected. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? error.message;
  const text = stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
  return 'expected' in error && 'actual' in error
    ? `${text}\n  expected: ${show(error.expected)}\n  actual:   ${show(error.actual)}`
    : text;
}

/** Long values are cut: what differs in them is in the message. */
function show(value: unknown): string {
  try {
    const text = JSON.stringify(value);
    return text.length > 500 ? `${text.slice(0, 500)} …` : text;
  } catch {
    return String(value);
  }
}
