import type { ExcerptRules } from '../../excerpts/excerptRules.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asText } from '../../frontMatter/unknownData.ts';

/**
 * The field stands as it is. Without one all up to the separator counts, by default the first empty
 * line. Source: lib/jekyll/document.rb `generate_excerpt?`, lib/jekyll/excerpt.rb.
 */
export function jekyllExcerpts(data: UnknownRecord): ExcerptRules {
  return [
    { kind: 'field', key: 'excerpt', isMarkdown: false },
    {
      kind: 'separator',
      separator: asText(data['excerpt_separator']) ?? '\n\n',
      key: 'excerpt_separator',
    },
  ];
}
