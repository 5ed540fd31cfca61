import type { Alignment } from './alignment.ts';
import type { AttributeChanges } from './attributeVotes.ts';
import { AttributeVotes } from './attributeVotes.ts';
import { elementKind, onlyImage } from './elementKind.ts';
import type { Learning, Shape } from './elementSample.ts';
import { shapeOf, variablesOf } from './elementSample.ts';
import type { ElementNode, HtmlNode } from './htmlNodes.ts';
import { isElement } from './htmlNodes.ts';
import { Tally } from './tally.ts';

/** How a site writes one kind of element. */
export interface ElementRule {
  /** `undefined`: as we do. */
  readonly shape: Shape | undefined;
  /** The site leaves the tags out and keeps the content. */
  readonly isDropped: boolean;
  readonly changes: AttributeChanges | undefined;
}

const DROPPED = 'dropped';
const MAX_SAMPLES = 500;

interface Votes {
  readonly shapeOf: Map<string, Shape>;
  readonly shapes: Tally;
  readonly attributes: AttributeVotes;
  samples: number;
}

/** What was learnt of the elements of a site, by kind. */
export class ElementManner {
  readonly #votes = new Map<string, Votes>();
  readonly #rules = new Map<string, ElementRule | undefined>();

  learn(alignment: Alignment): void {
    this.#rules.clear();
    const learning: Learning = { alignment, inner: new Set() };
    for (const root of alignment.ours.roots) this.#learnNode(root, '', learning);
  }

  /** `undefined` when the element is to stay as it is. */
  rule(kind: string): ElementRule | undefined {
    if (this.#rules.has(kind)) return this.#rules.get(kind);
    const rule = this.#makeRule(kind);
    this.#rules.set(kind, rule);
    return rule;
  }

  #learnNode(node: HtmlNode, around: string, learning: Learning): void {
    if (!isElement(node) || node.name === 'pre') return;
    const kind = elementKind(node, around);
    const image = onlyImage(node);
    if (kind === undefined) {
      for (const child of node.children) this.#learnNode(child, around, learning);
      return;
    }
    if (image) this.#learnElement(image, kind, learning);
    else this.#learnElement(node, kind, learning);
    if (image) return;
    for (const child of node.children) this.#learnNode(child, kind, learning);
  }

  #learnElement(ours: ElementNode, kind: string, learning: Learning): void {
    const votes = this.#votesOf(kind);
    if (votes.samples >= MAX_SAMPLES) return;
    const page = learning.alignment.pageOf.get(ours);
    if (!page) {
      if (isLeftOut(ours, kind, learning.alignment)) votes.shapes.add(DROPPED);
      return;
    }
    votes.samples++;
    const shape = shapeOf(ours, page, learning);
    if (shape) this.#addShape(votes, shape);
    votes.attributes.add(ours, page, variablesOf(ours, page));
  }

  #votesOf(kind: string): Votes {
    const known = this.#votes.get(kind);
    if (known) return known;
    const made = {
      shapeOf: new Map(),
      shapes: new Tally(),
      attributes: new AttributeVotes(),
      samples: 0,
    };
    this.#votes.set(kind, made);
    return made;
  }

  #addShape(votes: Votes, shape: Shape): void {
    const parts = Object.values(shape);
    const key = parts.join('\0\0');
    votes.shapes.add(key);
    if (parts.some((part) => part !== '')) votes.shapeOf.set(key, shape);
  }

  #makeRule(kind: string): ElementRule | undefined {
    const votes = [kind, ...kindsLike(kind)].map((like) => this.#votes.get(like));
    const found = votes.find((of) => of !== undefined && (of.samples > 0 || of.shapes.total > 0));
    if (!found) return undefined;
    const shape = found.shapes.reliable;
    const changes = found.attributes.changes();
    const isDropped = shape === DROPPED;
    const read = shape === undefined ? undefined : found.shapeOf.get(shape);
    return read || isDropped || changes ? { shape: read, isDropped, changes } : undefined;
  }
}

/** Whether the page has the content of an element without its tags. */
function isLeftOut(ours: ElementNode, kind: string, { ours: tree, ...rest }: Alignment): boolean {
  if (!/>p$|^(?:thead|tbody|sup)$/.test(kind)) return false;
  const { from, to } = tree.spans.get(ours) ?? { from: 0, to: 0 };
  return to - from > 1 && ours.children.every((child) => !isElement(child) || rest.isWhole(child));
}

/** Kinds to go by when a site shows none of this kind, nearest first. */
function kindsLike(kind: string): readonly string[] {
  const heading = /^h([1-6])$/.exec(kind);
  if (heading) {
    const level = Number(heading[1]);
    const others = [1, 2, 3, 4, 5, 6].filter((other) => other !== level);
    const distance = (other: number) => Math.abs(other - level - 0.1);
    return others.sort((a, b) => distance(a) - distance(b)).map((other) => `h${other}`);
  }
  if (kind.startsWith('picture')) return ['picture+alt', 'picture+alt+title', 'picture'];
  return kind.startsWith('td') ? ['td'] : kind.startsWith('th') && kind !== 'thead' ? ['th'] : [];
}
