import type { Dialect } from '../../markdown/dialect.ts';
import { PLAIN_DIALECT } from '../../markdown/dialect.ts';
import { known } from '../shared/scriptSettings.ts';
import type { EleventySettings } from './settings.ts';

/**
 * Eleventy's markdown-it, which comes with HTML on and all else off; what the configuration does to
 * it (`amendLibrary`) is code and not seen. Source: src/Engines/Markdown.js.
 */
export function eleventyDialect(settings: EleventySettings): Dialect {
  const engine = known(settings.markdownEngine, 'liquid');
  return {
    ...PLAIN_DIALECT,
    linkify: false,
    footnotes: false,
    taskLists: false,
    headingIds: 'none',
    templates: engine === 'liquid' ? 'liquid' : engine === 'njk' ? 'nunjucks' : 'none',
  };
}
