import type { ChooseStrings } from '../protocol.ts';
import { CORNER_CSS } from './cornerStyle.ts';
import { create } from './dom.ts';
import { enterFrame } from './frame.ts';
import { Host } from './messages.ts';
import { CHOOSER_CSS, CHOOSER_LAYER_CSS } from './placeChooserStyle.ts';
import { shadowBeside } from './shadow.ts';

/** On every element that can be chosen, with its number. */
const NODE = 'data-galley-node';
/** So much of an element's text is told at its beginning and its end, in UTF-16 units. */
const TOLD = 30;

/** Whether the document is a page for the writer to point at the place of the post. */
export function asksForPlace(): boolean {
  return document.querySelector(`[${NODE}]`) !== null;
}

/**
 * Lets the writer point at an element of the page, with the pointer or with keys: up to the one
 * around it, down into it, left and right to its neighbours. Enter or a click chooses, Escape ends it.
 */
export class PlaceChooser {
  readonly #host = new Host();
  readonly #frame = create('div', { attributes: { id: 'frame', hidden: '' } });
  readonly #say = create('div', { attributes: { id: 'say', role: 'status' } });
  readonly #ask = create('p', { attributes: { id: 'ask' } });
  readonly #choose = button('choose');
  readonly #cancel = button('cancel');
  #strings: ChooseStrings | undefined;
  #at: Element | undefined;
  /** Where keys came from on the way up, to go back down there. */
  #below: Element | undefined;

  start(): void {
    enterFrame();
    const strip = shadowBeside('aside', CORNER_CSS + CHOOSER_CSS);
    const parts = [this.#ask, this.#say, this.#choose, this.#cancel];
    strip.append(create('div', { attributes: { id: 'strip' } }, ...parts));
    shadowBeside('div', CHOOSER_LAYER_CSS).append(this.#frame);
    this.#choose.addEventListener('click', () => this.#send());
    this.#cancel.addEventListener('click', () => this.#host.send({ type: 'choosingCancelled' }));
    document.addEventListener('pointermove', ({ target }) => this.#pointedAt(target));
    document.addEventListener('click', (event) => this.#clicked(event), { capture: true });
    document.addEventListener('keydown', (event) => this.#pressed(event), { capture: true });
    window.addEventListener('scroll', () => this.#draw(), { passive: true, capture: true });
    new ResizeObserver(() => this.#draw()).observe(document.body);
    this.#host.listen((message) => {
      if (message.type === 'choosePlace') this.#begin(message.strings);
    });
    this.#host.send({ type: 'ready' });
  }

  #begin(strings: ChooseStrings): void {
    this.#strings = strings;
    document.title = strings.title;
    document.querySelector('[data-galley-waiting]')?.remove();
    this.#ask.textContent = strings.instruction;
    this.#ask.title = strings.instruction;
    this.#choose.textContent = strings.choose;
    this.#cancel.textContent = strings.cancel;
    this.#choose.focus();
    this.#moveTo(this.#at ?? likeliest());
  }

  #pointedAt(target: EventTarget | null): void {
    const element = numbered(target);
    if (element && element !== this.#at) this.#moveTo(element);
  }

  #clicked(event: MouseEvent): void {
    const element = numbered(event.target);
    if (!element) return;
    event.preventDefault();
    event.stopPropagation();
    this.#moveTo(element);
    this.#send();
  }

  #pressed(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = this.#neighbour(event.key);
    if (next !== undefined) {
      if (next) {
        this.#below = event.key === 'ArrowUp' ? this.#at : undefined;
        this.#moveTo(next);
        next.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      }
    } else if (event.key === 'Escape') this.#host.send({ type: 'choosingCancelled' });
    else if (event.key === 'Enter' && !this.#isOnCancel(event)) this.#send();
    else return;
    event.preventDefault();
  }

  #isOnCancel(event: KeyboardEvent): boolean {
    return event.composedPath()[0] === this.#cancel;
  }

  /** Where a key leads; `null`: nowhere from here, `undefined`: it is no such key. */
  #neighbour(key: string): Element | null | undefined {
    const at = this.#at ?? document.body;
    switch (key) {
      case 'ArrowUp':
        return at.parentElement?.closest(`[${NODE}]`) ?? null;
      case 'ArrowDown':
        return this.#below && at.contains(this.#below) && this.#below !== at
          ? this.#below
          : firstWithin(at);
      case 'ArrowLeft':
        return beside(at, (element) => element.previousElementSibling);
      case 'ArrowRight':
        return beside(at, (element) => element.nextElementSibling);
      default:
        return undefined;
    }
  }

  #moveTo(element: Element): void {
    this.#at = element;
    this.#draw();
    this.#tell(element);
  }

  #tell(element: Element): void {
    if (!this.#strings) return;
    const text = element.textContent.replace(/\s+/g, ' ').trim();
    const { pointedAt, pointedAtNoText } = this.#strings;
    const ends = endsOf(text);
    this.#say.textContent =
      text === ''
        ? pointedAtNoText
        : pointedAt.replace(/\{([01])\}/g, (_, end: string) => ends[end === '0' ? 0 : 1]);
  }

  #draw(): void {
    this.#frame.hidden = this.#at === undefined;
    if (!this.#at) return;
    const { left, top, width, height } = this.#at.getBoundingClientRect();
    Object.assign(this.#frame.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
  }

  #send(): void {
    const node = Number(this.#at?.getAttribute(NODE) ?? NaN);
    if (Number.isSafeInteger(node)) this.#host.send({ type: 'placeChosen', node });
  }
}

function button(id: string): HTMLButtonElement {
  return create('button', { attributes: { id, type: 'button' } });
}

/** The first words of a text and its last. */
function endsOf(text: string): readonly [string, string] {
  if (text.length <= TOLD) return [text, text];
  const first = text.slice(0, TOLD + 1).replace(/\s\S*$/, '');
  return [first, text.slice(-TOLD - 1).replace(/^\S*\s/, '')];
}

function numbered(target: EventTarget | null): Element | undefined {
  return (target instanceof Element ? target.closest(`[${NODE}]`) : null) ?? undefined;
}

/** What most pages of posts are made of, to begin with. */
function likeliest(): Element {
  return (
    document.querySelector(`article[${NODE}]`) ??
    document.querySelector(`main[${NODE}]`) ??
    document.body
  );
}

function firstWithin(element: Element): Element | null {
  return [...element.children].find(isThere) ?? null;
}

function beside(element: Element, step: (from: Element) => Element | null): Element | null {
  let next = step(element);
  while (next && !isThere(next)) next = step(next);
  return next;
}

/** Whether an element can be chosen, and takes room on the page. */
function isThere(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return element.hasAttribute(NODE) && width > 0 && height > 0;
}
