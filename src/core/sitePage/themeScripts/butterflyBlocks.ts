import {
  attributeOf,
  classesOf,
  isElement,
  type ElementNode,
  type HtmlNode,
} from '../../siteManner/htmlNodes.ts';
import type { ButterflyCode, ButterflyOptions } from './butterflyOptions.ts';
import { changeElements, hasClass, newElement, newText } from './editBlock.ts';

/**
 * `addHighlightTool`, `addPhotoFigcaption`, `runLightbox` and `addTableWrap` of Butterfly's
 * `source/js/main.js`. All code is shown whole: its writer could not unfold it in a preview.
 */
export function decorateAsButterfly(
  nodes: readonly HtmlNode[],
  options: ButterflyOptions,
): readonly HtmlNode[] {
  const { code } = options;
  return changeElements(nodes, (element, around) => {
    if (element.name === 'img') return withImageParts(element, around, options);
    const isInCode = around.some((outer) => hasClass(outer, 'highlight'));
    if (element.name === 'table' && !isInCode) {
      return newElement('div', { class: 'table-wrap' }, [element]);
    }
    return code?.hasTools ? withCodeTools(element, code) : element;
  });
}

function withCodeTools(element: ElementNode, code: ButterflyCode): ElementNode {
  if (code.plugin === 'highlight.js') return isFigure(element) ? withTools(element, code) : element;
  const inner = codeIn(element);
  return inner ? inFigure(element, inner, code) : element;
}

function withImageParts(
  image: ElementNode,
  [parent]: readonly ElementNode[],
  { hasCaptions, hasLightbox }: ButterflyOptions,
): readonly HtmlNode[] {
  const texts = [attributeOf(image, 'title'), attributeOf(image, 'alt')];
  const caption = texts.find((text) => text !== undefined && text !== '') ?? '';
  const isOpened = hasLightbox && parent?.name !== 'a' && !hasClass(image, 'no-lightbox');
  // Not with the image's address, which leads nowhere in a preview.
  const shown = isOpened
    ? newElement('a', { 'data-fancybox': 'gallery', 'data-caption': caption }, [image])
    : image;
  if (!hasCaptions || caption === '') return [shown];
  return [shown, newElement('div', { class: 'img-alt text-center' }, [newText(caption)])];
}

function isFigure(element: ElementNode): boolean {
  return element.name === 'figure' && hasClass(element, 'highlight');
}

/** What `code[class*="language-"]` finds right in an element. */
function codeIn({ children }: ElementNode): ElementNode | undefined {
  return children
    .filter(isElement)
    .find((child) => child.name === 'code' && classOf(child).includes('language-'));
}

function classOf(element: ElementNode): string {
  return attributeOf(element, 'class') ?? '';
}

/** Code of highlight.js stands in a figure, which names the language behind its own class. */
function withTools(figure: ElementNode, code: ButterflyCode): ElementNode {
  const [, name = 'Code'] = classesOf(figure);
  const tools = toolsFor(name === 'plain' ? 'Code' : name, code);
  return { ...figure, children: [tools, ...figure.children] };
}

function inFigure(pre: ElementNode, inner: ElementNode, code: ButterflyCode): ElementNode {
  const isPrism = code.plugin === 'prismjs';
  const language = isPrism
    ? attributeOf(pre, 'data-language')
    : classOf(inner).replace('language-', '');
  const tools = toolsFor(language === undefined || language === '' ? 'Code' : language, code);
  return newElement('figure', { class: `highlight ${isPrism ? 'prismjs' : 'default'}` }, [
    tools,
    pre,
  ]);
}

function toolsFor(language: string, code: ButterflyCode): ElementNode {
  const icon = (names: string): ElementNode => newElement('i', { class: names });
  const dots = ['mac-close', 'mac-minimize', 'mac-maximize'];
  const tools = [
    newElement(
      'div',
      { class: 'macStyle' },
      dots.map((name) => newElement('div', { class: name })),
    ),
    code.canShrink && icon('fas fa-angle-down expand'),
    code.hasLanguage && newElement('div', { class: 'code-lang' }, [newText(language)]),
    code.canCopy && icon('fas fa-paste copy-button'),
    code.canFill && icon('fa-solid fa-up-right-and-down-left-from-center fullpage-button'),
  ];
  return newElement(
    'div',
    { class: 'highlight-tools' },
    tools.filter((tool) => tool !== false),
  );
}
