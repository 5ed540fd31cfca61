/**
 * The text with everything that Markdown shows as it is (fenced code, code between back-quotes,
 * mathematics, the addresses of links in angle brackets) blanked out: of the same length, line ends
 * kept. Indented code stays: in MDX there is none.
 */
export function maskCode(text: string): string {
  return maskInline(maskFences(text));
}

const FENCE = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t]|$))*[ \t]*(`{3,}|~{3,})(.*)$/;

function maskFences(text: string): string {
  let fence = '';
  return text
    .split('\n')
    .map((line) => {
      const [, mark = '', info = ''] = FENCE.exec(line.replace(/\r$/, '')) ?? [];
      if (fence === '') {
        if (mark === '' || (mark.startsWith('`') && info.includes('`'))) return line;
        fence = mark;
      } else if (mark.startsWith(fence) && info.trim() === '') fence = '';
      return blank(line);
    })
    .join('\n');
}

const SHOWN_AS_IS: readonly RegExp[] = [
  // Back-quotes close with as many, before the paragraph ends.
  /(?<![\\`])(`+)(?!`)(?:(?!\r?\n[ \t]*\r?\n)[^])*?(?<!`)\1(?!`)/g,
  /\$\$[^]*?\$\$/g,
  /(?<![\\\w$])\$(?![\s$])[^$\n]*?(?<!\s)\$(?!\w)/g,
  /(?<=\]\()<[^<>\n]*>|(?<=^[ \t]{0,3}\[[^\]\n]*\]:[ \t]*)<[^<>\n]*>/gm,
];

function maskInline(text: string): string {
  return SHOWN_AS_IS.reduce((masked, shown) => masked.replace(shown, blank), text);
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
