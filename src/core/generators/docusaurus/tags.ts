import { asRecord, asText } from '../../frontMatter/unknownData.ts';
import { dataOf } from './authors.ts';
import type { Content } from './deriveContent.ts';
import { textIn } from './frontMatterRules.ts';

/** The labels of a page's tags. Source: utils/src/tags.ts, utils-validation/src/tagsFile.ts. */
export function tagsOf(content: Content): readonly string[] {
  const { tags } = dataOf(content);
  return writtenTags(content).map((tag) => {
    if (!Object.hasOwn(tags, tag)) return tag;
    return asText(asRecord(tags[tag])?.['label']) ?? capitalized(tag);
  });
}

/** Tags that the tags file does not have. */
export function inlineTags(content: Content): readonly string[] {
  const { tags } = dataOf(content);
  return writtenTags(content).filter((tag) => !Object.hasOwn(tags, tag));
}

function writtenTags({ fields }: Content): readonly string[] {
  const written: unknown = fields['tags'];
  const list: readonly unknown[] = Array.isArray(written) ? written : [];
  return list.flatMap((item) => tagText(item) ?? []);
}

function tagText(item: unknown): string | undefined {
  if (item instanceof Date) return textIn(item);
  return typeof item === 'string' || typeof item === 'number'
    ? textIn(item)
    : asText(asRecord(item)?.['label']);
}

function capitalized(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1).toLowerCase();
}
