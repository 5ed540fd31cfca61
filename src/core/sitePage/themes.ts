import type { BuiltPage } from './builtPage.ts';
import { attributeOf, elementsIn, textOf, type PageDocument, type PageElement } from './tree.ts';

/** Attributes that the root element or the body has in one theme: names and values. */
export interface ThemeAttributes {
  /** Of `html`; a `class` is the whole value. */
  readonly root: Readonly<Record<string, string>>;
  /** Of `body`. */
  readonly body: Readonly<Record<string, string>>;
  /** Ids of the style sheets that are for this look alone. */
  readonly sheets?: readonly string[];
}

/** What the site's own script would set for its light and its dark look. */
export interface PageThemes {
  readonly light: ThemeAttributes;
  readonly dark: ThemeAttributes;
}

/** Scripts that set a theme before the page is drawn are small and stand in the page. */
const LONGEST_SCRIPT = 8000;
const ABOUT_THEMES = /prefers-color-scheme|localStorage|theme|scheme|dark/i;

/**
 * The two looks of a page, worked out from its small scripts and its attributes without running
 * anything; `undefined` when the page does not tell.
 */
export function themesOf(page: BuiltPage): PageThemes | undefined {
  if (page.scriptThemes) return page.scriptThemes;
  const root = page.head.parentNode;
  const html = [...elementsIn(page.document)].find((element) => element === root);
  if (!html) return undefined;
  const scripts = scriptTexts(page.document);
  for (const [element, on] of [
    [html, 'root'],
    [page.body, 'body'],
  ] as const) {
    const themes = attributeThemes(element, scripts) ?? classThemes(element, scripts, on);
    if (!themes) continue;
    const [light, dark] = themes;
    return on === 'root'
      ? { light: { root: light, body: {} }, dark: { root: dark, body: {} } }
      : { light: { root: {}, body: light }, dark: { root: {}, body: dark } };
  }
  return undefined;
}

function scriptTexts(document: PageDocument): string {
  const texts = [...elementsIn(document)]
    .filter((element) => element.tagName === 'script' && attributeOf(element, 'src') === undefined)
    .filter((element) => !/json|template|speculation/i.test(attributeOf(element, 'type') ?? ''))
    .map(textOf)
    .filter((text) => text.length <= LONGEST_SCRIPT && ABOUT_THEMES.test(text));
  return texts.slice(0, MOST_SCRIPTS).join('\n');
}

const MOST_SCRIPTS = 20;

type Pair = readonly [
  light: Readonly<Record<string, string>>,
  dark: Readonly<Record<string, string>>,
];

const SETS_ATTRIBUTE =
  /setAttribute\(\s*["'](?<name>(?:data-)?[\w-]*(?:theme|scheme|mode)[\w-]*)["']/gi;
const SETS_DATA = /dataset\.(?<data>\w*(?:theme|scheme|mode)\w*)\s*=/gi;

/** `data-theme="dark"`, by whatever name. */
function attributeThemes(element: PageElement, scripts: string): Pair | undefined {
  const set = [...scripts.matchAll(SETS_ATTRIBUTE)].map(({ groups }) => groups?.['name'] ?? '');
  const data = [...scripts.matchAll(SETS_DATA)].map(
    ({ groups }) => `data-${hyphenated(groups?.['data'] ?? '')}`,
  );
  const shown = element.attrs
    .filter(({ name, value }) => /^data-[\w-]*(?:theme|scheme|mode)/.test(name) && LOOK.test(value))
    .map(({ name }) => name);
  const names = [...new Set([...shown, ...set, ...data])].filter((name) =>
    name.startsWith('data-'),
  );
  if (names.length === 0) return undefined;
  const values = (look: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      names.slice(0, MOST_NAMES).map((name) => [name, valueFor(name, look, element, scripts)]),
    );
  return [values('light'), values('dark')];
}

const LOOK = /^(?:[\w-]+-)?(?:light|dark|auto|system)$|^$/i;
const MOST_NAMES = 6;

/** The page's own word for it: `theme-dark` where it says `theme-light`. */
function valueFor(name: string, look: string, element: PageElement, scripts: string): string {
  const own = attributeOf(element, name) ?? '';
  if (/light|dark/i.test(own)) return own.replace(/light|dark/i, look);
  return new RegExp(`["']theme-${look}["']`).test(scripts) ? `theme-${look}` : look;
}

function hyphenated(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const DARK_CLASS = /^(?:[\w-]+-)?(?:dark|night)(?:-(?:mode|theme))?$|^dark[\w-]*$/i;

/** `class="dark"`, by whatever name. */
function classThemes(element: PageElement, scripts: string, on: 'root' | 'body'): Pair | undefined {
  const classes = (attributeOf(element, 'class') ?? '').split(/\s+/).filter(Boolean);
  const owner = on === 'body' ? 'body' : '(?:documentElement|root|html)';
  const calls = new RegExp(
    String.raw`${owner}\)?\.class(?:List\.(?:add|toggle|remove|replace)\(\s*|Name\s*\+?=\s*)["'](?<name>[\w -]{1,40})["']`,
    'gi',
  );
  const called = [...scripts.matchAll(calls)].flatMap(
    ({ groups }) => groups?.['name']?.trim().split(/\s+/) ?? [],
  );
  const dark = [...called, ...classes].find((name) => DARK_CLASS.test(name));
  const light = [...called, ...classes].find((name) => /light/i.test(name));
  if (dark === undefined && light === undefined) return undefined;
  const darkName = dark ?? light?.replace(/light/i, 'dark') ?? 'dark';
  const others = classes.filter((name) => name !== darkName && name !== light);
  const isKnown = called.length > 0 || others.length < classes.length;
  if (!isKnown) return undefined;
  const withName = (name: string | undefined): Readonly<Record<string, string>> => ({
    class: [...others, ...(name === undefined ? [] : [name])].join(' '),
  });
  return [withName(light), withName(darkName)];
}
