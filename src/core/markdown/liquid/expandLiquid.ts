import { Context, toValueSync, type Liquid } from 'liquidjs';
import { say, type Message } from '../../message.ts';
import type { LinkTo } from '../templates/tagView.ts';
import { MappedEmitter } from './emitters.ts';
import type { LineMap } from './lineMap.ts';
import { newLiquidEngine } from './liquidEngine.ts';
import { registerUnknownTags } from './liquidTags.ts';
import type { TemplateData } from './templateData.ts';
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
  expand(body: string, data: TemplateData): ExpandedText;
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
  let known: { readonly data: TemplateData; readonly liquid: Liquid } | undefined;
  const engineFor = (data: TemplateData): Liquid => {
    const { includes, basePath, origin } = data;
    const before = known?.data;
    const isSame = before?.includes === includes && before.basePath === basePath;
    if (known && isSame && before.origin === origin) return known.liquid;
    const liquid = newLiquidEngine(data, linkTo, markdown);
    known = { data, liquid };
    return liquid;
  };
  return {
    expand: (body, data) => {
      if (!ANY_TAG.test(body) || body.length > LONGEST) return asWritten(body);
      const source = body.replace(/\r\n?/g, '\n');
      try {
        return run(engineFor(data), source, data);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const message = say('The Liquid tags of this post do not run: {0}', reason);
        return { ...asWritten(body), messages: [message] };
      }
    },
  };
}

function asWritten(body: string): ExpandedText {
  return { text: body, lines: undefined, messages: [] };
}

function run(liquid: Liquid, source: string, data: TemplateData): ExpandedText {
  registerUnknownTags(liquid, source);
  const templates = liquid.parse(source);
  const emitter = new MappedEmitter(source);
  const scope = {
    page: withUnknown(data.page, data.unknownInPage),
    site: withUnknown(data.site, data.unknownInSite),
    ...Object.fromEntries(ALWAYS_UNKNOWN.map((name) => [name, UNKNOWN])),
  };
  const context = new Context(scope, liquid.options, { sync: true }, { liquid });
  toValueSync(liquid.renderer.renderTemplates(templates, context, emitter));
  if (emitter.buffer.length > LONGEST_RESULT) throw new Error('It makes too much text.');
  return { text: emitter.buffer, lines: emitter.lines, messages: [] };
}

const ALWAYS_UNKNOWN = ['layout', 'paginator', 'theme', 'jekyll', 'content'];

function withUnknown(data: object, names: readonly string[]): object {
  return { ...Object.fromEntries(names.map((name) => [name, UNKNOWN])), ...data };
}
