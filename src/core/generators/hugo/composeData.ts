import { below, nameOf, parentOf } from '../../blogs/paths.ts';
import { formatGoTime } from '../../compose/goTemplate/goLayout.ts';
import { md5 } from '../../compose/goTemplate/functions/md5.ts';
import {
  fromPlain,
  isMap,
  objectOf,
  type GoObject,
  type GoValue,
} from '../../compose/goTemplate/goValues.ts';
import { asText, lookUp } from '../../frontMatter/unknownData.ts';

/** What an archetype is told of the post it makes. */
export interface ArchetypePost {
  /** Relative to the site's root. */
  readonly path: string;
  /** The content folder it lies in. */
  readonly contentFolder: string;
  readonly language: string;
  /** The languages whose key in a file name is not part of the post's name. */
  readonly languages: readonly string[];
  readonly section: string;
  readonly now: number;
  readonly zone: string;
}

/**
 * The data of an archetype (Hugo's `archetypeFileData`, hugolib/content_factory.go): `.Date`,
 * `.Type`, `.Name`, `.Site`, `.Page`, and all of `.File` without its name.
 */
export function archetypeData(post: ArchetypePost, site: GoObject): GoObject {
  const file = fileMembers(post);
  const type = post.section === '' ? 'page' : post.section;
  return objectOf({
    ...file,
    Name: file['ContentBaseName'],
    Type: type,
    Date: formatGoTime(
      { kind: 'time', instant: post.now, zone: post.zone },
      '2006-01-02T15:04:05Z07:00',
    ),
    File: objectOf(file),
    Site: site,
    Page: objectOf({
      File: objectOf(file),
      Site: site,
      Section: post.section,
      Type: type,
      Kind: 'page',
    }),
  });
}

function fileMembers(post: ArchetypePost): Readonly<Record<string, GoValue>> {
  const path = below(post.path, post.contentFolder) ?? post.path;
  const folder = parentOf(path) ?? '';
  const logicalName = nameOf(path);
  const base = logicalName.replace(/\.[^.]*$/, '');
  const language = /\.([^.]+)$/.exec(base)?.[1];
  const hasLanguage = language !== undefined && post.languages.includes(language);
  const name = hasLanguage ? base.slice(0, base.lastIndexOf('.')) : base;
  const isBundle = name === 'index' || name === '_index';
  return {
    Path: path,
    Dir: folder === '' ? '' : `${folder}/`,
    LogicalName: logicalName,
    BaseFileName: base,
    TranslationBaseName: name,
    ContentBaseName: isBundle ? nameOf(folder) : name,
    Ext: logicalName.slice(logicalName.lastIndexOf('.') + 1),
    Section: post.section,
    UniqueID: md5(path),
  };
}

/** `.Site` and `site`, as far as the configuration tells; pages and data are not known here. */
export function siteData(config: unknown, language: string): GoObject {
  const text = (key: string) => asText(lookUp(config, key, { ignoreCase: true }));
  const own = (key: string) => text(`languages.${language}.${key}`) ?? text(key);
  const code = own('languagecode') ?? own('locale') ?? '';
  return objectOf({
    Title: own('title') ?? '',
    BaseURL: text('baseurl') ?? '',
    Copyright: own('copyright') ?? '',
    LanguageCode: code,
    Params: paramsOf(config, language),
    Language: objectOf({
      Lang: language,
      LanguageCode: code === '' ? language : code,
      LanguageName: own('languagename') ?? '',
    }),
  });
}

/** The site's `params`, those of the language over them. */
function paramsOf(config: unknown, language: string): GoValue {
  const shared = fromPlain(lookUp(config, 'params', { ignoreCase: true }) ?? {});
  const own = fromPlain(lookUp(config, `languages.${language}.params`, { ignoreCase: true }));
  if (!isMap(shared)) return shared;
  const entries = isMap(own) ? own.entries : new Map<string, GoValue>();
  return { ...shared, entries: new Map([...shared.entries, ...entries]) };
}
