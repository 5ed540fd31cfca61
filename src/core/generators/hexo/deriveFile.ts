import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import { asText, asTexts } from '../../frontMatter/unknownData.ts';
import { say } from '../../message.ts';
import type { Address, Post } from '../../posts/post.ts';
import type { ContentFile } from '../generator.ts';
import { emptyPost } from '../shared/emptyPost.ts';
import { nonEmpty } from '../shared/nonEmpty.ts';
import { hexoDate } from './hexoDate.ts';
import type { HexoSite } from './hexoSite.ts';
import { postAddress } from './postAddress.ts';
import type { Fields } from './postData.ts';
import { castText, postData, withoutExtension } from './postData.ts';
import { contentProblems, isUnreadable } from './problems.ts';
import { postPublication } from './publication.ts';
import { siteUrl } from './siteUrl.ts';
import { extensionOf } from './sourceFiles.ts';
import { typedFields } from '../shared/typedFields.ts';

/** The post or page that a file is. */
export function deriveFile(site: HexoSite, file: ContentFile, frontMatter: FrontMatter): Post {
  const at = site.fileAt(file.path);
  if (at === undefined) return emptyPost(file, say('Hexo makes no page of this file.'));
  if (at.type === 'none') return emptyPost(file, at.reason, at.origin);
  const post =
    at.type === 'post'
      ? derivePost(site, file, frontMatter, at)
      : derivePage(site, file, frontMatter, at.path);
  if (!isUnreadable(frontMatter)) return post;
  const reason = say('Hexo can’t read its front matter and leaves it out.');
  const holds = [{ kind: 'excluded', reason } as const, ...post.publication.holds];
  return { ...post, publication: { ...post.publication, holds } };
}

function derivePost(
  site: HexoSite,
  file: ContentFile,
  frontMatter: FrontMatter,
  at: { readonly path: string; readonly isDraft: boolean },
): Post {
  const { settings } = site;
  const data = postData(at.path, frontMatter, settings);
  return {
    path: file.path,
    kind: 'post',
    publication: postPublication(data, at.isDraft, settings),
    address: postAddress(data, settings),
    title: nonEmpty(data.title),
    date: data.date,
    tags: data.tags,
    categories: [...new Set(data.categories.flat())],
    ...commonFields(site, data.fields),
    problems: contentProblems(file, frontMatter),
  };
}

/** Source: lib/plugins/processor/asset.ts `processPage`. */
function derivePage(
  site: HexoSite,
  file: ContentFile,
  frontMatter: FrontMatter,
  path: string,
): Post {
  const { settings } = site;
  const fields = typedFields(frontMatter);
  return {
    path: file.path,
    kind: 'page',
    publication: { holds: [], unlisted: false },
    address: pageAddress(site, fields, path),
    title: nonEmpty(castText(fields['title'])),
    date: fields['date'] ? hexoDate(fields['date'], settings.zone) : undefined,
    tags: asTexts(fields['tags']),
    categories: asTexts(fields['categories']),
    ...commonFields(site, fields),
    problems: contentProblems(file, frontMatter),
  };
}

function pageAddress({ settings }: HexoSite, fields: Fields, path: string): Address {
  const own = castText(fields['permalink']);
  if (own === '') return { known: true, path: siteUrl(`${withoutExtension(path)}.html`, settings) };
  const whole = own.endsWith('/') ? `${own}index` : own;
  const file = extensionOf(whole) === '' ? `${whole}.html` : whole;
  return { known: true, path: siteUrl(file, settings) };
}

function commonFields(
  site: HexoSite,
  fields: Fields,
): Pick<Post, 'authors' | 'description' | 'aliases' | 'language'> {
  const { settings, configuration } = site;
  const hasAliases = configuration.packages.has('hexo-generator-alias');
  return {
    authors: asTexts(fields['author']),
    description: nonEmpty(asText(fields['description'])),
    aliases: hasAliases ? asTexts(fields['alias']).map((alias) => siteUrl(alias, settings)) : [],
    language:
      settings.languages.length > 1
        ? (asText(fields['lang']) ?? asText(fields['language']) ?? settings.languages[0])
        : undefined,
  };
}
