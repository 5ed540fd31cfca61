import type { ExcerptRules } from '../../excerpts/excerptRules.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';

/**
 * The marker must be written exactly so. Without one the field counts, then whole paragraphs up to
 * `summaryLength` words. Source: hugolib/page__content.go, resources/page/page_markup.go
 * `ExtractSummaryFromHTML`.
 *
 * @param data The configuration, keys in lower case.
 */
export function hugoExcerpts(data: UnknownRecord): ExcerptRules {
  const length = Number(data['summarylength'] ?? 70);
  return [
    { kind: 'marker', marker: /<!--more-->/ },
    { kind: 'field', key: 'summary', ignoreCase: true, isMarkdown: true },
    { kind: 'words', count: Number.isFinite(length) ? length : 70, ending: 'paragraph' },
  ];
}
