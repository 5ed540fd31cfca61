import { defaultTreeAdapter } from 'parse5';
import type { PageThemes } from '../themes.ts';
import { attributeOf, classesOf, type PageElement } from '../tree.ts';
import { addStyle, setAttribute } from './editTree.ts';
import { decorateAsFluid } from './fluidBlocks.ts';
import { fillContents } from './fluidContents.ts';
import { fluidOptionsOf } from './fluidOptions.ts';
import { withClass, withId } from './pageEvidence.ts';
import type { ThemePage, ThemeScript } from './themeScript.ts';

/**
 * Hexo's theme Fluid, from version 1.8 on: `source/js/plugins.js`, `source/js/color-schema.js` and
 * `layout/_partials/plugins` of https://github.com/fluid-dev/hexo-theme-fluid. What it does with
 * places that it measures is left out: a banner that moves slower than the page.
 */
export function fluidScript({ elements }: ThemePage): ThemeScript | undefined {
  const options = fluidOptionsOf(elements);
  if (!options) return undefined;
  return {
    settle: () => {
      const title = withId(elements, 'subtitle');
      if (title && options.typesTitle) typeTitle(title);
      const dark = options.hasLooks ? withId(elements, DARK_SHEET) : undefined;
      if (dark) setAttribute(dark, 'disabled', '');
      const [post] = withClass(elements, 'markdown-body');
      const holder = withId(elements, 'toc-body');
      if (post && holder && options.contents) fillContents(holder, post, options.contents);
      const contents = withId(elements, 'toc');
      if (contents && holder && holder.childNodes.length > 0) {
        addStyle(contents, 'visibility: visible');
      }
    },
    post: {
      holdsPosts: (element) => classesOf(element).includes('markdown-body'),
      decorate: (nodes) => decorateAsFluid(nodes, options),
    },
    themes: options.hasLooks ? THEMES : undefined,
  };
}

/** The title once it is typed, without the cursor that blinks behind it. */
function typeTitle(title: PageElement): void {
  const text = attributeOf(title, 'data-typed-text') ?? '';
  if (text !== '' && title.childNodes.length === 0) defaultTreeAdapter.insertText(title, text);
}

const DARK_SHEET = 'highlight-css-dark';

/** `applyCustomColorSchemaSettings` and `setHighlightCSS`. */
const THEMES: PageThemes = {
  light: {
    root: { 'data-user-color-scheme': 'light' },
    body: {},
    sheets: ['highlight-css'],
  },
  dark: {
    root: { 'data-user-color-scheme': 'dark' },
    body: {},
    sheets: [DARK_SHEET],
  },
};
