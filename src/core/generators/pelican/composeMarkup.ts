import { formatGoTime } from '../../compose/goTemplate/goLayout.ts';
import type { TemplateRequest } from '../../compose/composeRules.ts';
import { escapeHtml } from '../../page/escapeHtml.ts';
import { markupOf } from './markup.ts';

/** Letters of East Asia that take two columns; those beyond U+FFFF count as two anyway. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

interface OtherText {
  readonly text: string;
  readonly bodyStart: number;
}

/**
 * A new draft at a path that is not Markdown's, whose fields no example can show; `undefined` for
 * Markdown. Source: Pelican documentation, “File metadata”.
 */
export function otherMarkup(request: TemplateRequest, zone: string): OtherText | undefined {
  const { title, path, now } = request;
  const date = formatGoTime({ kind: 'time', instant: now, zone }, '2006-01-02 15:04');
  switch (markupOf(path)) {
    case 'rst':
      return rstText(title, date);
    case 'html':
      return htmlText(escapeHtml(title), date);
    default:
      return undefined;
  }
}

/** Wide characters take two columns, and the line must not be shorter than the title. */
function rstText(title: string, date: string): OtherText {
  const escaped = title.replace(/[\\*`|_]/g, '\\$&');
  const wide = escaped.match(WIDE)?.length ?? 0;
  const line = '#'.repeat(Math.max(4, escaped.length + wide));
  const text = `${escaped}\n${line}\n\n:date: ${date}\n:status: draft\n\n`;
  return { text, bodyStart: text.length };
}

function htmlText(title: string, date: string): OtherText {
  const head = [
    '<html>',
    '  <head>',
    `    <title>${title}</title>`,
    `    <meta name="date" content="${date}" />`,
    '    <meta name="status" content="draft" />',
    '  </head>',
    '  <body>',
    '',
  ].join('\n');
  return { text: `${head}  </body>\n</html>\n`, bodyStart: head.length };
}
