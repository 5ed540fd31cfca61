import type { Dialect } from '../../markdown/dialect.ts';
import { PLAIN_DIALECT } from '../../markdown/dialect.ts';
import type { AstroSettings } from './settings.ts';

/** Astro's Markdown: remark with GitHub's additions and smart punctuation, unless switched off. */
export function astroDialect({ gfm, smartypants }: AstroSettings): Dialect {
  return {
    ...PLAIN_DIALECT,
    linkify: gfm,
    footnotes: gfm,
    taskLists: gfm,
    typography: smartypants ? 'em-dash' : 'none',
  };
}
