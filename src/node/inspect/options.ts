import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run inspect -- DIR [--now ISO] [--render FILE] [--json]

Prints what Galley sees in a folder: every blog, and of each of its posts the status
with the reason, the address, the title, the date, the tags and the problems.

  --now ISO      tell the status at that moment, as 2026-06-15T12:00:00Z; default: now
  --render FILE  print the HTML of a post's body instead; FILE as it is listed below DIR
  --json         print JSON
  --help         print this

Exit code: 0 when the folder was inspected, whatever was found; 1 when DIR or FILE could
not be read; 2 when the command line was not understood.
`;

export interface Options {
  readonly folder: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  readonly render: string | undefined;
  readonly json: boolean;
}

export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'misunderstood'; readonly reason: string }
  | { readonly kind: 'inspect'; readonly options: Options };

/** Understands a command line. @param now the time when it says none. */
export function parseCommand(args: readonly string[], now: number): Command {
  try {
    return toCommand(args, now);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'misunderstood', reason };
  }
}

function toCommand(args: readonly string[], now: number): Command {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      now: { type: 'string' },
      render: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return { kind: 'help' };
  const [folder, ...rest] = positionals;
  if (folder === undefined) return { kind: 'misunderstood', reason: 'Say which folder: DIR.' };
  if (rest.length > 0) {
    return {
      kind: 'misunderstood',
      reason: `One folder at a time, not ${rest.join(' ')} as well.`,
    };
  }
  const moment = values.now === undefined ? now : Date.parse(values.now);
  if (Number.isNaN(moment)) {
    const reason = `--now takes a moment such as 2026-06-15T12:00:00Z, not ${String(values.now)}.`;
    return { kind: 'misunderstood', reason };
  }
  const { render, json } = values;
  return { kind: 'inspect', options: { folder, now: moment, render, json } };
}
