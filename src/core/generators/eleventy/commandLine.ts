import { asRecord } from '../../frontMatter/unknownData.ts';
import { sameData } from '../../sameData.ts';
import { cleanPath } from '../shared/cleanPath.ts';
import { commandsOf, type ShellWord } from './shellWords.ts';

/** What an Eleventy command line says that no configuration undoes; `undefined` where it says nothing. */
export interface CommandFlags {
  /** Relative to the site's root, `''` for the root itself. */
  readonly input?: string | undefined;
  readonly output?: string | undefined;
  readonly config?: string | undefined;
  readonly pathprefix?: string | undefined;
  readonly formats?: string | undefined;
}

/** How the scripts of a package run Eleventy. */
export interface EleventyRuns {
  /** Whether one does so in the package's folder. */
  readonly isHere: boolean;
  /** Whether one does so in another folder. */
  readonly isElsewhere: boolean;
  /** What all that build the site say; `undefined` when they differ, or it is not plain to read. */
  readonly flags: CommandFlags | undefined;
}

/** So many scripts of a package are looked at. */
const MOST_SCRIPTS = 200;

/** @param scripts as `package.json` has them. */
export function eleventyRuns(scripts: unknown): EleventyRuns {
  const found = Object.values(asRecord(scripts) ?? {})
    .slice(0, MOST_SCRIPTS)
    .flatMap((script) => (typeof script === 'string' ? runsOf(script) : []));
  const here = found.filter(({ isHere }) => isHere);
  const writing = here.filter(({ words }) => !words.some(({ text }) => WRITES_NOTHING.test(text)));
  const building = writing.filter(({ words }) => !words.some(({ text }) => STAYS.test(text)));
  const said = (building.length > 0 ? building : writing).map(({ words }) => flagsIn(words));
  const flags = said.length > 0 ? said[0] : {};
  return {
    isHere: here.length > 0,
    isElsewhere: found.length > here.length,
    flags: said.every((other) => sameData(other, flags)) ? flags : undefined,
  };
}

/** Source: cmd.cjs. */
const WRITES_NOTHING = /^--(?:help|version|dryrun|to=(?:nd)?json)$/;
const STAYS = /^--(?:serve|watch)$/;

interface Run {
  readonly isHere: boolean;
  /** What stands behind the program. */
  readonly words: readonly ShellWord[];
}

function runsOf(script: string, isWithin = false): readonly Run[] {
  const runs: Run[] = [];
  let isHere = true;
  for (const words of commandsOf(script)) {
    const start = words.findIndex(({ text }, index) => !isBefore(text, index));
    const program = words[start]?.text ?? '';
    const behind = words.slice(start + 1);
    if (/^(?:cd|pushd)$/.test(program)) isHere = false;
    if (PROGRAM.test(program)) runs.push({ isHere, words: behind });
    if (program !== 'concurrently' || isWithin) continue;
    for (const run of behind.flatMap(({ text }) => runsOf(text, true))) {
      runs.push({ ...run, isHere: isHere && run.isHere });
    }
  }
  return runs;
}

const PROGRAM =
  /^(?:(?:\.\/)?node_modules\/\.bin\/)?eleventy$|^@11ty\/eleventy(?:@[\w.^~-]+)?$|(?:^|\/)node_modules\/@11ty\/eleventy\/cmd\.c?js$/;

const RUNNERS = new Set(
  'npx pnpx bunx npm pnpm yarn bun exec dlx x node env cross-env cross-env-shell dotenv time'.split(
    ' ',
  ),
);

/** Whether a word only stands before the program: what runs it, and its environment. */
function isBefore(text: string, index: number): boolean {
  return RUNNERS.has(text) || /^\w+=/.test(text) || (index > 0 && text.startsWith('-'));
}

const FLAGS = ['input', 'output', 'config', 'pathprefix', 'formats'] as const;

/** `undefined` when it is not plain what one of the flags says. */
function flagsIn(words: readonly ShellWord[]): CommandFlags | undefined {
  const said: Partial<Record<(typeof FLAGS)[number], string>> = {};
  for (const [index, { text, isPlain }] of words.entries()) {
    const flag = FLAGS.find((name) => text === `--${name}` || text.startsWith(`--${name}=`));
    if (flag === undefined) continue;
    const isJoined = text.length > flag.length + 2;
    const next = words[index + 1];
    const value = isJoined ? text.slice(flag.length + 3) : next?.text;
    if (value === undefined || !isPlain || (!isJoined && next?.isPlain !== true)) return undefined;
    said[flag] = value;
  }
  const { input, output, config, pathprefix, formats } = said;
  const isOutside = [input, output, config].some((path) => path && OUTSIDE.test(cleanPath(path)));
  if (isOutside || ONE_FILE.test(input ?? '') || formats?.includes('*')) return undefined;
  return {
    ...{ input: pathOf(input), output: pathOf(output), config: pathOf(config), formats },
    // Eleventy passes over a `/`.
    pathprefix: pathprefix === '/' || pathprefix === '' ? undefined : pathprefix,
  };
}

const OUTSIDE = /^(?:\.\.|\/|[a-z]:)/i;
const ONE_FILE = /\.(?:md|html|liquid|njk|js)$/;

/** An empty path says nothing. */
function pathOf(said: string | undefined): string | undefined {
  return said === undefined || said === '' ? undefined : cleanPath(said);
}
