import { classesOf, elementsIn, type PageElement } from '../tree.ts';
import { addClasses, addStyle, addStyleSheet, remove, removeClass } from './editTree.ts';
import { decorateAsNext } from './nextBlocks.ts';
import { isContents, nextOptionsOf, type NextSideBar } from './nextOptions.ts';
import type { ThemePage, ThemeScript } from './themeScript.ts';
import { withClass } from './pageEvidence.ts';

/**
 * Hexo's theme NexT, versions 8.4 to 8.29 and later ones of 8: `source/js/next-boot.js`, `motion.js`,
 * `sidebar.js` and `utils.js` of https://github.com/next-theme/hexo-theme-next. What it does with
 * heights that it measures is left out: a footer at the bottom of a short page, folded code.
 */
export function nextScript({ elements, head, body }: ThemePage): ThemeScript | undefined {
  const options = nextOptionsOf(elements);
  if (!options) return undefined;
  return {
    settle: () => {
      // As the script does where nothing can be animated: all is in its place at once.
      removeClass(body, 'use-motion');
      for (const element of elements) if (element.tagName === 'noscript') remove(element);
      markFirstEntry(elements);
      if (!options.sideBar) return;
      addClasses(body, 'sidebar-active');
      addStyleSheet(head, closedSideBar(options.sideBar));
    },
    post: {
      holdsPosts: (element) => classesOf(element).includes('post-body'),
      decorate: (nodes) => decorateAsNext(nodes, options.code),
    },
  };
}

/** `activateNavByIndex`, for a page that was not scrolled yet. */
function markFirstEntry(elements: readonly PageElement[]): void {
  const contents = elements.find(isContents);
  const [first] = contents ? withClass([...elementsIn(contents)], 'nav-item') : [];
  if (!first) return;
  addClasses(first, 'active', 'active-current');
  const [children] = withClass([...elementsIn(first)], 'nav-child');
  // The script sets the height that it measures.
  if (children) addStyle(children, '--height:auto');
}

/** Takes back what the class of `showSidebar` does where the script would not have set it. */
function closedSideBar({ from, isForContents }: NextSideBar): string {
  const narrow = `@media (max-width: ${from - 0.02}px) {\n${closedIn('.sidebar-active')}\n}`;
  const without = '.sidebar-active:not(:has(.post-toc .nav-link))';
  return isForContents ? `${narrow}\n${without} { padding: 0; }\n${closedIn(without)}` : narrow;
}

function closedIn(scope: string): string {
  return `${scope} .sidebar, ${scope} .sidebar-dimmer { display: none; }
${scope} .sidebar-toggle > .toggle-line:nth-child(n) { opacity: 1; top: 0; transform: none; }`;
}
