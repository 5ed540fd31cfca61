import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the licences of all libraries that the bundles hold into one file: most of them ask for
 * their text to go along.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles what went into each bundle.
 * @param {string} file where to write.
 */
export function writeThirdPartyLicences(metafiles, file) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const folders = new Set(inputs.flatMap((path) => packageFolder(path) ?? []));
  const sections = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    return `${name} ${version} (${license})\n\n${licenceText(folder)}`;
  });
  const line = `\n${'-'.repeat(80)}\n\n`;
  writeFileSync(file, `Galley contains these libraries:\n${line}${sections.join(line)}`);
}

/** The folder of the package that a file belongs to; `undefined` for our own files. */
const packageFolder = (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];

function licenceText(folder) {
  const name = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (name === undefined) throw new Error(`${folder} comes without the text of its licence.`);
  return readFileSync(join(folder, name), 'utf8').trim() + '\n';
}
