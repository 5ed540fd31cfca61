import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asList, asRecord, asText } from '../../frontMatter/unknownData.ts';
import type { Post } from '../../posts/post.ts';
import { nonEmpty } from '../shared/nonEmpty.ts';
import type { JekyllSite } from './jekyllSite.ts';
import { oneOrList } from './rubyValues.ts';

/** Fields that mean the same in documents and pages. */
export function commonFields(
  data: UnknownRecord,
): Pick<Post, 'authors' | 'description' | 'language'> {
  return {
    authors: namesIn(data['author'] ?? data['authors']),
    description: nonEmpty(asText(data['description'])),
    language: undefined,
  };
}

/** Names: texts, or maps with a `name`. */
function namesIn(people: unknown): readonly string[] {
  return asList(people).flatMap(
    (person) => asText(person) ?? asText(asRecord(person)?.['name']) ?? [],
  );
}

/** `redirect_from`, where the plugin that reads it is in use. */
export function aliasesIn(data: UnknownRecord, site: JekyllSite): readonly string[] {
  if (!site.redirects) return [];
  const base = site.settings.basePath.slice(0, -1);
  return oneOrList(data['redirect_from']).map((path) => base + path.replace(/^(?!\/)/, '/'));
}
