import { formatGoTime } from '../../compose/goTemplate/goLayout.ts';
import type { TemplateRequest, TemplateResult } from '../../compose/composeRules.ts';
import { nameOf } from '../../blogs/paths.ts';
import { say } from '../../message.ts';
import type { SiteFolder } from '../generator.ts';
import { withoutExtension } from './postData.ts';

/** Texts of the scaffolds by layout (`post`, `draft`), with their paths. */
export type Scaffolds = ReadonlyMap<string, { readonly path: string; readonly text: string }>;

export async function readScaffolds(folder: SiteFolder): Promise<Scaffolds> {
  const paths = folder.paths.filter((path) => /^scaffolds\/[^/]+\.(?:md|markdown)$/.test(path));
  const read = await Promise.all(
    paths.map(async (path) => ({ path, text: (await folder.read(path)) ?? '' })),
  );
  return new Map(read.map((scaffold) => [withoutExtension(nameOf(scaffold.path)), scaffold]));
}

/** Where no scaffold is there. Source: lib/hexo/scaffold.ts. */
const NORMAL = '---\ntitle: {{ title }}\ndate: {{ date }}\ntags:\n---\n';

export interface ScaffoldInput {
  readonly layout: string;
  readonly slug: string;
  readonly zone: string;
}

/** The scaffold run; `undefined` when the site has none for this layout. */
export function scaffolded(
  scaffolds: Scaffolds,
  request: TemplateRequest,
  input: ScaffoldInput,
): TemplateResult | undefined {
  const scaffold = scaffolds.get(input.layout);
  if (!scaffold) return undefined;
  const text = filled(scaffold.text.replace(/\r\n/g, '\n'), request, input);
  const reason = say('This template holds more than Galley can fill in.');
  const outcome =
    text === undefined
      ? ({ ok: false, reason } as const)
      : ({ ok: true, text, siblings: [] } as const);
  return { source: scaffold.path, outcome };
}

export function normalPost(request: TemplateRequest, input: ScaffoldInput): string {
  return `${filled(NORMAL, request, input) ?? ''}\n`;
}

const PLACE = /(["']?)\{\{-?\s*(title|slug|layout|date)\s*-?\}\}\1/g;

/** Only the front matter is a template. Source: lib/hexo/post.ts `_renderScaffold`. */
function filled(
  text: string,
  { title, now }: TemplateRequest,
  { layout, slug, zone }: ScaffoldInput,
): string | undefined {
  const end = /\n-{3,}[ \t]*(?=\n|$)/.exec(text)?.index ?? text.length;
  const date = formatGoTime({ kind: 'time', instant: now, zone }, '2006-01-02 15:04:05');
  const values: Readonly<Record<string, string>> = {
    title: quoted(title),
    slug: quoted(slug),
    layout,
    date,
  };
  const head = text
    .slice(0, end)
    // Quotes that stand around a place are those of the value.
    .replace(PLACE, (whole, _quote, name: string) => values[name] ?? whole);
  const isDone = !/\{\{|\{%/.test(head.replaceAll(quoted(title), ''));
  return isDone ? head + text.slice(end) : undefined;
}

/** A text as Hexo puts it into front matter, with quotes where it has to have some. */
function quoted(text: string): string {
  const needsQuotes = /[:{}[\]'"#&*!|>%@`\\,?]|^[-\s]|\s$|^$/.test(text);
  const isPlain =
    !needsQuotes && !/^(?:[-+.\d]|true$|false$|null$|~$|yes$|no$|on$|off$)/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
