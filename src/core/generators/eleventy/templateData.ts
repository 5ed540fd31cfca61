import { UNKNOWN } from '../../markdown/liquid/unknownValue.ts';
import type {
  EleventyData,
  ExcerptMark,
  TemplateNames,
} from '../../markdown/liquid/templateData.ts';
import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import type { Post } from '../../posts/post.ts';
import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { at, ScriptRecord } from '../scriptConfig/scriptValues.ts';
import { unknownCode } from '../scriptConfig/unknown.ts';
import { known } from '../shared/scriptSettings.ts';
import { laidUpon } from './cascade.ts';
import { fileNames } from './fileSlug.ts';
import { isFunction } from './isFunction.ts';
import type { EleventySite } from './openSite.ts';
import { inputPathOf } from './openSite.ts';
import { pageData, withPage } from './pageData.ts';
import { filledIn } from './permalinkTemplate.ts';
import { engineOf } from './templateLanguage.ts';
import { templateValue } from './templateValues.ts';

/** A post, and what its file begins with. */
export interface TemplatePost {
  readonly post: Post;
  readonly frontMatter: FrontMatter;
  /** The text before the body. */
  readonly head: string;
}

/** What templates may use in a post; `undefined` when the site sets Liquid up in an unknown way. */
export function eleventyTemplateData(
  site: EleventySite,
  given: TemplatePost,
): EleventyData | undefined {
  if (site.liquid === undefined) return undefined;
  let names: TemplateNames | undefined;
  return {
    kind: 'eleventy',
    runs: true,
    liquid: site.liquid,
    nunjucks: site.nunjucks,
    names: () => (names ??= namesIn(site, given)),
    excerptMark: excerptMark(site, given),
  };
}

/** Source: src/TemplateContent.js, excerpt.js of gray-matter. */
function excerptMark(site: EleventySite, { frontMatter }: TemplatePost): ExcerptMark | undefined {
  const [options] = site.recording.settings.get('setFrontMatterParsingOptions') ?? [];
  const excerpt = at(options, 'excerpt');
  if (excerpt !== true && (typeof excerpt !== 'string' || excerpt === '')) return undefined;
  // What a post says itself is sought, but not taken out.
  if (frontMatter.fields.some(({ key }) => key === 'excerpt_separator')) return undefined;
  const separator = at(options, 'excerpt_separator') ?? '---';
  if (typeof separator !== 'string') return undefined;
  return { found: excerpt === true ? separator : excerpt, removed: separator };
}

/** Source: src/Template.js `getData`, `addPage`; src/Data/TemplateData.js. */
function namesIn(site: EleventySite, { post, frontMatter, head }: TemplatePost): TemplateNames {
  const file = { path: post.path, text: head };
  const cascade = pageData(site, file, frontMatter);
  const own = withPage(cascade, fileNames(inputPathOf(site, post.path) ?? post.path), file);
  const data = laidUpon(site.bodyData(), own, site.settings.mergesDeeply);
  const url = urlOf(site, post);
  data.set('page', opened(own.get('page'), url === undefined ? {} : { url }));
  data.set('eleventy', opened(own.get('eleventy'), {}));
  for (const [name, value] of computed(site, post, data)) data.set(name, value);
  const members = Array.from(
    data.members,
    ([name, value]) => [name, templateValue(value)] as const,
  );
  const values = { ...Object.fromEntries(members), ...unknownNames(data) };
  const isUnread = head === '' && frontMatter.block.end > 0;
  return { values, isOpen: isUnread || data.open !== undefined || site.lost !== undefined };
}

/** A record to which a build adds more. */
function opened(value: ScriptValue, more: Readonly<Record<string, ScriptValue>>): ScriptRecord {
  const members = value instanceof ScriptRecord ? value.members : [];
  return new ScriptRecord([...members, ...Object.entries(more)], unknownCode(NOWHERE));
}

const NOWHERE = { path: '', line: 1 };

/** The address by which Eleventy itself knows a page lacks the path under which the site is served. */
function urlOf({ settings }: EleventySite, { address }: Post): string | undefined {
  return address.known ? address.path.slice(known(settings.basePath, '/').length - 1) : undefined;
}

/** Source: src/Data/ComputedData.js. */
function computed(
  site: EleventySite,
  { path }: Post,
  data: ScriptRecord,
): readonly (readonly [name: string, value: ScriptValue])[] {
  const late = data.get('eleventyComputed');
  if (!(late instanceof ScriptRecord)) return [];
  const engine = engineOf(path, data, site.settings);
  const { filters } = site.recording;
  const call: EleventySite['call'] = (code, values) => site.call(code, values);
  const valueOf = (value: ScriptValue): ScriptValue => {
    if (isFunction(value)) return site.call(value, [data]);
    const text =
      typeof value === 'string' ? filledIn(value, { engine, data, filters, call }) : undefined;
    return text ?? unknownCode(NOWHERE);
  };
  return Array.from(late.members, ([name, value]) => [name, valueOf(value)] as const);
}

/** What only a build knows: which pages there are. */
function unknownNames(data: ScriptRecord): Readonly<Record<string, unknown>> {
  const alias = at(data, 'pagination', 'alias');
  const paginated = data.get('pagination') === undefined ? [] : ['pagination', alias];
  const names = ['collections', ...paginated].filter((name) => typeof name === 'string');
  return Object.fromEntries(names.map((name) => [name, UNKNOWN]));
}
