import { unprepared, type PreparedText } from '../preparedText.ts';
import { scanTags } from './scanTags.ts';
import { fencesIn } from './withoutCode.ts';
import { LONGEST_TAG, type TemplateSyntax } from './templateTag.ts';

/**
 * Before Markdown is parsed, tags are made opaque to it, as generators that run templates first do:
 * each character of a tag that Markdown could take for its own stands masked, by one of Unicode's
 * noncharacters. So a tag may hold the bars of a table, the quotes of an attribute or the spaces
 * that end an address; offsets and lines stay what they are. Masks are taken off wherever the text
 * of a tag is read or shown.
 */
const MASKED = '{< "\'()*<>[\\]_`|~!&^$:{}#-+=.@%/';
const FIRST = 0xfdd0;
/** The first character of a tag has a mask of its own, which tells where tags begin. */
const STARTS = 2;
const MASKS = /[\uFDD0-\uFDEF]/g;

/** Whether a tag begins at an offset of a masked text. */
export function isTagStart(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === FIRST || code === FIRST + 1;
}

/**
 * Masks the tags of a part of a body.
 * @param rest what follows the part, where a tag may end that begins in it.
 */
export function maskTags(part: string, rest: string, syntax: TemplateSyntax): PreparedText {
  const fences = syntax.sparesCode ? fencesIn(part) : [];
  if (!new RegExp(syntax.start).test(part)) return { ...unprepared(part), ranges: fences };
  const clean = part.replace(MASKS, '\uFFFD');
  const { tags, ranges, endless } = scanTags(clean + rest.slice(0, LONGEST_TAG), syntax);
  let text = '';
  let position = 0;
  for (const { start, end } of tags) {
    if (start >= clean.length) break;
    text += clean.slice(position, start) + maskTag(clean.slice(start, end));
    position = end;
  }
  const open = endless.filter(({ closer }) => syntax.verbatim.has(closer) && isClosed(closer));
  return {
    text: text + clean.slice(position),
    ranges: [...ranges, ...fences, ...open.map(({ at }) => ({ start: at, end: Infinity }))],
    endless,
  };

  function isClosed(name: string): boolean {
    return syntax.closingPattern(name).test(rest);
  }
}

const SPECIAL = /[ "'()*<>[\]\\_`|~!&^$:{}#\-+=.@%/]/g;

function maskTag(source: string): string {
  const mask = (at: number): string => String.fromCharCode(FIRST + at);
  const start = mask(MASKED.indexOf(source.charAt(0)));
  return start + source.slice(1).replace(SPECIAL, (c) => mask(MASKED.indexOf(c, STARTS)));
}

/** The text as it was before its tags were masked. */
export function unmask(text: string): string {
  return text.replace(MASKS, (mask) => MASKED.charAt(mask.charCodeAt(0) - FIRST));
}
