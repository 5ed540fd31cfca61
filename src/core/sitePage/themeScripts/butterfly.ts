import { attributeOf } from '../tree.ts';
import { decorateAsButterfly } from './butterflyBlocks.ts';
import { butterflyOptionsOf } from './butterflyOptions.ts';
import { addClasses } from './editTree.ts';
import { withId } from './pageEvidence.ts';
import type { ThemePage, ThemeScript } from './themeScript.ts';

/**
 * Hexo's theme Butterfly, version 5: `source/js/main.js` of
 * https://github.com/jerryc127/hexo-theme-butterfly. What it does with sizes that it measures is left
 * out: a menu that finds no room, long code cut at a height.
 */
export function butterflyScript({ elements }: ThemePage): ThemeScript | undefined {
  const options = butterflyOptionsOf(elements);
  if (!options) return undefined;
  return {
    settle: () => {
      const menu = withId(elements, 'nav');
      if (menu) addClasses(menu, 'show');
    },
    post: {
      holdsPosts: (element) => attributeOf(element, 'id') === 'article-container',
      decorate: (nodes) => decorateAsButterfly(nodes, options),
    },
  };
}
