import {
  attributeOf,
  classesOf,
  elementsIn,
  isElement,
  openTag,
  type ElementNode,
  type HtmlNode,
} from '../../siteManner/htmlNodes.ts';
import { changeElements, hasClass, holdsClass, newElement, newText } from './editBlock.ts';
import type { FluidCode, FluidOptions } from './fluidOptions.ts';

/**
 * `fancyBox`, `imageCaption` and `codeWidget` of Fluid's `source/js/plugins.js`, and its
 * `source/js/img-lazyload.js`.
 */
export function decorateAsFluid(
  nodes: readonly HtmlNode[],
  options: FluidOptions,
): readonly HtmlNode[] {
  const { code } = options;
  return changeElements(nodes, (element, around) => {
    if (element.name === 'img') return withImageParts(element, around, options);
    return code && element.name === 'pre' ? withWidget(element, around, code) : element;
  });
}

function withImageParts(
  built: ElementNode,
  around: readonly ElementNode[],
  { hasLightbox, hasCaptions, hasLateImages }: FluidOptions,
): readonly HtmlNode[] {
  const [parent] = around;
  const image = hasLateImages ? loadedNow(built) : built;
  if (parent?.name === 'a') return [image];
  const caption = [attributeOf(image, 'title'), attributeOf(image, 'alt')].find(Boolean) ?? '';
  const shown = hasLightbox ? inLink(image, caption) : image;
  const isFirstLevel = around.length === 1 && (parent?.name === 'p' || parent?.name === 'figure');
  const hasOwn = parent?.children.some((child) => isElement(child) && child.name === 'figcaption');
  if (!hasCaptions || !isFirstLevel || hasOwn === true || caption === '') return [shown];
  const attributes = { 'aria-hidden': 'true', class: 'image-caption' };
  return [shown, newElement('figcaption', attributes, [newText(caption)])];
}

function loadedNow(image: ElementNode): ElementNode {
  if (attributeOf(image, 'lazyload') === undefined) return image;
  const attributes = image.attributes.filter(({ name }) => !/^(?:srcset|lazyload)$/.test(name));
  return { ...image, attributes, open: openTag('img', attributes) };
}

/** Not with the image's address, which leads nowhere in a preview. */
function inLink(image: ElementNode, caption: string): ElementNode {
  const attributes = {
    class: 'fancybox fancybox.image',
    ...{ itemscope: '', itemtype: 'http://schema.org/ImageObject', itemprop: 'url' },
    ...{ 'data-fancybox': 'default', rel: 'default' },
    ...(caption === '' ? {} : { title: caption, 'data-caption': caption }),
  };
  return newElement('a', attributes, [image]);
}

/**
 * The name of the language, and the button to copy. The script takes the class for dark code where the
 * background that it measures is dark; this is that of the light look.
 */
function withWidget(
  pre: ElementNode,
  around: readonly ElementNode[],
  code: FluidCode,
): ElementNode {
  if (holdsClass(pre, 'mermaid') || holdsLines(pre)) return pre;
  const name = code.language === undefined ? '' : languageOf(pre, code.language);
  const names = `code-widget${code.canCopy ? ' copy-btn' : ''} code-widget-light`;
  const widget = newElement(
    'div',
    { class: names, ...(code.canCopy ? { 'data-clipboard-snippet': '' } : {}) },
    [...(code.canCopy ? [newElement('i', { class: 'iconfont icon-copy' })] : []), newText(name)],
  );
  const own = { ...pre, children: [...pre.children, widget] };
  const isBare = around.length === 0 && classesOf(pre).length === 0 && !isNamed(pre);
  if (code.language === undefined || !isBare) return own;
  return withLineOf(newElement('div', { class: 'code-wrapper' }, [own]), pre);
}

function holdsLines(pre: ElementNode): boolean {
  for (const element of elementsIn(pre.children)) {
    if (element.name === 'span' && hasClass(element, 'line')) return true;
  }
  return false;
}

function languageOf(pre: ElementNode, fallback: string): string {
  const name = classNameIn(pre) ?? attributeOf(pre, 'data-language') ?? fallback;
  return name.toUpperCase().replace('NONE', fallback);
}

/** The second class of code that highlight.js has coloured. */
function classNameIn({ children }: ElementNode): string | undefined {
  const inner = children.filter(isElement);
  if (!inner.some((child) => hasClass(child, 'hljs'))) return undefined;
  return inner[0] && classesOf(inner[0])[1];
}

function isNamed(pre: ElementNode): boolean {
  return classNameIn(pre) !== undefined || attributeOf(pre, 'data-language') !== undefined;
}

/** The wrapper with the line of what is in it. */
function withLineOf(wrapper: ElementNode, { attributes }: ElementNode): ElementNode {
  const line = attributes.filter(({ name }) => name === 'data-line');
  const all = [...wrapper.attributes, ...line];
  return { ...wrapper, attributes: all, open: openTag(wrapper.name, all) };
}
