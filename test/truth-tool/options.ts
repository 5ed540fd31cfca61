import { parseArgs } from 'node:util';
import { KITS } from './kits.ts';

const NAMES = Object.keys(KITS).join(', ');

export const USAGE = `Usage: npm run truth -- GENERATOR… [--install] [--write]

Builds the kit test/truth/GENERATOR anew with the real generator, in a temporary copy, and
shows where the outcome differs from its truth.json.

  GENERATOR  one or more of ${NAMES}
  --install  get a generator that is missing: from npm into the cache folder; Hugo from
             Debian's sid, likewise. Others say which Debian package they are in
  --write    put the outcome in the place of truth.json
  --list     print this

NODE_MODULES, HUGO, JEKYLL and PELICAN name a generator in another place.

Exit code: 0 when all are equal; 1 when something differs; 2 when a kit could not be built
or the command line was not understood.
`;

export interface Options {
  readonly names: readonly string[];
  readonly install: boolean;
  readonly write: boolean;
}

export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'misunderstood'; readonly reason: string }
  | { readonly kind: 'rebuild'; readonly options: Options };

/** Understands a command line. */
export function parseCommand(args: readonly string[]): Command {
  try {
    return toCommand(args);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'misunderstood', reason };
  }
}

function toCommand(args: readonly string[]): Command {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      install: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || values.list || positionals.length === 0) return { kind: 'help' };
  const unknown = positionals.find((name) => !Object.hasOwn(KITS, name));
  if (unknown !== undefined) {
    return { kind: 'misunderstood', reason: `There is no kit "${unknown}". There are: ${NAMES}.` };
  }
  const { install, write } = values;
  return { kind: 'rebuild', options: { names: positionals, install, write } };
}
