import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { lookUp } from '../../frontMatter/unknownData.ts';
import type { Dialect } from '../../markdown/dialect.ts';

/** How pulldown-cmark is set up. Source: components/config/src/config/markup.rs. */
export function zolaDialect(data: UnknownRecord): Dialect {
  const isOn = (name: string) => lookUp(data, `markdown.${name}`) === true;
  return {
    rawHtml: 'kept',
    hardBreaks: false,
    linkify: false,
    typography: isOn('smart_punctuation') ? 'en-dash' : 'none',
    footnotes: true,
    definitionLists: isOn('definition_list'),
    taskLists: true,
    attributes: 'heading',
    headingIds: 'github',
    templates: 'zola',
  };
}
