import hljs from 'highlight.js/lib/core';
import { LANGUAGES } from './languages.ts';

/** Longer code, in UTF-16 units, is left plain: colours are not worth a pause in typing. */
const LIMIT = 40_000;
/** Code blocks remembered; a list or quote that holds some is rendered whole at every key press. */
const REMEMBERED = 200;

const names = new Map<string, string>();
for (const [name, { aliases }] of Object.entries(LANGUAGES)) {
  for (const alias of [name, ...aliases]) names.set(alias, name);
}

const cache = new Map<string, string>();

/**
 * The HTML of code, with highlight.js's class names; `undefined` for a language it does not know
 * and for code that is too long, which are to be shown plain. A language is set up when it is first
 * met.
 */
export function highlight(code: string, language: string): string | undefined {
  const name = names.get(language.toLowerCase());
  if (name === undefined || code.length > LIMIT) return undefined;
  const key = `${name}\n${code}`;
  const known = cache.get(key);
  const html = known ?? render(code, name);
  cache.delete(key);
  cache.set(key, html);
  const oldest = cache.keys().next();
  if (cache.size > REMEMBERED && !oldest.done) cache.delete(oldest.value);
  return html;
}

function render(code: string, name: string): string {
  setUp(name);
  return hljs.highlight(code, { language: name, ignoreIllegals: true }).value;
}

function setUp(name: string): void {
  const language = LANGUAGES[name];
  if (!language || hljs.getLanguage(name)) return;
  hljs.registerLanguage(name, language.define);
  for (const inner of language.inside ?? []) setUp(inner);
}
