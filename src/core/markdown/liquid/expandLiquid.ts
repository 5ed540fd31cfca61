import { Context, toValueSync, type Liquid } from 'liquidjs';
import { say, type Message } from '../../message.ts';
import type { Dialect } from '../dialect.ts';
import type { LinkTo } from '../templates/tagView.ts';
import { MappedEmitter } from './emitters.ts';
import { linesThrough, type LineMap } from './lineMap.ts';
import { newEleventyEngine } from './eleventyEngine.ts';
import { withoutMark } from './excerptMark.ts';
import { fillNunjucks } from '../nunjucks/fillNunjucks.ts';
import { newJekyllEngine } from './liquidEngine.ts';
import { registerUnknownTags } from './liquidTags.ts';
import type { LiquidData, TemplateNames } from './templateData.ts';
import { UNKNOWN } from './unknownValue.ts';

/** A body after Liquid has run over it; what only a build can tell is left as it is written. */
export interface ExpandedText {
  readonly text: string;
  /** `undefined`: its lines are those of the body. */
  readonly lines: LineMap | undefined;
  readonly messages: readonly Message[];
}

/** Runs Liquid for one document. Nothing is read: includes come with the data. */
export interface LiquidExpander {
  /** @param language that of the body's templates. */
  expand(body: string, data: LiquidData, language: Dialect['templates']): ExpandedText;
}

/** Longer bodies, in UTF-16 units, are shown with their tags as written. */
const LONGEST = 400_000;
/** The longest text that is taken from tags, in UTF-16 units. */
const LONGEST_RESULT = 2_000_000;

const ANY_TAG = /\{[{%]/;

export function newLiquidExpander(
  linkTo: LinkTo,
  markdown: (text: string) => string,
): LiquidExpander {
  let known: { readonly data: LiquidData; readonly liquid: Liquid } | undefined;
  const engineFor = (data: LiquidData): Liquid => {
    if (known && areSameEngine(known.data, data)) return known.liquid;
    const liquid =
      data.kind === 'jekyll'
        ? newJekyllEngine(data, linkTo, markdown)
        : newEleventyEngine(data.liquid, linkTo);
    known = { data, liquid };
    return liquid;
  };
  const runIn = (body: string, data: LiquidData): ExpandedText => {
    if (!ANY_TAG.test(body) || body.length > LONGEST) return asWritten(body);
    const source = body.replace(/\r\n?/g, '\n');
    try {
      return run(engineFor(data), source, namesOf(data));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = say('The Liquid tags of this post do not run: {0}', reason);
      return { ...asWritten(body), messages: [message] };
    }
  };
  const expandIn = (body: string, data: LiquidData, language: string): ExpandedText => {
    if (language === 'liquid') return runIn(body, data);
    if (language !== 'nunjucks' || data.kind !== 'eleventy') return asWritten(body);
    if (!ANY_TAG.test(body) || body.length > LONGEST || !data.nunjucks) return asWritten(body);
    const source = body.replace(/\r\n?/g, '\n');
    return { ...fillNunjucks(source, data.names(), data.nunjucks), messages: [] };
  };
  return {
    expand: (body, data, language) => {
      const cut = withoutMark(body, data.kind === 'eleventy' ? data.excerptMark : undefined);
      const expanded = data.runs ? expandIn(cut.text, data, language) : asWritten(cut.text);
      return { ...expanded, lines: linesThrough(expanded.lines, cut.lines) };
    },
  };
}

function areSameEngine(a: LiquidData, b: LiquidData): boolean {
  if (a.kind === 'eleventy') return b.kind === 'eleventy' && a.liquid === b.liquid;
  if (b.kind === 'eleventy') return false;
  return a.includes === b.includes && a.basePath === b.basePath && a.origin === b.origin;
}

function asWritten(body: string): ExpandedText {
  return { text: body, lines: undefined, messages: [] };
}

function run(liquid: Liquid, source: string, names: TemplateNames): ExpandedText {
  registerUnknownTags(liquid, source);
  const templates = liquid.parse(source);
  const emitter = new MappedEmitter(source);
  const options = { sync: true, globals: names.isOpen ? UNKNOWN : {} };
  const context = new Context({ ...names.values }, liquid.options, options, { liquid });
  toValueSync(liquid.renderer.renderTemplates(templates, context, emitter));
  if (emitter.buffer.length > LONGEST_RESULT) throw new Error('It makes too much text.');
  return { text: emitter.buffer, lines: emitter.lines, messages: [] };
}

const ALWAYS_UNKNOWN = ['layout', 'paginator', 'theme', 'jekyll', 'content'];

function namesOf(data: LiquidData): TemplateNames {
  if (data.kind === 'eleventy') return data.names();
  return {
    isOpen: false,
    values: {
      page: withUnknown(data.page, data.unknownInPage),
      site: withUnknown(data.site, data.unknownInSite),
      ...Object.fromEntries(ALWAYS_UNKNOWN.map((name) => [name, UNKNOWN])),
    },
  };
}

function withUnknown(data: object, names: readonly string[]): object {
  return { ...Object.fromEntries(names.map((name) => [name, UNKNOWN])), ...data };
}
