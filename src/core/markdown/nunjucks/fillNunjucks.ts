import type { EleventyNunjucks } from '../liquid/eleventyLiquid.ts';
import { newMappedText, type LineMap } from '../liquid/lineMap.ts';
import { LIMITS } from '../liquid/liquidEngine.ts';
import type { TemplateNames } from '../liquid/templateData.ts';
import { NUNJUCKS_TAGS } from '../templates/braceTags.ts';
import { scanTags, type PlacedTag } from '../templates/scanTags.ts';
import type { TemplateTag } from '../templates/templateTag.ts';
import { nunjucksValues, type NunjucksValues } from './nunjucksValues.ts';

/** A body in which values stand in the place of their tags. */
export interface FilledText {
  readonly text: string;
  readonly lines: LineMap;
}

/** As Eleventy runs Nunjucks: in code too. */
const TAGS = { ...NUNJUCKS_TAGS, sparesCode: false } as const;

/** The longest text that is taken from tags, in UTF-16 units. */
const LONGEST = 1_000_000;

/**
 * Puts values in the place of tags of Nunjucks, as far as they can be told: names and expressions with
 * filters, shortcodes of the site, and names that the body sets. All that has a body of its own
 * (`for`, `if`) is left as it is written with what stands in it, to be shown by its view; so is what
 * stands behind tags that took too long.
 */
export function fillNunjucks(
  body: string,
  names: TemplateNames,
  setup: EleventyNunjucks,
): FilledText {
  const values = nunjucksValues(names, setup);
  const { tags } = scanTags(body, TAGS);
  const text = newMappedText(body);
  let position = 0;
  let length = 0;
  const latest = performance.now() + LIMITS.renderLimit;
  for (const { tag, start, end, isInside } of standing(tags)) {
    const isLeft = isInside || isTrimming(tag) || performance.now() > latest;
    const written = isLeft ? undefined : filled(tag, values);
    length += written?.length ?? 0;
    if (written === undefined || length > LONGEST) {
      values.forget(tag);
      continue;
    }
    text.copy(body.slice(position, start), position);
    text.write(written, start);
    position = end;
  }
  text.copy(body.slice(position), position);
  return { text: text.text, lines: text.lines() };
}

interface StandingTag extends PlacedTag {
  /** Whether it stands in the body of another. */
  readonly isInside: boolean;
}

function standing(tags: readonly PlacedTag[]): readonly StandingTag[] {
  const closings = new Map<string, number>();
  for (const { tag } of tags) {
    if (tag.kind === 'closing') closings.set(tag.name, (closings.get(tag.name) ?? 0) + 1);
  }
  let depth = 0;
  return tags.map((placed) => {
    const { kind, name } = placed.tag;
    const left = closings.get(name) ?? 0;
    if (kind === 'closing') {
      closings.set(name, left - 1);
      depth = Math.max(0, depth - 1);
    }
    const isInside = depth > 0;
    if (kind === 'tag' && left > 0 && !isAssignment(placed.tag)) depth += 1;
    return { ...placed, isInside };
  });
}

function isAssignment({ name, args }: TemplateTag): boolean {
  return name === 'set' && args.includes('=');
}

function isTrimming({ source }: TemplateTag): boolean {
  return /^\{[{%]-|-[}%]\}$/.test(source);
}

function filled(tag: TemplateTag, values: NunjucksValues): string | undefined {
  if (tag.kind === 'comment') return '';
  if (tag.kind === 'output') return values.written(tag.args);
  if (tag.kind !== 'tag') return undefined;
  if (tag.name !== 'set') return values.shortcode(tag);
  const [, name, expression] = /^([A-Za-z_]\w*)\s*=(?!=)([^]+)$/.exec(tag.args) ?? [];
  if (name === undefined || expression === undefined) return undefined;
  return values.set(name, expression) ? '' : undefined;
}
