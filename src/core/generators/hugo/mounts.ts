import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asList, asRecord, asText, asTexts } from '../../frontMatter/unknownData.ts';
import { upwards } from '../../blogs/paths.ts';
import { folderPath } from '../shared/cleanPath.ts';
import { globTest } from '../shared/globs.ts';
import type { HugoLanguages } from './languages.ts';

/** A folder of the site that Hugo sees as part of `content`, `static` or another component. */
export interface Mount {
  /** Relative to the site's root; `''` for the root. */
  readonly source: string;
  /** Where in the component it appears: `''`, or `/blog`. */
  readonly target: string;
  /** The language of all files in it; `undefined`: none in particular. */
  readonly language: string | undefined;
  /** Whether a file, relative to the source, is part of it. */
  includes(path: string): boolean;
}

type Component = 'content' | 'static' | 'assets' | 'layouts' | 'archetypes';

const FOLDER_KEYS: Readonly<Record<Component, string>> = {
  content: 'contentdir',
  static: 'staticdir',
  assets: 'assetdir',
  layouts: 'layoutdir',
  archetypes: 'archetypedir',
};

/**
 * The mounts of a component: those of `module.mounts`, else the folders that `contentDir` and the
 * like name, which languages may have of their own.
 * Source: modules/config.go `ApplyProjectConfigDefaults`.
 */
export function mountsOf(
  component: Component,
  data: UnknownRecord,
  languages: HugoLanguages,
): readonly Mount[] {
  const configured = asList(asRecord(data['module'])?.['mounts']).flatMap((mount) =>
    configuredMount(component, asRecord(mount) ?? {}),
  );
  return configured.length > 0 ? configured : defaultMounts(component, data, languages);
}

function configuredMount(component: Component, mount: UnknownRecord): readonly Mount[] {
  const source = asText(mount['source']);
  const target = folderPath(asText(mount['target']) ?? '');
  if (source === undefined || (target !== component && !target.startsWith(`${component}/`))) {
    return [];
  }
  const matrix = asRecord(asRecord(mount['sites'])?.['matrix']);
  const [language] = asTexts(mount['lang'] ?? matrix?.['languages']);
  return [
    {
      source: folderPath(source),
      target: target.slice(component.length),
      language: language?.toLowerCase(),
      includes: filterOf(mount),
    },
  ];
}

/**
 * `files` (with `! ` before what is left out), and the older `includeFiles` and `excludeFiles`: the
 * first pattern that fits decides. A folder that is left out takes what is in it along.
 * Source: hugofs/hglob/filename_filter.go.
 */
function filterOf(mount: UnknownRecord): (path: string) => boolean {
  const patterns = [
    ...asTexts(mount['files']),
    ...asTexts(mount['includefiles']),
    ...asTexts(mount['excludefiles']).map((pattern) => `! ${pattern}`),
  ];
  const entries = patterns.map((pattern) => {
    const glob = pattern
      .replace(/^! /, '')
      .replace(/^(?!\/)/, '/')
      .toLowerCase();
    return { isExclusion: pattern.startsWith('! '), fits: globTest(glob, 'gobwas') };
  });
  const exclusions = entries.filter((entry) => entry.isExclusion);
  return (path) => {
    const [file, ...folders] = [...upwards(path.toLowerCase())].map((at) => `/${at}`);
    if (folders.some((folder) => exclusions.some((entry) => entry.fits(folder)))) return false;
    const deciding = entries.find((entry) => entry.fits(file ?? '/'));
    return deciding === undefined ? exclusions.length === entries.length : !deciding.isExclusion;
  };
}

function defaultMounts(
  component: Component,
  data: UnknownRecord,
  languages: HugoLanguages,
): readonly Mount[] {
  const shared = foldersIn(data, component);
  const found = new Map<string, Mount>();
  for (const { key, data: own } of languages.all) {
    for (const source of foldersIn(own, component)) {
      if (found.has(source)) continue;
      const isOwn = component === 'content' && !shared.includes(source);
      const language = isOwn ? key : undefined;
      found.set(source, { source, target: '', language, includes: () => true });
    }
  }
  return [...found.values()];
}

/** `staticDir`, `staticDir0` … `staticDir10` may name several. */
function foldersIn(data: UnknownRecord, component: Component): readonly string[] {
  const key = FOLDER_KEYS[component];
  const numbered =
    component === 'static' ? Array.from({ length: 11 }, (_, at) => `${key}${at}`) : [];
  const folders = [key, ...numbered].flatMap((name) => asTexts(data[name]));
  return (folders.length > 0 ? folders : [component]).map(folderPath);
}
