/**
 * Writes what highlighters call each kind of token, learnt from what the real ones make of the
 * samples: `npm run code-kinds`. It needs Debian's hugo, ruby-rouge and python3-pygments, and the
 * sites of `npm run test:sites`.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { highlight } from '../../src/core/markdown/highlight.ts';
import {
  codeTokens,
  isBlankToken,
  type CodeToken,
} from '../../src/core/siteManner/code/codeTokens.ts';
import { kindOfColour, tokenInLine } from '../../src/core/siteManner/code/highlighters.ts';
import { pageCharacters } from '../../src/core/siteManner/code/pageCharacters.ts';
import { readHtml } from '../../src/core/siteManner/readHtml.ts';
import { isElement } from '../../src/core/siteManner/htmlNodes.ts';
import type { Tally } from '../../src/core/siteManner/tally.ts';
import { tallyOf } from '../../src/core/siteManner/tally.ts';
import { repository } from '../host/paths.ts';
import { builtSite, RECIPES } from '../sites/builtSites.ts';
import * as highlighters from './highlighters.ts';

const FOLDER = join(import.meta.dirname, 'samples');
const OUTPUT = join(repository, 'src/core/siteManner/code/knownKinds.ts');

async function samples(): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(FOLDER)).sort();
  return new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, string]> => [
        file.replace('.txt', ''),
        await readFile(join(FOLDER, file), 'utf8'),
      ]),
    ),
  );
}

async function siteOf(id: string): Promise<string> {
  const recipe = RECIPES.find((each) => each.id === id);
  const site = recipe && (await builtSite(recipe));
  if (!site) throw new Error(`There is no site ${id}.`);
  return site.folder;
}

function tokensOf(code: string, language: string): readonly CodeToken[] {
  return codeTokens(readHtml(highlight(code, language) ?? ''));
}

/** A word that a writer of code may choose, as far as our highlighter can tell. */
function isName({ scope, text }: CodeToken): boolean {
  return (
    /^(?:word|constant|call|member|title|params|variable)/.test(scope) && /^[\w$]+$/.test(text)
  );
}

/** The same code with other names. */
function renamed(code: string, language: string): string {
  const tokens = tokensOf(code, language);
  return tokens.map((token) => (isName(token) ? `${token.text}zq` : token.text)).join('');
}

function kindsOf(tokens: readonly CodeToken[], html: string): readonly string[] | undefined {
  const slot = readHtml(`<pre>${html}</pre>`).find(isElement);
  const page = slot && pageCharacters(slot, new Set());
  let at = 0;
  const kinds = tokens.map(({ text }) => {
    const { length } = text.replace(/\s+/g, '');
    const kind = kindOfColour(page?.colours[at + (length >> 1)]?.colour ?? '');
    at += length;
    return kind;
  });
  return at === page?.text.length ? kinds : undefined;
}

/**
 * Kinds by what a token is, and by its text where that tells more: not for names, which a writer
 * chose, unless the highlighter makes something else of another name.
 */
function kindsIn(code: string, language: string, html: Html): Map<string, Tally> {
  const kinds = new Map<string, Tally>();
  const tokens = tokensOf(code, language);
  const own = kindsOf(tokens, html.own);
  const others = kindsOf(
    tokens.map((token) => (isName(token) ? { ...token, text: `${token.text}zq` } : token)),
    html.renamed,
  );
  if (!own || !others) console.warn(`${language}: another text`);
  const slot = readHtml(`<pre>${html.own}</pre>`).find(isElement);
  if (!own || !slot) return kinds;
  const page = pageCharacters(slot, new Set());
  for (const { colour } of page.blanks.values()) tallyOf(kinds, 'space').add(kindOfColour(colour));
  for (const [i, token] of tokens.entries()) {
    if (isBlankToken(token)) continue;
    const kind = own[i] ?? '';
    tallyOf(kinds, token.scope).add(kind);
    if (/^(?:string|comment|number|quote)/.test(token.scope) || /\s/.test(token.text)) continue;
    const before = tokenInLine(tokens, i)?.before ?? '';
    if (isName(token) && before !== '') tallyOf(kinds, `${token.scope}^${before}`).add(kind);
    if (isName(token) && others?.[i] === kind) continue;
    tallyOf(kinds, `${token.scope}~${token.text}`).add(kind);
  }
  return kinds;
}

/** What a highlighter makes of a sample, and of it with other names. */
interface Html {
  readonly own: string;
  readonly renamed: string;
}

/** One line for a language: kinds, each with what is of it; `*` for what most languages have. */
function linesOf(html: ReadonlyMap<string, Html>): string[] {
  const all = new Map<string, Tally>();
  const languages = [...html].map(([language, made]) => {
    const kinds = kindsIn(code.get(language) ?? '', language, made);
    for (const [key, tally] of kinds) {
      if (!/[~^]/.test(key)) tallyOf(all, key).add(tally.best ?? '');
    }
    return [language, kinds] as const;
  });
  const best = (kinds: ReadonlyMap<string, Tally>, key: string): string | undefined =>
    kinds.get(key)?.best;
  const lines = languages.map(([language, kinds]) =>
    lineOf(language, kinds, (key) => {
      const [scope = ''] = key.split(/[~^]/);
      return key === scope ? best(all, key) : best(kinds, scope);
    }),
  );
  return [lineOf('*', all, () => undefined), ...lines];
}

function lineOf(
  language: string,
  kinds: ReadonlyMap<string, Tally>,
  usual: (key: string) => string | undefined,
): string {
  const keys = new Map<string, string[]>();
  for (const [key, { best = '' }] of kinds) {
    if (usual(key) === best) continue;
    keys.set(best, [...(keys.get(best) ?? []), key.replace(' ', '/')]);
  }
  return [language, ...[...keys].map(([kind, of]) => `${kind}\t${of.join(' ')}`)].join('\t');
}

type Made = highlighters.Highlighted | Promise<highlighters.Highlighted>;
type Highlight = (code: ReadonlyMap<string, string>) => Made;

const code = await samples();
const others = new Map([...code].map(([language, own]) => [language, renamed(own, language)]));
const [eleventy, docusaurus, astro] = await Promise.all(
  ['eleventy-own', 'docusaurus-classic', 'astro-own'].map(siteOf),
);
const made: readonly (readonly [string, Highlight])[] = [
  ['chroma', highlighters.chroma],
  ['rouge', highlighters.rouge],
  ['pygments', highlighters.pygments],
  ['prism', (each) => highlighters.prism(each, eleventy ?? '')],
  ['prismReact', (each) => highlighters.prismReact(each, docusaurus ?? '')],
  ['shiki', (each) => highlighters.shiki(each, astro ?? '')],
];
const tables: string[] = [];
for (const [name, highlightAll] of made) {
  const [own, other] = [await highlightAll(code), await highlightAll(others)];
  const html = [...own].map(
    ([language, each]) => [language, { own: each, renamed: other.get(language) ?? '' }] as const,
  );
  tables.push(`${name}: ${JSON.stringify(linesOf(new Map(html)))},`);
}
const text = `/**
 * What highlighters call each kind of token, by language. Written by \`npm run code-kinds\`, from what
 * the real ones make of samples; the form is told in \`highlighters.ts\`.
 */
export const KNOWN_KINDS = {
${tables.join('\n')}
} as const satisfies Readonly<Record<string, readonly string[]>>;
`;
const options = await resolveConfig(OUTPUT);
await writeFile(OUTPUT, await format(text, { ...options, parser: 'typescript' }));
