import { upwards } from '../blogs/paths.ts';
import { percentDecode } from '../generators/shared/percentEncoding.ts';

/** Folders that generators write to by default or by habit, from the blog's root. */
export const USUAL_OUTPUTS: readonly string[] = [
  ...[
    'public',
    '_site',
    'dist',
    'build',
    'docs',
    'output',
    '.vitepress/dist',
    'docs/.vitepress/dist',
  ],
];

/**
 * A glob, from the blog's root, of what comes to be when a site is built: its pages, and the folders
 * they are in, for of what comes with a folder often nothing else is told.
 * @param outputs from `Site.outputs`: folders that are not usual, and those outside, are among them.
 */
export function pagesToCome(outputs: readonly string[]): string {
  const folders = [...outputs, ...USUAL_OUTPUTS];
  const watched = folders.filter((folder) => !/^$|^\.\.|[*?[\]{},]/.test(folder));
  const told = watched.flatMap((folder) => [...foldersTo(folder), `${folder}/**/index.html`]);
  return `{${[...new Set(told)].join(',')}}`;
}

/** A glob, from the blog's root, of a built site, and of the folders that it goes with. */
export function builtFiles(output: string): string {
  const around = foldersTo(output).filter((folder) => folder !== output);
  return around.length === 0 ? `${output}/**` : `{${around.join(',')},${output}/**}`;
}

/** A folder and those it lies in, the root aside. */
function foldersTo(folder: string): readonly string[] {
  return [...upwards(folder)].filter((path) => path !== '');
}

/**
 * Where the page of an address may lie in the output folder, likeliest first: as every generator's
 * server, or the web's, would look for it.
 * @param address from `Address.path`: starts with the base path; percent-encoded or not.
 * @param basePath starts and ends with `/`; it is no folder of the output.
 */
export function builtPaths(address: string, basePath: string): readonly string[] {
  const below = address.startsWith(basePath) ? address.slice(basePath.length) : address.slice(1);
  const spellings = new Set([percentDecode(below) ?? below, below]);
  return [...spellings].flatMap((path) => {
    if (path === '' || path.endsWith('/')) return [`${path}index.html`];
    if (/\.x?html?$/i.test(path)) return [path];
    return [`${path}.html`, `${path}/index.html`, path];
  });
}
