import { escapeHtml } from '../page/escapeHtml.ts';
import { cleanCss, type AddressOf } from './cleanCss.ts';
import { attributeOf, type PageElement } from './tree.ts';

/**
 * A quiet box of the same size where a page frames another, with that one's title or host. Carries
 * `data-galley-left-out`.
 */
export function leftOutBox(element: PageElement, load: AddressOf): string {
  const source = attributeOf(element, 'src') ?? attributeOf(element, 'data') ?? '';
  const host = /^(?:https?:)?\/\/([^/?#]+)/i.exec(source.trim())?.[1] ?? '';
  const name = attributeOf(element, 'title')?.trim() ?? host;
  const size = ['width', 'height'].flatMap((side) => sized(side, attributeOf(element, side)));
  const own = cleanCss(attributeOf(element, 'style') ?? '', load);
  const style = ['display:inline-block;overflow:hidden', ...size, own].join(';');
  const classes = attributeOf(element, 'class');
  const named = classes === undefined ? '' : ` class="${escapeHtml(classes)}"`;
  const isHidden = /^0|^1(?:px)?$/.test(attributeOf(element, 'width') ?? '');
  if (isHidden || name === '') return '';
  return `<span${named} data-galley-left-out style="${escapeHtml(style)}">${escapeHtml(name)}</span>`;
}

function sized(side: string, value: string | undefined): readonly string[] {
  const match = /^\s*(\d+)(px|%)?\s*$/.exec(value ?? '');
  return match ? [`${side}:${match[1] ?? ''}${match[2] ?? 'px'};max-width:100%`] : [];
}
