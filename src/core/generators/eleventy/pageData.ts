import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import type { ContentFile } from '../generator.ts';
import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { at, isUnknown, recordOf, ScriptDate, ScriptList } from '../scriptConfig/scriptValues.ts';
import type { ScriptRecord } from '../scriptConfig/scriptValues.ts';
import { laidUpon, withTagList } from './cascade.ts';
import type { FileNames } from './fileSlug.ts';
import { frontMatterData } from './frontMatterData.ts';
import type { EleventySite } from './openSite.ts';
import { pageDate } from './pageDate.ts';
import { extensionOf } from './templateLanguage.ts';

/** A file, or its text up to the body. */
export type PageFile = Pick<ContentFile, 'path' | 'text'>;

/**
 * All data of a page: global, of its layouts, of its folders, of its own data file, of its front
 * matter. Each call gives a record of its own. Source: src/Template.js `getData`.
 */
export function pageData(
  site: EleventySite,
  file: PageFile,
  frontMatter: FrontMatter,
): ScriptRecord {
  const { mergesDeeply } = site.settings;
  const own = withTagList(frontMatterData(frontMatter, file.text));
  const bare = file.path.slice(0, -extensionOf(file.path).length - 1);
  const local = site.data.around(bare);
  const join = (steps: readonly ScriptValue[]) =>
    steps.reduce<ScriptRecord>((under, over) => laidUpon(under, over, mergesDeeply), recordOf({}));
  const steps = [site.data.global, ...local, own];
  const layouts = site.layouts(join(steps).get('layout'));
  return join([site.data.global, ...layouts, ...local, own]);
}

/** The same with what Eleventy adds to it. Source: src/Template.js `addPage`. */
export function withPage(data: ScriptRecord, names: FileNames, file: PageFile): ScriptRecord {
  const date = pageDate(data.get('date'), file.path);
  const page = recordOf({
    fileSlug: names.fileSlug,
    filePathStem: names.filePathStem,
    inputPath: `./${file.path}`,
    outputFileExtension: 'html',
    ...(typeof date === 'object' ? { date: new ScriptDate(date.instant) } : {}),
  });
  const build = recordOf({ env: recordOf({ runMode: 'build', source: 'cli' }) });
  return laidUpon(data, recordOf({ page, eleventy: build }), true);
}

/** A value's text; `undefined` for what is none, or is not known. */
export function textIn(data: ScriptRecord, key: string): string | undefined {
  const value = data.get(key);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** The texts of a list, or a single one. */
export function textsIn(data: ScriptRecord, key: string): readonly string[] {
  const value = data.get(key);
  const items = value instanceof ScriptList ? value.items : [value];
  const texts = items.filter((item) => typeof item === 'string' || typeof item === 'number');
  return [...new Set(texts.map(String))];
}

/** The title as far as it is known: one that code works out is not. */
export function titleIn(data: ScriptRecord): string | undefined {
  const late = at(data, 'eleventyComputed', 'title');
  const isComputed = late !== undefined && !isUnknown(late);
  return isComputed && typeof late !== 'string' ? undefined : textIn(data, 'title');
}
