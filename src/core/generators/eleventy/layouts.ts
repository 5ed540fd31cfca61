import { isWithin } from '../../blogs/paths.ts';
import { ELEVENTY_FENCES } from '../../frontMatter/fenceRules.ts';
import { readFrontMatter } from '../../frontMatter/readFrontMatter.ts';
import type { SiteFolder } from '../generator.ts';
import type { ScriptRecord, ScriptValue } from '../scriptConfig/scriptValues.ts';
import type { EleventySettings } from './settings.ts';
import { withTagList } from './cascade.ts';
import { frontMatterData } from './frontMatterData.ts';

/** Front matter of a layout and of those it stands in, the outermost first. */
export type Layouts = (name: ScriptValue) => readonly ScriptValue[];

const MOST = 10;

export async function readLayouts(
  folder: SiteFolder,
  settings: EleventySettings,
): Promise<Layouts> {
  const roots = [settings.layouts, settings.includes];
  const paths = folder.paths.filter(
    (path) => /\.(?:njk|liquid|html|md)$/.test(path) && roots.some((root) => isWithin(path, root)),
  );
  const read = await Promise.all(
    paths.map(async (path) => [path, await folder.read(path)] as const),
  );
  const data = new Map<string, ScriptRecord>();
  for (const [path, text] of read) {
    if (text?.startsWith('---')) {
      data.set(path, frontMatterData(readFrontMatter(text, ELEVENTY_FENCES, true), text));
    }
  }
  const find = (name: string) =>
    roots
      .flatMap((root) =>
        ['', '.njk', '.liquid', '.html', '.md'].map((end) => `${root}/${name}${end}`),
      )
      .find((path) => data.has(path));
  return (name) => {
    const chain: ScriptValue[] = [];
    let next: ScriptValue = name;
    while (typeof next === 'string' && chain.length < MOST) {
      const layout: ScriptRecord | undefined = data.get(find(next) ?? '');
      if (!layout) break;
      chain.unshift(withTagList(layout));
      next = layout.members.get('layout');
    }
    return chain;
  };
}
