/**
 * What a line of kramdown begins or ends, told by itself. Patterns are for lines without their end.
 * Source: lib/kramdown/parser/kramdown/paragraph.rb, list.rb, html.rb.
 */

/** Elements that are part of a line, so that their tags neither begin nor end a block. */
const SPANS =
  'a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option ' +
  'q rb rbc rp rt rtc ruby samp select small span strong sub sup textarea time tt u var';

const NOT_SPAN = `(?!(?:${SPANS.replaceAll(' ', '|')}|script)\\b)`;
const NAME = `${NOT_SPAN}[a-z_][\\w:.-]*`;
const BLOCK_TAG = new RegExp(`^ {0,3}<(?:${NAME}(?=[\\s/>]|$)(?!//)|/${NAME}\\s*>)`, 'i');
const ATTRIBUTES = /^ {0,3}\{:(?![:/])(?:\\\}|[^}])+\}\s*$/;

/** The mark of a list item, and what stands behind it. */
export const BULLET = /^( {0,3}[+*-])([\t |].*)$/;
export const NUMBER = /^( {0,3}\d+\.)([\t |].*)$/;
export const QUOTE_MARK = /^ {0,3}> ?/;
/** The marker that ends a block. */
export const END_OF_BLOCK = /^\^\s*$/;

/** Whether a line ends whatever may go on without marks of its own: quotes, items, paragraphs. */
export function endsLazily(line: string): boolean {
  if (/^\s*$/.test(line)) return true;
  return BLOCK_TAG.test(line) || ATTRIBUTES.test(line) || END_OF_BLOCK.test(line);
}

/** Whether a line cannot go on a list item that it is not indented for. */
export function endsItem(line: string): boolean {
  return BLOCK_TAG.test(line) || ATTRIBUTES.test(line);
}

export function beginsBlockTag(line: string): boolean {
  return BLOCK_TAG.test(line);
}

export function beginsListItem(line: string): boolean {
  return BULLET.test(line) || NUMBER.test(line);
}
