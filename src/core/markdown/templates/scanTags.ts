import type { Range } from '../../text/range.ts';
import type { TemplateSyntax, TemplateTag } from './templateTag.ts';
import { withoutCode } from './withoutCode.ts';

/** A tag and where it stands. */
export interface PlacedTag {
  readonly tag: TemplateTag;
  readonly start: number;
  readonly end: number;
}

/** The tags of a text, and what else its template language makes of it. */
export interface TagScan {
  /** In order. */
  readonly tags: readonly PlacedTag[];
  /** Stretches that belong together: tags, and all up to what closes one whose body is no template. */
  readonly ranges: readonly Range[];
  /** Where a tag seems to begin that does not end, and what would end it. */
  readonly endless: readonly { readonly at: number; readonly closer: string }[];
}

/** Finds the tags of a text in one go. */
export function scanTags(source: string, syntax: TemplateSyntax): TagScan {
  const text = syntax.sparesCode ? withoutCode(source) : source;
  const tags: PlacedTag[] = [];
  const ranges: Range[] = [];
  const endless: { readonly at: number; readonly closer: string }[] = [];
  const unclosed = new Set<string>();
  const starts = new RegExp(syntax.start);
  for (let match = starts.exec(text); match; match = starts.exec(text)) {
    const start = match.index;
    const tag = syntax.read(text, start);
    if (!tag) {
      endless.push({ at: start, closer: syntax.closerOf(match[0]) });
      continue;
    }
    const end = start + tag.source.length;
    tags.push({ tag, start, end });
    let close = -1;
    if (tag.kind === 'tag' && syntax.verbatim.has(tag.name)) {
      if (!unclosed.has(tag.name)) close = closingAt(text, end, syntax.closingPattern(tag.name));
      if (close < 0) {
        unclosed.add(tag.name);
        endless.push({ at: start, closer: tag.name });
      }
    }
    starts.lastIndex = Math.max(close, end);
    ranges.push({ start, end: starts.lastIndex });
  }
  return { tags, ranges, endless };
}

function closingAt(text: string, from: number, pattern: RegExp): number {
  const closing = new RegExp(pattern, 'g');
  closing.lastIndex = from;
  return closing.exec(text)?.index ?? -1;
}
