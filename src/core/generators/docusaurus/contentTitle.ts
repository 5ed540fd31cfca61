/** A body whose first heading, where it begins with one, is its title. */
export interface TitledBody {
  readonly title: string | undefined;
  /** What remains without that heading. */
  readonly rest: string;
}

const IMPORTS = /^(?:import\s(?:.|\r?\n(?!\r?\n))*(?:\r?\n){2,})*/;

/** Source: utils/src/markdownUtils.ts `parseMarkdownContentTitle`. */
export function titledBody(body: string): TitledBody {
  const content = body.trim();
  const start = content.replace(IMPORTS, '').trim();
  const hashed = /^#[ \t]+([^ \t\r\n].*)(?:\r?\n|$)/.exec(start);
  const match = hashed ?? /^(.*)\r?\n=+(?:\r?\n|$)/.exec(start);
  if (match === null) return { title: undefined, rest: content };
  const [line, text = ''] = match;
  const ending = hashed ? /\s*(?:\{#*[\w-]+\}|#+)$/ : /\s*=+$/;
  const title = text
    .trim()
    .replace(ending, '')
    .replace(/`([^`]*)`/g, '$1')
    .trim();
  return { title, rest: content.replace(line, '').trim() };
}
