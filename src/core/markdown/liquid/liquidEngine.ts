import { Liquid, type Context, type Emitter, type Template } from 'liquidjs';
import { LIQUID_TAGS } from '../templates/braceTags.ts';
import { indexTags, type TagIndex } from '../templates/tagIndex.ts';
import type { LinkTo } from '../templates/tagView.ts';
import { CapturingEmitter, MappedEmitter, type PlacedEmitter } from './emitters.ts';
import { registerFilters } from './liquidFilters.ts';
import { registerTags, registerUnknownTags } from './liquidTags.ts';
import type { JekyllData } from './templateData.ts';
import { UNKNOWN } from './unknownValue.ts';

/** Limits for loops that would not end soon: milliseconds, and about as many characters. */
export const LIMITS = { renderLimit: 300, memoryLimit: 20_000_000 } as const;

/** Liquid as Jekyll sets it up, without files: it includes what it is handed. */
export function newJekyllEngine(
  { includes, basePath, origin }: JekyllData,
  linkTo: LinkTo,
  markdown: (text: string) => string,
): Liquid {
  const liquid = new Liquid({
    templates: Object.fromEntries(includes),
    cache: true,
    jekyllInclude: true,
    jekyllWhere: true,
    dynamicPartials: false,
    relativeReference: false,
    ownPropertyOnly: true,
    preserveTimezones: true,
    ...LIMITS,
  });
  registerFilters(liquid, { basePath, origin, markdown });
  registerTags(liquid, linkTo);
  for (const text of includes.values()) registerUnknownTags(liquid, text);
  leaveUnknown(liquid);
  return liquid;
}

/** What fails to be rendered is left as it is written, up to the tag that closes it. */
export function leaveUnknown(liquid: Liquid): void {
  liquid.renderer.renderTemplates = function* (templates, context, given) {
    const emitter = placed(given);
    for (const template of templates) {
      context.renderLimit.check(performance.now());
      const { length } = emitter.buffer;
      try {
        emitter.place(template);
        const html: unknown = yield template.render(context, emitter);
        if (html !== undefined && html !== '') emitter.write(html);
      } catch (error) {
        if (isLimit(error) || emitter.buffer.length > length) throw error;
        emitter.place(template);
        emitter.write(leftAs(template, context));
      }
      if (context.breakCalled || context.continueCalled) break;
    }
    return emitter.buffer;
  };
}

function placed(emitter: Emitter | undefined): PlacedEmitter {
  if (emitter instanceof MappedEmitter || emitter instanceof CapturingEmitter) return emitter;
  return new CapturingEmitter();
}

function isLimit(error: unknown): boolean {
  return error instanceof Error && error.message.includes('limit exceeded');
}

const ASSIGNMENT = /\{%-?\s*(?:assign|capture)\s+([\w-]+)/g;

/** The source of a template that could not be rendered. What it would have set is not known. */
function leftAs({ token }: Template, context: Context): string {
  const close = indexOf(token.input).closing(token.begin);
  const source = token.input.slice(token.begin, close?.end ?? token.end);
  const isSetting = /^\{%-?\s*(?:assign|capture)\b/.test(source);
  for (const [, name = ''] of source.matchAll(ASSIGNMENT)) context.bottom()[name] = UNKNOWN;
  return isSetting ? '' : source;
}

let indexed: { readonly text: string; readonly index: TagIndex } | undefined;

/** The tags of the text that was last asked for, which mostly is the same. */
function indexOf(text: string): TagIndex {
  if (indexed?.text !== text) indexed = { text, index: indexTags(text, LIQUID_TAGS) };
  return indexed.index;
}
