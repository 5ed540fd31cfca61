import type { PageStrings, Resources, ResourceView } from '../protocol.ts';
import { all } from './carryOver.ts';
import { create, fill } from './dom.ts';
import { DEFERRED } from './sanitize.ts';
import { parseSourceSet } from './sourceSet.ts';

const LOADING = Object.values(DEFERRED)
  .map((name) => `[${name}]`)
  .join(', ');

/** Gives images and players their sources, once the adapter has said where those are. */
export class Images {
  readonly #root: Element;
  readonly #ask: (references: readonly string[]) => void;
  readonly #known = new Map<string, ResourceView>();
  readonly #asked = new Set<string>();
  #strings: PageStrings | undefined;
  #remoteAllowed = false;

  constructor(root: Element, ask: (references: readonly string[]) => void) {
    this.#root = root;
    this.#ask = ask;
    root.addEventListener('error', (event) => this.#failed(event.target), true);
  }

  /** Whether a shown element waits for the writer's consent to load from the web. */
  get hasRemote(): boolean {
    return this.#root.querySelector('[data-galley-box="remote"]') !== null;
  }

  /**
   * A post is shown anew: its images are asked for again, and stay as they are until the answer. Of
   * another post nothing is known yet.
   */
  restart(shown: {
    readonly strings: PageStrings;
    readonly remoteAllowed: boolean;
    readonly isSamePost: boolean;
  }): void {
    this.#strings = shown.strings;
    this.#remoteAllowed = shown.remoteAllowed;
    if (!shown.isSamePost) this.#known.clear();
    this.#asked.clear();
  }

  learn(resources: Resources): void {
    for (const [reference, view] of Object.entries(resources)) this.#known.set(reference, view);
    this.settle([this.#root]);
  }

  /** Sets the sources at and below the roots as far as they are known, and asks for the rest. */
  settle(roots: readonly Element[]): void {
    const unknown = new Set<string>();
    for (const element of all(roots, LOADING)) {
      if (!(element instanceof HTMLElement)) continue;
      for (const reference of referencesOf(element)) {
        if (!this.#asked.has(reference)) unknown.add(reference);
      }
      this.#settleElement(element);
    }
    if (unknown.size === 0) return;
    for (const reference of unknown) this.#asked.add(reference);
    this.#ask([...unknown]);
  }

  #settleElement(element: HTMLElement): void {
    const set = element.getAttribute(DEFERRED.srcset);
    if (set !== null) assign(element, 'srcset', this.#sourceSet(set));
    const poster = element.getAttribute(DEFERRED.poster);
    if (poster !== null) assign(element, 'poster', this.#urlOf(poster));
    const reference = element.getAttribute(DEFERRED.src);
    if (reference === null) return;
    const view = this.#known.get(reference);
    if (view === undefined) return;
    const url = this.#urlOf(reference);
    if (url !== undefined && element.getAttribute('src') !== url) unbox(element);
    assign(element, 'src', url);
    if (url === undefined && element.localName !== 'source') this.#box(element, view);
  }

  #urlOf(reference: string): string | undefined {
    const view = this.#known.get(reference);
    if (view?.kind === 'found') return view.url;
    return view?.kind === 'remote' && this.#remoteAllowed ? view.url : undefined;
  }

  #sourceSet(written: string): string | undefined {
    const candidates = parseSourceSet(written).flatMap(({ reference, descriptor }) => {
      const url = this.#urlOf(reference);
      return url === undefined ? [] : [`${url.replaceAll(',', '%2C')} ${descriptor}`.trim()];
    });
    return candidates.length > 0 ? candidates.join(', ') : undefined;
  }

  /** Shows in place of an element what would be there, and why it is not. */
  #box(element: HTMLElement, view: ResourceView): void {
    unbox(element);
    const strings = this.#strings;
    if (!strings) return;
    const written = element.getAttribute(DEFERRED.src) ?? '';
    const { what, path } = describe(view, written, strings);
    const name = element.getAttribute('alt')?.trim() ?? '';
    const box = create('span', {
      class: 'galley-box',
      attributes: {
        'data-galley-box': view.kind,
        role: 'img',
        'aria-label': [name, what, path].filter(Boolean).join(' – '),
      },
    });
    box.append(create('span', { class: 'galley-box-what', text: what }));
    if (name) box.append(create('span', { class: 'galley-box-name', text: name }));
    box.append(create('span', { class: 'galley-box-path', text: path }));
    element.hidden = true;
    element.after(box);
  }

  /** A file that is there and yet no image. */
  #failed(target: EventTarget | null): void {
    if (!(target instanceof HTMLImageElement) || !target.hasAttribute('src')) return;
    const written = target.getAttribute(DEFERRED.src);
    if (written !== null) this.#box(target, { kind: 'missing', path: decoded(written) });
  }
}

function describe(
  view: ResourceView,
  written: string,
  strings: PageStrings,
): { readonly what: string; readonly path: string } {
  switch (view.kind) {
    case 'remote':
      return { what: strings.imageRemote, path: view.url };
    case 'missing':
      return { what: strings.imageMissing, path: view.path };
    case 'found':
    case 'refused':
      return { what: strings.imageRefused, path: fill('{0}', written.slice(0, 200)) };
  }
}

function unbox(element: HTMLElement): void {
  element.hidden = false;
  const next = element.nextElementSibling;
  if (next?.hasAttribute('data-galley-box')) next.remove();
}

function assign(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function referencesOf(element: Element): readonly string[] {
  const set = element.getAttribute(DEFERRED.srcset);
  return [
    ...[DEFERRED.src, DEFERRED.poster].flatMap((name) => element.getAttribute(name) ?? []),
    ...(set === null ? [] : parseSourceSet(set).map(({ reference }) => reference)),
  ];
}

function decoded(reference: string): string {
  try {
    return decodeURI(reference);
  } catch {
    return reference;
  }
}
