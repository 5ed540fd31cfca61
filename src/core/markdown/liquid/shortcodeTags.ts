import {
  evalToken,
  Tag,
  Tokenizer,
  toValueSync,
  type Context,
  type Liquid,
  type Parser,
  type TagToken,
  type Template,
  type TopLevelToken,
} from 'liquidjs';
import type { EleventyLiquid, SiteFunction } from './eleventyLiquid.ts';
import { UnknownValueError } from './unknownValue.ts';

/**
 * Registers the shortcodes of a site. One that can't be told is left as it is written, around a body
 * that is rendered. Source: src/Engines/Liquid.js of Eleventy.
 */
export function registerShortcodes(liquid: Liquid, setup: EleventyLiquid): void {
  const valuesOf = setup.takesLiquidValues ? listedValues : spacedValues;
  for (const [name, call] of setup.shortcodes) {
    liquid.registerTag(name, shortcodeTag(valuesOf, call));
  }
  for (const [name, call] of setup.pairedShortcodes) {
    liquid.registerTag(name, pairedTag(valuesOf, call));
  }
}

type ValuesOf = (tag: Tag, context: Context) => readonly unknown[];

function shortcodeTag(valuesOf: ValuesOf, call: SiteFunction) {
  return class extends Tag {
    override render(context: Context): string {
      return written(call(valuesOf(this, context)));
    }
  };
}

function pairedTag(valuesOf: ValuesOf, call: SiteFunction) {
  return class extends Tag {
    readonly #body: readonly Template[];
    readonly #end: TagToken;

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, rest, liquid);
      const body: Template[] = [];
      let next = rest.shift();
      while (next && !isTagNamed(next, `end${token.name}`)) {
        body.push(parser.parseToken(next, rest));
        next = rest.shift();
      }
      if (!next) throw new Error(`tag ${token.getText()} not closed`);
      this.#body = body;
      this.#end = next;
    }

    override *render(context: Context): Generator<unknown, string, unknown> {
      const body: unknown = yield this.liquid.renderer.renderTemplates([...this.#body], context);
      try {
        return written(call([body, ...valuesOf(this, context)]));
      } catch (error) {
        if (!(error instanceof UnknownValueError)) throw error;
        return this.token.getText() + String(body) + this.#end.getText();
      }
    }
  };
}

function isTagNamed(token: TopLevelToken, name: string): token is TagToken {
  return 'name' in token && token.name === name;
}

function written(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new UnknownValueError('A shortcode gives no text.');
}

const VALUE =
  /[0-9]+\.*[0-9]*|"(?:\\["\\]|[^\n"\\])*"|'(?:\\['\\]|[^\n'\\])*'|[a-zA-Z0-9.\-_]+|[, \t]+/y;

/** Values with blanks or commas between, which is how Eleventy has them unless it is told otherwise. */
function spacedValues({ token, liquid }: Tag, context: Context): readonly unknown[] {
  const { args } = token;
  const values: unknown[] = [];
  VALUE.lastIndex = 0;
  while (VALUE.lastIndex < args.length) {
    const [text] = VALUE.exec(args) ?? [];
    if (text === undefined) throw new UnknownValueError('These are no values.');
    const { lastIndex } = VALUE;
    if (!/^[, \t]/.test(text)) values.push(liquid.evalValueSync(text, context));
    VALUE.lastIndex = lastIndex;
  }
  return values;
}

function listedValues(tag: Tag, context: Context): readonly unknown[] {
  const values: unknown[] = [];
  const tokenizer = new Tokenizer(tag.token.args);
  for (let token = tokenizer.readValue(); token; token = tokenizer.readValue()) {
    values.push(toValueSync(evalToken(token, context)));
    tokenizer.skipBlank();
    if (tokenizer.peek() === ',') tokenizer.advance();
  }
  return values;
}
