import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../host/environment.ts';
import { cacheFolder } from '../host/paths.ts';
import { installHugo } from './installHugo.ts';
import { installPackages } from './installPackages.ts';
import type { Source } from './kits.ts';
import { runProgram } from './runProgram.ts';

/** What tells make-truth.mjs where a generator is, or a sentence on how to get it. */
export type Found =
  | { readonly ok: true; readonly variables: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly reason: string };

/**
 * Finds a generator on this machine.
 *
 * @param mayInstall Whether what is missing may be fetched into the cache folder.
 * @throws Error that says why, when an installation fails.
 */
export async function findGenerator(
  name: string,
  source: Source,
  mayInstall: boolean,
): Promise<Found> {
  switch (source.kind) {
    case 'npm':
      return findPackages(name, source.packages, mayInstall);
    case 'hugo':
      return findHugo(source.version, mayInstall);
    case 'program':
      return findProgram(source);
  }
}

async function findPackages(
  name: string,
  packages: readonly string[],
  mayInstall: boolean,
): Promise<Found> {
  const chosen = environment('NODE_MODULES');
  if (chosen !== undefined) return { ok: true, variables: { NODE_MODULES: chosen } };
  const hash = createHash('sha256').update(packages.join(' ')).digest('hex').slice(0, 12);
  const folder = join(cacheFolder(), `truth-${name}-${process.platform}-${process.arch}-${hash}`);
  if (mayInstall) await installPackages(folder, packages);
  if (existsSync(folder)) {
    return { ok: true, variables: { NODE_MODULES: join(folder, 'node_modules') } };
  }
  const reason =
    `It needs ${packages.join(' ')}, which are not in the cache folder. ` +
    `Get them from npm by \`npm run truth -- ${name} --install\`, ` +
    'or name a node_modules folder that has them by NODE_MODULES.';
  return { ok: false, reason };
}

async function findHugo(version: string, mayInstall: boolean): Promise<Found> {
  const chosen = environment('HUGO');
  if (chosen !== undefined) return { ok: true, variables: { HUGO: chosen } };
  const installed = await outputOf('hugo', ['version']);
  if (installed?.includes(`v${version}`)) return { ok: true, variables: { HUGO: 'hugo' } };
  const folder = join(cacheFolder(), `truth-hugo-${version}-${process.arch}`);
  if (mayInstall) await installHugo(folder, version);
  const program = join(folder, 'usr/bin/hugo');
  if (existsSync(program)) return { ok: true, variables: { HUGO: program } };
  const has =
    installed === undefined
      ? 'there is none here'
      : `this machine has ${installed.split(' ', 2).join(' ')}`;
  const reason =
    `It needs Hugo ${version}; ${has}. On a Debian or a system like it, get that version ` +
    "from Debian's sid, unpacked beside all that is installed, by " +
    '`npm run truth -- hugo --install`, or name a Hugo by HUGO.';
  return { ok: false, reason };
}

async function findProgram(source: Extract<Source, { readonly kind: 'program' }>): Promise<Found> {
  const { program, variable, debianPackages } = source;
  const chosen = environment(variable) ?? program;
  const answer = await outputOf(chosen, ['--version']);
  if (answer !== undefined) return { ok: true, variables: { [variable]: chosen } };
  const reason =
    `It needs the program \`${chosen}\`, which cannot be run here. ` +
    `On Debian: \`apt-get install ${debianPackages.join(' ')}\`. ` +
    `${variable} names another place.`;
  return { ok: false, reason };
}

/** What a program prints; `undefined` when it is missing or fails. */
async function outputOf(program: string, args: readonly string[]): Promise<string | undefined> {
  return runProgram(program, args, '/').catch(() => undefined);
}
