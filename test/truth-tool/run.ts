/**
 * `npm run truth -- hexo`: holds what a real generator makes of its kit today against what
 * test/truth says it made of it.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { asRecord, asText } from '../../src/core/frontMatter/unknownData.ts';
import { differences } from './differences.ts';
import { findGenerator } from './findGenerator.ts';
import { KITS } from './kits.ts';
import type { Options } from './options.ts';
import { parseCommand, USAGE } from './options.ts';
import { rebuild, truthFile } from './rebuild.ts';
import { reportText } from './report.ts';

/** 0 equal, 1 different, 2 not built. */
type Code = 0 | 1 | 2;

async function check(name: string, { install, write }: Options): Promise<Code> {
  const source = KITS[name];
  if (source === undefined) return 2;
  const found = await findGenerator(name, source, install);
  if (!found.ok) {
    console.error(`${name}: ${found.reason}`);
    return 2;
  }
  console.log(`${name}: building …`);
  const text = await rebuild(name, found.variables);
  const truth: unknown = JSON.parse(await readFile(truthFile(name), 'utf8'));
  const now: unknown = JSON.parse(text);
  const [was, is] = [versionOf(truth), versionOf(now)];
  if (was !== is) console.log(`${name}: the truth was made by ${was}, this is ${is}`);
  const different = differences(truth, now);
  console.log(`${name}: ${different.length === 0 ? 'equal' : `${different.length} differences`}`);
  if (different.length > 0) console.log(reportText(different));
  if (write) await writeFile(truthFile(name), text);
  return different.length === 0 ? 0 : 1;
}

function versionOf(truth: unknown): string {
  return asText(asRecord(truth)?.['version']) ?? 'a version it does not say';
}

async function rebuildAll(options: Options): Promise<Code> {
  let worst: Code = 0;
  for (const name of options.names) {
    const code = await check(name, options).catch((error: unknown): Code => {
      console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      return 2;
    });
    if (code > worst) worst = code;
  }
  return worst;
}

async function run(args: readonly string[]): Promise<Code> {
  const command = parseCommand(args);
  switch (command.kind) {
    case 'help':
      console.log(USAGE);
      return 0;
    case 'misunderstood':
      console.error(`${command.reason}\n\n${USAGE}`);
      return 2;
    case 'rebuild':
      return rebuildAll(command.options);
  }
}

process.exitCode = await run(process.argv.slice(2));
