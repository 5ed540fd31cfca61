import { Tally } from '../tally.ts';
import { classesOf, decodeHtml, isElement } from '../htmlNodes.ts';
import type { ElementNode, HtmlNode } from '../htmlNodes.ts';
import { isAside, solid } from './pageCode.ts';
import type { PageCharacters } from './pageCharacters.ts';

/** Whether the classes of highlight.js have its prefix on a site: Hexo, for one, takes it off. */
export type HljsNaming = 'prefixed' | 'bare';

const NAMINGS: readonly HljsNaming[] = ['prefixed', 'bare'];
const OTHER = 'other';
/** Another version of highlight.js has other colours here and there. */
const LEAST = 0.9;

/** Tells whether a site colours its code by highlight.js, as we do. */
export class HljsNames {
  readonly #seen = new Tally();

  /** @param nodes the code as we have coloured it. */
  learn(nodes: readonly HtmlNode[], page: PageCharacters): void {
    for (const naming of NAMINGS) {
      const ours = coloursOf(nodes, naming);
      if (ours.length !== page.colours.length) return;
      let coloured = 0;
      let alike = 0;
      for (const [i, own] of ours.entries()) {
        const theirs = page.colours[i]?.colour ?? '';
        if (own === '' && theirs === '') continue;
        coloured++;
        if (own === theirs) alike++;
      }
      if (coloured === 0) return;
      if (alike / coloured < LEAST) continue;
      this.#seen.add(naming);
      return;
    }
    this.#seen.add(OTHER);
  }

  /** `undefined` when the site uses something else, or shows no coloured code. */
  get naming(): HljsNaming | undefined {
    return NAMINGS.find((naming) => naming === this.#seen.best);
  }
}

/** For every character that is not blank, the tags around it. */
function coloursOf(nodes: readonly HtmlNode[], naming: HljsNaming): readonly string[] {
  const colours: string[] = [];
  const walk = (node: HtmlNode, around: string): void => {
    if (!isElement(node)) {
      const { length } = node.type === 'text' ? solid(decodeHtml(node.html)) : '';
      for (let i = 0; i < length; i++) colours.push(around);
    } else if (!isAside(node)) {
      const inside = around + hljsTag(node, naming);
      for (const child of node.children) walk(child, inside);
    }
  };
  for (const node of nodes) walk(node, '');
  return colours;
}

/** The tag for a span of ours; `''` for what is around lines. */
function hljsTag(element: ElementNode, naming: HljsNaming): string {
  const classes = classesOf(element);
  if (!classes.some((name) => name.startsWith('hljs-'))) return '';
  // Beside its own names, our code for Hexo has them without the prefix.
  const own = classes.filter((name) => /^hljs-|_$/.test(name));
  const names = naming === 'bare' ? own.map((name) => name.replace(/^hljs-/, '')) : own;
  return `<span class="${names.join(' ')}">`;
}

/** Our code with the names that the site has; elements around lines are left out. */
export function hljsHtml(nodes: readonly HtmlNode[], naming: HljsNaming): string {
  return nodes
    .map((node) => {
      if (!isElement(node)) return node.html;
      if (node.name === 'br') return '\n';
      if (isAside(node)) return '';
      const tag = hljsTag(node, naming);
      return tag + hljsHtml(node.children, naming) + (tag === '' ? '' : '</span>');
    })
    .join('');
}
