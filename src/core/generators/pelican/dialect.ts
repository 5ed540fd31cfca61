import type { Dialect } from '../../markdown/dialect.ts';
import { isUnknown } from '../scriptConfig/scriptValues.ts';
import type { Settings } from './settings.ts';

/** How Python-Markdown is set up: `extra` is always there unless the site lists its own extensions. */
export function pelicanDialect(settings: Settings): Dialect {
  const written = JSON.stringify(settings('MARKDOWN'));
  const isOwn = settings('MARKDOWN') !== null && !isUnknown(settings('MARKDOWN'));
  const has = (name: string) => isOwn && new RegExp(`["'.]${name}["']`).test(written);
  const hasExtra = !isOwn || has('extra');
  const isSmart = has('smarty') || settings('TYPOGRIFY') === true;
  return {
    rawHtml: 'kept',
    hardBreaks: has('nl2br'),
    linkify: false,
    typography: isSmart ? 'en-dash' : 'none',
    footnotes: hasExtra || has('footnotes'),
    definitionLists: hasExtra || has('def_list'),
    taskLists: false,
    attributes: hasExtra || has('attr_list') ? 'heading' : 'none',
    headingIds: has('toc') ? 'python' : 'none',
    templates: 'none',
    manner: {
      generator: 'pelican',
      highlights: !isOwn || has('codehilite'),
      codeClass:
        /css_class"?:\s*"([^"]+)"/.exec(written)?.[1] ?? (isOwn ? 'codehilite' : 'highlight'),
      smartQuotes: isSmart,
    },
  };
}
