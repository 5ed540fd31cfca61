import {
  escapePattern,
  LONGEST_TAG,
  type TemplateSyntax,
  type TemplateTag,
} from './templateTag.ts';

const ESCAPED = /\{\{([<%])\/\*([^]*?)\*\/([>%])\}\}/y;
const OPENING = /\{\{([<%])\s*(\/?)\s*([\w./-]*[\w.-])(?=[\s/>%])/y;
/** What may stand in a tag, up to its end: quoted and back-quoted text, anything but another tag. */
const PART = /"(?:[^"\\]|\\.)*"|`[^`]*`|\/?[>%]\}\}|\{\{[<%]|[^"`/>%{]+|[^]/y;

/**
 * Hugo's shortcodes: `{{< name args >}}`, `{{% name %}}`, `{{< /name >}}`, `{{< name />}}`, and the
 * escaped form, with the inside between slash-star and star-slash. They run in code, too.
 * Source: parser/pageparser/pagelexer_shortcode.go.
 */
export const HUGO_TAGS: TemplateSyntax = {
  start: /\{\{[<%]/g,
  read: (text, at) => readEscaped(text, at) ?? readTag(text, at),
  closerOf: (start) => (start.endsWith('<') ? '>}}' : '%}}'),
  closingPattern: (name) => new RegExp(`\\{\\{[<%]\\s*/\\s*${escapePattern(name)}\\s*[>%]\\}\\}`),
  sparesCode: false,
  verbatim: new Set(),
};

function readEscaped(text: string, at: number): TemplateTag | undefined {
  ESCAPED.lastIndex = 0;
  const match = ESCAPED.exec(text.slice(at, at + LONGEST_TAG));
  if (!match) return undefined;
  const [source, open = '', inner = '', close = ''] = match;
  const args = `{{${open}${inner}${close}}}`;
  return { kind: 'escaped', name: '', args, source, isMarkdown: false };
}

function readTag(text: string, at: number): TemplateTag | undefined {
  OPENING.lastIndex = at;
  const opening = OPENING.exec(text);
  if (!opening) return undefined;
  const [start, mark, slash, name = ''] = opening;
  const from = at + start.length;
  for (PART.lastIndex = from; PART.lastIndex < at + LONGEST_TAG;) {
    const part = PART.exec(text)?.[0];
    if (part === undefined || part.startsWith('{{')) return undefined;
    if (!part.endsWith('}}') || part.startsWith('"') || part.startsWith('`')) continue;
    const end = PART.lastIndex;
    const kind = slash === '/' ? 'closing' : part.startsWith('/') ? 'selfClosing' : 'tag';
    const args = text.slice(from, end - part.length).trim();
    return { kind, name, args, source: text.slice(at, end), isMarkdown: mark === '%' };
  }
  return undefined;
}
