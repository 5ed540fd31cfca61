import {
  classesOf,
  elementsIn,
  type ElementNode,
  type HtmlNode,
} from '../../siteManner/htmlNodes.ts';
import {
  changeElements,
  changeFound,
  hasClass,
  holdsClass,
  newElement,
  newText,
  withClasses,
} from './editBlock.ts';
import type { NextCode } from './nextOptions.ts';

/** `wrapTableWithBox` and `registerCodeblock` of NexT's `source/js/utils.js`. */
export function decorateAsNext(nodes: readonly HtmlNode[], code: NextCode): readonly HtmlNode[] {
  const hasFigures = [...elementsIn(nodes)].some(isFigure);
  const isCode = (element: ElementNode): boolean =>
    isFigure(element) || (!hasFigures && !code.isInFigures && element.name === 'pre');
  return changeElements(nodes, (element) => {
    if (element.name === 'table') return newElement('div', { class: 'table-container' }, [element]);
    if (!isCode(element) || holdsClass(element, 'mermaid')) return element;
    const named = { ...element, children: withNames(element) };
    return code.hasCopyButton || code.hasLanguage ? withButtons(named, code) : named;
  });
}

function isFigure(element: ElementNode): boolean {
  return element.name === 'figure' && hasClass(element, 'highlight');
}

/** Its style sheets know the classes of highlight.js by longer names than Hexo gives them. */
function withNames({ children }: ElementNode): readonly HtmlNode[] {
  const ofClass = (name: string) => (element: ElementNode) => hasClass(element, name);
  const isSpan = ({ name }: ElementNode): boolean => name === 'span';
  const rename = (span: ElementNode): ElementNode =>
    withClasses(
      span,
      classesOf(span).map((name) => `hljs-${name}`),
    );
  const isInLines = [...elementsIn(children)].some(ofClass('line'));
  return isInLines
    ? changeFound(children, [ofClass('code'), ofClass('line'), isSpan], rename)
    : changeFound(children, [isHighlighted, isSpan], rename);
}

function isHighlighted(element: ElementNode): boolean {
  return element.name === 'code' && hasClass(element, 'highlight');
}

function withButtons(element: ElementNode, code: NextCode): ElementNode {
  if (code.holder === 'figure') return holderOf(element, element, code);
  const isHolder = (inner: ElementNode): boolean => hasClass(inner, 'table-container');
  const hasTable = holdsClass(element, 'table-container');
  const hold = (inner: ElementNode): ElementNode =>
    code.holder === 'table'
      ? holderOf(inner, element, code)
      : holderOf(
          newElement('div', { class: 'code-container notranslate' }, [inner]),
          element,
          code,
        );
  if (!hasTable) return hold(element);
  return { ...element, children: changeFound(element.children, [isHolder], hold) };
}

function holderOf(
  holder: ElementNode,
  element: ElementNode,
  { hasCopyButton, hasLanguage }: NextCode,
): ElementNode {
  const language = classesOf(element).find((name) => name !== 'highlight');
  const label =
    hasLanguage && language !== undefined
      ? [newElement('div', { class: 'code-lang' }, [newText(language.toUpperCase())])]
      : [];
  const icon = newElement('i', { class: 'fa fa-copy fa-fw' });
  const button = hasCopyButton ? [newElement('div', { class: 'copy-btn' }, [icon])] : [];
  return { ...holder, children: [...label, ...holder.children, ...button] };
}
