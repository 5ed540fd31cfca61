/** A word that stands once in the post, at the end of its own line near the top. */
export const MARK = 'zq';
/** Zero-based line that ends with the mark. */
export const MARK_LINE = 6;

const PARAGRAPH =
  'A post grows by the *sentence*, and a reader who came for one of them stays for the next; the [link](/about/) between them is `trust`, which nobody can order by the yard.';
const PARTS = [
  PARAGRAPH,
  `${PARAGRAPH} ${PARAGRAPH}`,
  '- first\n- second\n- third, with **weight**',
  '> A quotation of two lines,\n> set apart from the rest.',
  '```js\nconst answer = readers.filter((reader) => reader.writesBack);\nconsole.log(answer.length);\n```',
  '| Month | Readers |\n|-------|--------:|\n| May   |      12 |\n| June  |      40 |',
];

/** A post of about so many bytes, of everything that posts are made of. */
export function longPost(bytes: number): string {
  const parts = [
    `---\ntitle: A long post\ndate: 2024-05-05\n---\n\nIt begins here.\nThe mark: ${MARK}`,
  ];
  for (let size = 0, part = 0; size < bytes; part++) {
    const heading = part % 8 === 0 ? [`## Part ${part / 8 + 1}`] : [];
    const next = [...heading, PARTS[part % PARTS.length] ?? ''].join('\n\n');
    parts.push(next);
    size += next.length + 2;
  }
  return `${parts.join('\n\n')}\n`;
}
