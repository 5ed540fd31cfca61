import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installOnce } from '../host/installOnce.ts';
import { runProgram } from './runProgram.ts';

/**
 * Unpacks the Hugo of Debian's sid into a folder, once. It runs on older Debians too. The
 * machine's own package sources and installed packages stay as they are: apt is given a list of
 * sources and a place for its state in that folder.
 *
 * @throws Error that says why, where there is no apt, no Debian among its sources, no network, or
 *   sid has moved on to another version.
 */
export async function installHugo(folder: string, version: string): Promise<void> {
  await installOnce(folder, async (unfinished) => {
    console.log(`Getting Hugo ${version} from Debian's sid …`);
    const apt = await aptFor(unfinished);
    await runProgram('apt-get', [...apt, 'update'], unfinished);
    await runProgram('apt-get', [...apt, 'download', 'hugo/sid'], unfinished);
    const archive = (await readdir(unfinished)).find((name) => name.endsWith('.deb'));
    if (archive === undefined) throw new Error(`apt-get put no package into ${unfinished}.`);
    if (!archive.startsWith(`hugo_${version}`)) {
      throw new Error(`Debian's sid now has ${archive}, not Hugo ${version}: name one by HUGO.`);
    }
    await runProgram('dpkg', ['-x', archive, '.'], unfinished);
    for (const name of ['apt', archive]) await rm(join(unfinished, name), { recursive: true });
    console.log(`Installed in ${folder}`);
  });
}

/** Debian's keys where its own package puts them; elsewhere apt knows whom it trusts. */
const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** Options that make apt see sid and nothing else, with all its state below the folder. */
async function aptFor(folder: string): Promise<readonly string[]> {
  const state = join(folder, 'apt');
  for (const name of ['lists/partial', 'cache/archives/partial']) {
    await mkdir(join(state, name), { recursive: true });
  }
  const trust = existsSync(KEYRING) ? ` [signed-by=${KEYRING}]` : '';
  const source = `deb${trust} ${await debianArchive()} sid main\n`;
  await writeFile(join(state, 'sources.list'), source);
  return [
    '-qq',
    ['Dir::Etc::sourcelist', join(state, 'sources.list')],
    ['Dir::Etc::sourceparts', '-'],
    ['Dir::State::lists', join(state, 'lists')],
    ['Dir::Cache', join(state, 'cache')],
    ['APT::Sandbox::User', 'root'],
  ].flatMap((option) => (typeof option === 'string' ? [option] : ['-o', option.join('=')]));
}

/** The archive from which this machine gets Debian. */
async function debianArchive(): Promise<string> {
  const format = '$(ORIGIN) $(LABEL) $(REPO_URI)';
  const lines = await runProgram('apt-get', ['indextargets', '--format', format], '/');
  const found = lines.split('\n').find((line) => line.startsWith('Debian Debian '));
  const archive = found?.split(' ')[2];
  if (archive === undefined) {
    throw new Error(
      'apt knows no Debian archive here (has `apt-get update` run?): name a Hugo by HUGO.',
    );
  }
  return archive;
}
