import { attributeOf, type ElementNode, type HtmlNode } from '../../siteManner/htmlNodes.ts';
import { classesOf } from '../tree.ts';
import { changeElements, hasClass, newElement, newText } from './editBlock.ts';
import { isByHexo, loadsScript, withClass, withId } from './pageEvidence.ts';
import type { ThemePage, ThemeScript } from './themeScript.ts';

/**
 * Hexo's theme Landscape and those made of it: the captions of `source/js/script.js`, in 0.0.3 to
 * 1.1.0 of https://github.com/hexojs/hexo-theme-landscape. It has no options, so the page is known by
 * what the script takes hold of.
 */
export function landscapeScript({ elements }: ThemePage): ThemeScript | undefined {
  const hasParts =
    ['container', 'wrap', 'mobile-nav'].every((id) => withId(elements, id)) &&
    ['article-entry', 'article-share-link'].every((name) => withClass(elements, name).length > 0);
  if (!hasParts || !isByHexo(elements) || !loadsScript(elements, '/js/script.js')) return undefined;
  return {
    settle: () => undefined,
    post: {
      holdsPosts: (element) => classesOf(element).includes('article-entry'),
      decorate: withCaptions,
    },
  };
}

function withCaptions(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  return changeElements(nodes, (element, [parent]) => {
    if (element.name !== 'img' || (parent && isLinked(parent))) return element;
    const alt = attributeOf(element, 'alt') ?? '';
    // Not with the image's address, which leads nowhere in a preview.
    const link = newElement('a', { 'data-fancybox': 'gallery', 'data-caption': alt }, [element]);
    return alt === '' ? link : [link, newElement('span', { class: 'caption' }, [newText(alt)])];
  });
}

function isLinked(parent: ElementNode): boolean {
  return parent.name === 'a' || hasClass(parent, 'fancybox');
}
