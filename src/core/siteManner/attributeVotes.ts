import { attributeOf, classesOf } from './htmlNodes.ts';
import type { Attribute, ElementNode } from './htmlNodes.ts';
import { Tally, tallyOf } from './tally.ts';
import type { Template, Values, Variables } from './template.ts';
import { fillTemplate, valueTemplate } from './template.ts';
import { decodeHtml } from './htmlNodes.ts';
import { escapeHtml } from '../markdown/escapeHtml.ts';

/** The writer's or ours: what they say is found by other means than looking at the page. */
const OURS = new Set(
  'id href src alt start value checked cite class srcset data-line open reversed name'.split(' '),
);
/** One image's or table's own, until two different ones have the same. */
const PARTICULAR = new Set(['width', 'height', 'sizes', 'title', 'data-id']);

/** What has to be done to the attributes of an element. */
export interface AttributeChanges {
  /** A template for a new value, `undefined` for one to take away; by name. */
  readonly values: ReadonlyMap<string, Template | undefined>;
  readonly addedClasses: readonly string[];
  readonly removedClasses: ReadonlySet<string>;
}

const SAME = '=';
const ABSENT = '-';

/** The attributes that a site gives one kind of element, as compared with ours. */
export class AttributeVotes {
  readonly #values = new Map<string, Tally>();
  readonly #classes = new Tally();
  readonly #classNames = new Set<string>();
  /** Of particular values, the images that have them. */
  readonly #owners = new Map<string, Set<string>>();
  #samples = 0;

  add(ours: ElementNode, page: ElementNode, variables: Variables): void {
    this.#samples++;
    const names = [...ours.attributes, ...page.attributes].map(({ name }) => name);
    for (const name of new Set(names)) {
      if (OURS.has(name)) continue;
      const value = attributeOf(page, name);
      const isSame = value === attributeOf(ours, name);
      const template = isSame
        ? SAME
        : value === undefined
          ? ABSENT
          : `+${templateOf(value, variables)}`;
      tallyOf(this.#values, name).add(template);
      if (PARTICULAR.has(name)) this.#own(name + template, ours);
    }
    const mine = classesOf(ours);
    const theirs = classesOf(page);
    const added = theirs.filter((name) => !mine.includes(name)).map((name) => `+${name}`);
    const removed = mine.filter((name) => !theirs.includes(name)).map((name) => `-${name}`);
    for (const change of [...added, ...removed]) {
      this.#classNames.add(change);
      this.#classes.add(change);
    }
  }

  #own(value: string, element: ElementNode): void {
    const owners = this.#owners.get(value) ?? new Set();
    this.#owners.set(value, owners.add(attributeOf(element, 'src') ?? String(this.#samples)));
  }

  /** What most elements of the kind have; `undefined` if they have nothing that ours lack. */
  changes(): AttributeChanges | undefined {
    const isUsual = (count: number) => count * 2 > this.#samples;
    const values = new Map<string, Template | undefined>();
    for (const [name, tally] of this.#values) {
      const best = tally.best ?? SAME;
      const isCertain = !PARTICULAR.has(name) || (this.#owners.get(name + best)?.size ?? 0) > 1;
      if (best === SAME || !isCertain || !isUsual(tally.count(best))) continue;
      values.set(name, best === ABSENT ? undefined : best.slice(1));
    }
    const classes = [...this.#classNames].filter((name) => isUsual(this.#classes.count(name)));
    if (values.size === 0 && classes.length === 0) return undefined;
    const of = (sign: string) =>
      classes.filter((name) => name.startsWith(sign)).map((name) => name.slice(1));
    return { values, addedClasses: of('+'), removedClasses: new Set(of('-')) };
  }
}

function templateOf(value: string, variables: Variables): Template {
  return valueTemplate(escapeHtml(value), variables);
}

/** The attributes with a site's changes; a value that needs what the element lacks is left out. */
export function changeAttributes(
  attributes: readonly Attribute[],
  changes: AttributeChanges,
  values: Values,
): readonly Attribute[] {
  const result = new Map(attributes.map(({ name, value }) => [name, value]));
  for (const [name, template] of changes.values) {
    const html = template === undefined ? undefined : fillTemplate(template, values);
    if (html === undefined) result.delete(name);
    else result.set(name, decodeHtml(html));
  }
  const own = (result.get('class') ?? '').split(/\s+/);
  const kept = own.filter((name) => name !== '' && !changes.removedClasses.has(name));
  const added = changes.addedClasses.filter((name) => !kept.includes(name));
  const classes = [...kept, ...added].join(' ');
  if (classes === '') result.delete('class');
  else result.set('class', classes);
  return [...result].map(([name, value]) => ({ name, value }));
}
