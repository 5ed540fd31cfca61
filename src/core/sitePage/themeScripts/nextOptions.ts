import { asBoolean, asRecord, asText, lookUp } from '../../frontMatter/unknownData.ts';
import { attributeOf, textOf, type PageElement } from '../tree.ts';
import { recordIn } from './pageEvidence.ts';

/** What the script of NexT goes by. */
export interface NextOptions {
  /** `undefined` when the side bar stays as it was built. */
  readonly sideBar: NextSideBar | undefined;
  readonly code: NextCode;
}

/** When the side bar is opened. */
export interface NextSideBar {
  /** In windows of this width and above, in CSS pixels. */
  readonly from: number;
  /** Only beside a post that has contents. */
  readonly isForContents: boolean;
}

export interface NextCode {
  readonly hasCopyButton: boolean;
  readonly hasLanguage: boolean;
  /** What buttons are put into. */
  readonly holder: 'box' | 'table' | 'figure';
  /** Code is always in a figure; else a `pre` may stand alone. */
  readonly isInFigures: boolean;
}

/**
 * The options of a page of NexT 8.4 or newer, which carries them as JSON; `undefined` for any other
 * page. Names and defaults are those of `scripts/helpers/next-config.js` of
 * https://github.com/next-theme/hexo-theme-next, what follows from them of `source/js/utils.js`.
 */
export function nextOptionsOf(elements: readonly PageElement[]): NextOptions | undefined {
  const main = configNamed('main', elements);
  const version = /^8\.(\d+)\.\d+/.exec(asText(main?.['version']) ?? '')?.[1];
  if (!main || version === undefined) return undefined;
  const minor = Number(version);
  return {
    sideBar: sideBarOf(main, minor, elements),
    code: codeOf(main, minor),
  };
}

function configNamed(
  name: string,
  elements: readonly PageElement[],
): Readonly<Record<string, unknown>> | undefined {
  const script = elements.find(
    (element) =>
      element.tagName === 'script' &&
      attributeOf(element, 'class') === 'next-config' &&
      attributeOf(element, 'data-name') === name,
  );
  return script && recordIn(textOf(script));
}

/** `updateSidebarPosition`: the schemes Pisces and Gemini show theirs beside the text. */
function sideBarOf(
  main: Readonly<Record<string, unknown>>,
  minor: number,
  elements: readonly PageElement[],
): NextSideBar | undefined {
  if (/^(?:Pisces|Gemini)$/.test(asText(main['scheme']) ?? '')) return undefined;
  const own = asBoolean(configNamed('page', elements)?.['sidebar']);
  const display = lookUp(main, 'sidebar.display');
  const isAlways = own ?? display === 'always';
  const isForContents = own === undefined && display === 'post' && elements.some(isContents);
  return isAlways || isForContents
    ? { from: minor < FIRST_TO_WANT_MORE ? 992 : 1200, isForContents: !isAlways }
    : undefined;
}

/** The 8.x that opens its side bar in wide windows only. */
const FIRST_TO_WANT_MORE = 14;

/** Tables of contents, as in `registerSidebarTOC`. */
export function isContents(element: PageElement): boolean {
  const classes = attributeOf(element, 'class')?.split(/\s+/) ?? [];
  return classes.includes('post-toc') && !classes.includes('placeholder-toc');
}

/**
 * `registerCodeblock`, `registerCopyCode` in older versions. Long code is never folded: how high it
 * is is not known before it is shown, and a writer wants to see it.
 */
function codeOf(main: Readonly<Record<string, unknown>>, minor: number): NextCode {
  // A switch in the oldest, a record up to 8.23, in a record of all that is about code since.
  const copy = lookUp(main, 'codeblock.copy_button') ?? main['copycode'];
  const isMac = asRecord(copy)?.['style'] === 'mac';
  const buttonAlone = minor < 18 ? 'table' : 'box';
  return {
    hasCopyButton: (asBoolean(copy) ?? lookUp(copy, 'enable')) === true,
    hasLanguage: lookUp(main, 'codeblock.language') === true,
    holder: isMac || typeof copy === 'boolean' ? 'figure' : buttonAlone,
    isInFigures: main['hljswrap'] === true,
  };
}
