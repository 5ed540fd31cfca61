import { defaultTreeAdapter, html } from 'parse5';
import { attributeOf, elementsIn, textOf, type PageElement } from '../tree.ts';

/** More headings are not put into the contents. */
const MOST = 500;

interface Entry {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/**
 * Fills the contents as tocbot does with the settings of Fluid, unfolded: `bindTocToggle` in
 * `layout/_partials/plugins/toc.ejs`.
 * @param levels of the headings that go into it.
 */
export function fillContents(
  holder: PageElement,
  post: PageElement,
  levels: readonly number[],
): void {
  const entries = entriesIn(post, levels).slice(0, MOST);
  if (entries.length === 0) return;
  const list = newElement('ol', 'tocbot-list');
  defaultTreeAdapter.appendChild(holder, list);
  addEntries(list, entries, true);
}

function entriesIn(post: PageElement, levels: readonly number[]): readonly Entry[] {
  return [...elementsIn(post)].flatMap((element) => {
    const level = Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 0);
    const id = attributeOf(element, 'id') ?? '';
    if (!levels.includes(level) || id === '') return [];
    return [{ level, id, text: textOf(element).trim() }];
  });
}

/** An entry holds those behind it that are of a lower rank. */
function addEntries(list: PageElement, entries: readonly Entry[], isFirst: boolean): void {
  for (let at = 0; at < entries.length;) {
    const [entry, ...others] = entries.slice(at);
    if (!entry) return;
    const next = others.findIndex(({ level }) => level <= entry.level);
    const inner = next < 0 ? others : others.slice(0, next);
    defaultTreeAdapter.appendChild(list, entryOf(entry, inner, isFirst && at === 0));
    at += 1 + inner.length;
  }
}

function entryOf(entry: Entry, inner: readonly Entry[], isActive: boolean): PageElement {
  const item = newElement('li', `toc-list-item${isActive ? ' is-active-li' : ''}`);
  const state = inner.length > 0 ? 'expanded' : 'placeholder';
  const toggle = newElement('span', `toc-toggle toc-toggle-${state}`);
  toggle.attrs.push({ name: 'aria-hidden', value: 'true' });
  defaultTreeAdapter.insertText(toggle, '›');
  const names = `tocbot-link node-name--H${entry.level}${isActive ? ' tocbot-active-link' : ''}`;
  const link = newElement('a', names);
  link.attrs.push({ name: 'href', value: `#${entry.id}` });
  defaultTreeAdapter.insertText(link, entry.text);
  for (const part of [toggle, link]) defaultTreeAdapter.appendChild(item, part);
  if (inner.length > 0) {
    const list = newElement('ol', 'tocbot-list tocbot-is-collapsible');
    addEntries(list, inner, false);
    defaultTreeAdapter.appendChild(item, list);
  }
  return item;
}

function newElement(name: string, names: string): PageElement {
  return defaultTreeAdapter.createElement(name, html.NS.HTML, [{ name: 'class', value: names }]);
}
