import { join } from '../../blogs/paths.ts';
import type { TemplateReader } from '../shared/linkedStyles.ts';
import { linkedStyles } from '../shared/linkedStyles.ts';
import type { JekyllSite } from './jekyllSite.ts';

const LAYOUTS = ['post.html', 'default.html', 'page.html', 'base.html'];

/**
 * The style sheets that the layout of posts, those it stands in and their includes name; where none
 * are named, those in `assets` and `css`. What is made from Sass is not there before a build.
 */
export async function jekyllStyles(site: JekyllSite): Promise<readonly string[]> {
  const { folder, settings } = site;
  const at = (path: string) => join(settings.source, path);
  const start = LAYOUTS.map((name) => at(`_layouts/${name}`)).find((path) => folder.has(path));
  const names = start === undefined ? [] : await linkedStyles(start, readerOf(site));
  const named = names
    .map((name) => at(name.replace(/^[./]+/, '')))
    .filter((path) => folder.has(path));
  if (named.length > 0) return [...new Set(named)];
  const roots = [at('assets/'), at('css/')];
  const isStyle = (path: string) =>
    path.endsWith('.css') && roots.some((root) => path.startsWith(root));
  return folder.paths.filter(isStyle).sort();
}

function readerOf({ folder, settings }: JekyllSite): TemplateReader {
  const at = (path: string) => join(settings.source, path);
  return {
    syntax: {
      inclusion: /\{%-?\s*include(?:_cached)?\s+([\w./-]+)|^layout:\s*["']?([\w/-]+)/gm,
      filesOf: (name) => [at(`_includes/${name}`), at(`_layouts/${name}.html`)],
    },
    read: (path) => (folder.has(path) ? folder.read(path) : Promise.resolve(undefined)),
  };
}
