import { Tag, type Emitter, type TagToken, type TopLevelToken, type Liquid } from 'liquidjs';
import { LIQUID_TAGS } from '../templates/braceTags.ts';
import { scanTags } from '../templates/scanTags.ts';
import type { LinkTo } from '../templates/tagView.ts';
import { UnknownValueError } from './unknownValue.ts';

/** A tag that is left as it is written, to be shown by its view. */
class WrittenTag extends Tag {
  override render(_context: unknown, emitter: Emitter): void {
    emitter.write(this.token.input.slice(this.token.begin, this.token.end));
  }
}

/** All up to `endraw`, left as it is written: what stands in it is to stay text to the end. */
class RawTag extends Tag {
  readonly #end: number;

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    let next = rest.shift();
    while (next && !(next instanceof Object && 'name' in next && next.name === 'endraw')) {
      next = rest.shift();
    }
    if (!next) throw new Error('tag {% raw %} not closed');
    this.#end = next.end;
  }

  override render(_context: unknown, emitter: Emitter): void {
    emitter.write(this.token.input.slice(this.token.begin, this.#end));
  }
}

/** `link` and `post_url`: the address of the file that they name. */
function addressTag(linkTo: LinkTo): typeof WrittenTag {
  return class extends WrittenTag {
    override render(_context: unknown, emitter: Emitter): void {
      const target = this.token.args.trim().replace(/^["']|["']$/g, '');
      if (target.includes('{')) throw new UnknownValueError('The name of the file is made up.');
      emitter.write(linkTo(this.name, target));
    }
  };
}

/** What opens and closes the tags that Liquid itself knows. */
const OWN =
  /^(?:else|elsif|when|end(?:if|unless|case|for|capture|comment|raw|tablerow|liquid|block))$/;

/** Registers those that are left as they are written wherever Liquid runs. */
export function registerWrittenTags(liquid: Liquid): void {
  liquid.registerTag('raw', RawTag);
  for (const name of ['layout', 'block']) liquid.registerTag(name, WrittenTag);
}

/** Registers Jekyll's own tags, in the place of some of Liquid's. */
export function registerTags(liquid: Liquid, linkTo: LinkTo): void {
  registerWrittenTags(liquid);
  liquid.registerTag('link', addressTag(linkTo));
  liquid.registerTag('post_url', addressTag(linkTo));
  const { include } = liquid.tags;
  if (include) liquid.registerTag('include_cached', include);
  for (const name of ['render', 'include_relative']) liquid.registerTag(name, WrittenTag);
}

/** Registers the tags in a text that no one knows, so that they are left as they are written. */
export function registerUnknownTags(liquid: Liquid, text: string): void {
  for (const { tag, start } of scanTags(text, LIQUID_TAGS).tags) {
    if (!text.startsWith('{%', start) || tag.name === '') continue;
    const name = tag.kind === 'closing' ? `end${tag.name}` : tag.name;
    if (!OWN.test(name) && !Object.hasOwn(liquid.tags, name)) liquid.registerTag(name, WrittenTag);
  }
}
