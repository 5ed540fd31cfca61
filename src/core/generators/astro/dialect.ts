import type { Dialect } from '../../markdown/dialect.ts';
import { PLAIN_DIALECT } from '../../markdown/dialect.ts';
import type { AstroManner } from '../../markdown/manners/astro/astroManner.ts';
import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { at, ScriptRecord } from '../scriptConfig/scriptValues.ts';
import type { AstroSettings } from './settings.ts';

/** Astro's Markdown: remark with GitHub's additions and smart punctuation, unless switched off. */
export function astroDialect(settings: AstroSettings): Dialect {
  const { gfm } = settings;
  return {
    ...PLAIN_DIALECT,
    linkify: gfm,
    footnotes: gfm,
    taskLists: gfm,
    headingIds: 'astro',
    manner: astroManner(settings),
  };
}

/** MDX files are read by the same settings. */
export function inMdx(dialect: Dialect): Dialect {
  return { ...dialect, templates: 'mdx' };
}

function astroManner({ gfm, smartypants, markdown }: AstroSettings): AstroManner {
  const highlight = at(markdown, 'syntaxHighlight');
  const kind = highlight instanceof ScriptRecord ? highlight.get('type') : highlight;
  return {
    generator: 'astro',
    gfm,
    smartypants,
    highlighter: kind === false ? 'none' : kind === 'prism' ? 'prism' : 'shiki',
    themes: themesIn(at(markdown, 'shikiConfig')),
  };
}

function themesIn(shiki: ScriptValue): readonly string[] {
  const themes = at(shiki, 'themes');
  const many = themes instanceof ScriptRecord ? [...themes.members.values()] : [];
  const names = many.filter((name) => typeof name === 'string');
  const theme = at(shiki, 'theme');
  return names.length > 0 ? names : [typeof theme === 'string' ? theme : 'github-dark'];
}
