import type { Dialect } from '../../markdown/dialect.ts';
import { PLAIN_DIALECT } from '../../markdown/dialect.ts';
import type { EleventyManner } from '../../markdown/manners/eleventy/eleventyManner.ts';
import { known } from '../shared/scriptSettings.ts';
import type { Recording } from './configObject.ts';
import type { EleventySettings } from './settings.ts';

/**
 * Eleventy's markdown-it, which comes with HTML on and all else off, and what the configuration does
 * to it; plug-ins of markdown-it are code and not seen. Source: src/Engines/Markdown.js.
 */
export function eleventyDialect(settings: EleventySettings, recording: Recording): Dialect {
  const { options } = recording.markdown();
  const is = (name: string) => options.get(name) === true;
  const hasIds = recording.plugins.has('IdAttributePlugin');
  return {
    ...PLAIN_DIALECT,
    hardBreaks: is('breaks'),
    linkify: is('linkify'),
    typography: is('typographer') ? 'markdown-it' : 'none',
    footnotes: false,
    taskLists: false,
    headingIds: hasIds ? 'eleventy' : 'none',
    templates: templatesOf(known(settings.markdownEngine, 'liquid')),
    manner: eleventyManner(settings, recording),
  };
}

/** The dialect for pages whose templates are in another language than usual. */
export function inEngine(dialect: Dialect, engine: string): Dialect {
  const templates = templatesOf(engine);
  return templates === dialect.templates ? dialect : { ...dialect, templates };
}

function templatesOf(engine: string): Dialect['templates'] {
  if (engine === 'liquid') return 'liquid';
  return engine === 'njk' ? 'nunjucks' : 'none';
}

function eleventyManner(settings: EleventySettings, recording: Recording): EleventyManner {
  const { options, rules } = recording.markdown();
  const base = known(settings.basePath, '/');
  return {
    generator: 'eleventy',
    html: options.get('html') === true,
    disabled: [...rules].flatMap(([name, isOn]) => (isOn ? [] : [name])),
    base: recording.plugins.has('HtmlBasePlugin') && base !== '/' ? base : undefined,
    isTransformed: recording.plugins.size > 0,
  };
}
