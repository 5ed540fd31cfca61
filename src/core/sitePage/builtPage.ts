import { say, type Message } from '../message.ts';
import { parsePage } from './boundedParse.ts';
import { indexPage, type PageIndex } from './pageIndex.ts';
import { themeScriptOf } from './themeScripts/knownThemes.ts';
import type { PageThemes } from './themes.ts';
import type { PostScript } from './themeScripts/themeScript.ts';
import { elementsIn, type PageDocument, type PageElement } from './tree.ts';

/**
 * A page as the site's generator wrote it; outside of the post as the script of a theme that we know
 * leaves it. Read once; never changed.
 */
export interface BuiltPage {
  readonly document: PageDocument;
  readonly head: PageElement;
  readonly body: PageElement;
  /** What the page shows below its `body`. */
  readonly index: PageIndex;
  /** What the script of the page's theme does to posts; `undefined`: nothing that we know of. */
  readonly postScript: PostScript | undefined;
  /** The looks that it gives the page, see `themesOf`. */
  readonly scriptThemes: PageThemes | undefined;
}

/** The longest page that is read, in UTF-16 units. */
export const PAGE_LIMIT = 2_000_000;

/** Why a page is not used. */
export interface UnusablePage {
  readonly reason: Message;
}

/** Reads any HTML, as a browser would. What is too large to be a post's page is not read. */
export function readBuiltPage(html: string): BuiltPage | UnusablePage {
  if (html.length > PAGE_LIMIT) return { reason: TOO_LARGE };
  const document = parsePage(html);
  if (document === undefined) return { reason: TOO_LARGE };
  const [head, body] = ['head', 'body'].map((name) => topElement(document, name));
  if (!head || !body) return { reason: say('This page is made of frames, which are not shown.') };
  const script = themeScriptOf({ document, head, body });
  script?.settle();
  const index = indexPage(body);
  return { document, head, body, index, postScript: script?.post, scriptThemes: script?.themes };
}

const TOO_LARGE = say('This page is too large to show a post in.');

function topElement(document: PageDocument, name: string): PageElement | undefined {
  for (const element of elementsIn(document)) {
    if (element.tagName === name && element.parentNode?.nodeName === 'html') return element;
  }
  return undefined;
}
