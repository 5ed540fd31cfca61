import { asRecord, asText } from '../../frontMatter/unknownData.ts';
import { say } from '../../message.ts';
import type { Message } from '../../message.ts';
import type { Typed } from '../shared/typedFields.ts';
import type { Content } from './deriveContent.ts';
import { textIn } from './frontMatterRules.ts';
import type { BlogData } from './openSite.ts';

/** Names of a post's authors: those of its own, and those of the authors file by their keys. */
export function authorsOf(content: Content): readonly string[] {
  const { authors } = dataOf(content);
  const named = authorsIn(content).flatMap(({ key, name }) => {
    const known = key === undefined ? undefined : asText(asRecord(authors[key])?.['name']);
    return name ?? known ?? key ?? [];
  });
  return named.length > 0 ? named : [textIn(content.fields['author']) ?? []].flat();
}

/** What is wrong with a post's authors: a key that the authors file does not have stops the build. */
export function unknownAuthor(content: Content): Message | undefined {
  const { authors, authorsFile } = dataOf(content);
  const missing = authorsIn(content).find(
    ({ key }) => key !== undefined && !Object.hasOwn(authors, key),
  )?.key;
  if (missing === undefined) return undefined;
  return authorsFile === undefined
    ? say('Docusaurus stops: there is no file of authors that has “{0}”.', missing)
    : say('Docusaurus stops: “{0}” is not among the authors in {1}.', missing, authorsFile);
}

interface Author {
  readonly key: string | undefined;
  readonly name: string | undefined;
}

/** A text is a key; an author who is described has a name, a key, or both. */
function authorsIn({ fields }: Content): readonly Author[] {
  const written = fields['authors'];
  const list = Array.isArray(written) ? (written as readonly Typed[]) : [written];
  return list.flatMap((item): readonly Author[] => {
    const key = textIn(item);
    if (key !== undefined) return [{ key, name: undefined }];
    const record = asRecord(item);
    return record ? [{ key: asText(record['key']), name: asText(record['name']) }] : [];
  });
}

const NO_DATA: BlogData = { authorsFile: undefined, authors: {}, tags: {} };

export function dataOf({ site, place }: Content): BlogData {
  return site.blogs.get(place.plugin) ?? NO_DATA;
}
