/**
 * Writes what highlighters call each kind of token, learnt from what the real ones make of the
 * samples: `npm run code-kinds`. It needs Debian's hugo, ruby-rouge and python3-pygments, and the
 * sites of `npm run test:sites`.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { highlight } from '../../src/core/markdown/highlight.ts';
import { codeTokens, isBlankToken, type CodeToken } from '../../src/core/siteManner/code/codeTokens.ts';
import { kindOfColour } from '../../src/core/siteManner/code/highlighters.ts';
import { pageCharacters } from '../../src/core/siteManner/code/pageCharacters.ts';
import { readHtml } from '../../src/core/siteManner/readHtml.ts';
import { isElement } from '../../src/core/siteManner/htmlNodes.ts';
import { Tally, tallyOf } from '../../src/core/siteManner/tally.ts';
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

/** Kinds by what a token is, and by its text where that tells more. */
function kindsIn(code: string, language: string, html: string): Map<string, Tally> {
  const kinds = new Map<string, Tally>();
  const tokens: readonly CodeToken[] = codeTokens(readHtml(highlight(code, language) ?? ''));
  const slot = readHtml(`<pre>${html}</pre>`).find(isElement);
  if (!slot) return kinds;
  const page = pageCharacters(slot, new Set());
  const solid = tokens.filter((token) => !isBlankToken(token)).map(({ text }) => text);
  if (solid.join('').replace(/\s+/g, '') !== page.text) {
    console.warn(`${language}: another text`);
    return kinds;
  }
  for (const { colour } of page.blanks.values()) tallyOf(kinds, 'space').add(kindOfColour(colour));
  let at = 0;
  for (const token of tokens) {
    if (isBlankToken(token)) continue;
    const { length } = token.text.replace(/\s+/g, '');
    const kind = kindOfColour(page.colours[at + (length >> 1)]?.colour ?? '');
    tallyOf(kinds, token.scope).add(kind);
    if (!/^(?:string|comment|number|quote)/.test(token.scope) && !/\s/.test(token.text)) {
      tallyOf(kinds, `${token.scope}~${token.text}`).add(kind);
    }
    at += length;
  }
  return kinds;
}

/** One line for a language: kinds, each with what is of it; `*` for what most languages have. */
function linesOf(html: highlighters.Highlighted, code: ReadonlyMap<string, string>): string[] {
  const all = new Map<string, Tally>();
  const languages = [...html].map(([language, made]) => {
    const kinds = kindsIn(code.get(language) ?? '', language, made);
    for (const [key, tally] of kinds) {
      if (!key.includes('~')) tallyOf(all, key).add(tally.best ?? '');
    }
    return [language, kinds] as const;
  });
  const best = (kinds: ReadonlyMap<string, Tally>, key: string): string | undefined =>
    kinds.get(key)?.best;
  const lines = languages.map(([language, kinds]) =>
    lineOf(language, kinds, (key) => {
      const [scope = ''] = key.split('~');
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

const code = await samples();
const made: readonly (readonly [string, highlighters.Highlighted])[] = [
  ['chroma', highlighters.chroma(code)],
  ['rouge', highlighters.rouge(code)],
  ['pygments', highlighters.pygments(code)],
  ['prism', highlighters.prism(code, await siteOf('eleventy-own'))],
  ['prismReact', highlighters.prismReact(code, await siteOf('docusaurus-classic'))],
  ['shiki', await highlighters.shiki(code, await siteOf('astro-own'))],
];
const tables = made.map(([name, html]) => `${name}: ${JSON.stringify(linesOf(html, code))},`);
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
