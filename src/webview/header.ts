import type { Crumb, HeaderView, PageStrings } from '../protocol.ts';
import { create, slot } from './dom.ts';

/** Draws what stands around the body. Everything is set as text, so no title can be markup. */
export class Header {
  readonly #crumbs = slot('crumbs');
  readonly #title = slot('title');
  readonly #meta = slot('meta');
  readonly #tags = slot('tags');

  show(view: HeaderView, strings: PageStrings): void {
    document.title = view.title;
    this.#setLanguage(view);
    this.#title.textContent = view.title;
    this.#crumbs.setAttribute('aria-label', strings.breadcrumbs);
    this.#crumbs.hidden = view.crumbs.length === 0;
    this.#crumbs.replaceChildren(create('ol', {}, ...view.crumbs.map(crumb)));
    this.#meta.replaceChildren(...metaOf(view));
    this.#tags.hidden = view.tags.length === 0;
    this.#tags.setAttribute('aria-label', strings.tags);
    this.#tags.replaceChildren(
      ...view.tags.map((tag) =>
        create('li', {}, create('span', { class: 'tag post-tag p-category', text: tag })),
      ),
    );
  }

  #setLanguage({ language, direction }: HeaderView): void {
    const root = document.documentElement;
    root.lang = language;
    root.dir = direction;
  }
}

function crumb({ label, href }: Crumb): HTMLElement {
  if (href === undefined) {
    return create(
      'li',
      {},
      create('span', { text: label, attributes: { 'aria-current': 'page' } }),
    );
  }
  return create('li', {}, create('a', { text: label, attributes: { href } }));
}

function metaOf(view: HeaderView): readonly Node[] {
  const { status, date } = view;
  const parts: Node[] = [];
  if (status) {
    parts.push(
      create('span', {
        class: `galley-status galley-status-${status.kind}`,
        text: status.label,
        attributes: { title: status.detail },
      }),
    );
  }
  if (date) {
    parts.push(
      create('time', {
        class: 'post-date dt-published',
        text: date.text,
        attributes: { datetime: date.iso },
      }),
    );
  }
  if (view.byline !== undefined) {
    parts.push(create('span', { class: 'byline author p-author', text: view.byline }));
  }
  if (view.readingTime !== undefined) {
    parts.push(create('span', { class: 'reading-time', text: view.readingTime }));
  }
  return parts.map((part) => create('span', { class: 'galley-meta-part' }, part));
}
