import { parseJsDate } from '../../dates/jsDate.ts';
import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import { say } from '../../message.ts';
import type { Post } from '../../posts/post.ts';
import type { ContentFile } from '../generator.ts';
import { fromPlain, ScriptRecord } from '../scriptConfig/scriptValues.ts';
import { emptyPost } from '../shared/emptyPost.ts';
import { typedFields } from '../shared/typedFields.ts';
import { bodyProblems } from './entryProblems.ts';
import { dateKeyOf, textAt, textsAt, timeOf } from './fieldKeys.ts';
import type { AstroSite } from './openSite.ts';
import { pageRoute } from './pageRoutes.ts';
import { pageFileAddress } from './siteUrl.ts';

/**
 * The page that a Markdown file among the pages is.
 * @param inside The path from the pages folder.
 */
export function derivePageFile(
  site: AstroSite,
  file: ContentFile,
  frontMatter: FrontMatter,
  inside: string,
): Post {
  if (pageRoute(file.path, inside) === undefined) {
    return emptyPost(file, say('Names that begin with “_” or “.” are left out of the pages.'), {
      in: 'name',
    });
  }
  const data = fromPlain(typedFields(frontMatter));
  const key = data instanceof ScriptRecord ? dateKeyOf(undefined, data) : undefined;
  const value = key !== undefined && data instanceof ScriptRecord ? data.get(key) : undefined;
  const instant = timeOf(value, parseJsDate);
  const isDated = !Number.isNaN(instant);
  const saysDraft = data instanceof ScriptRecord && data.get('draft') === true;
  const note = say('Astro builds every page there is, also one that says draft: true.');
  return {
    path: file.path,
    kind:
      isDated || /(?:^|\/)(?:posts?|blog|articles?)\/(?!index\.)/.test(inside) ? 'post' : 'page',
    publication: { holds: [], unlisted: false, ...(saysDraft ? { note } : {}) },
    address: pageFileAddress(site.settings, inside),
    title: textAt(data, 'title'),
    date: isDated ? { instant, offset: 0, hasTime: instant % 86_400_000 !== 0 } : undefined,
    tags: textsAt(data, 'tags', 'tag'),
    categories: textsAt(data, 'categories', 'category'),
    authors: textsAt(data, 'authors', 'author'),
    description: textAt(data, 'description'),
    aliases: [],
    language: undefined,
    problems: [...file.problems, ...frontMatter.problems, ...bodyProblems(file, frontMatter)],
  };
}
