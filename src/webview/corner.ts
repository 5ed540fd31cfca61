import type { CornerView, PageStrings, ProblemView, StyleId, StyleOption } from '../protocol.ts';
import { CORNER_CSS } from './cornerStyle.ts';
import { create, fill } from './dom.ts';
import { icon } from './icons.ts';
import type { Look } from './looks.ts';
import type { Face } from './messages.ts';
import { shadowBeside } from './shadow.ts';

/** How long a notice stays, in milliseconds. */
const NOTICE_STAYS = 8000;

export interface CornerActions {
  chooseStyle(style: StyleId): void;
  chooseFace(face: Face): void;
  chooseLook(look: Look): void;
  chooseWidth(): void;
  toggleLock(): void;
  showRemoteImages(): void;
  goTo(problem: ProblemView): void;
  askWhy(): void;
}

/** What the reader of the page has chosen in it. */
export interface Chosen {
  readonly face: Face;
  readonly look: Look;
}

/** The strip below the page: says what is shown, and lets the writer change it. */
export class Corner {
  readonly #actions: CornerActions;
  readonly #host: HTMLElement;
  readonly #styles = create('div', { attributes: { id: 'styles', role: 'group' } });
  readonly #why = button('why');
  readonly #problem = button('problem');
  readonly #say = create('div', { attributes: { id: 'say', role: 'status' } });
  readonly #remote = button('remote');
  readonly #face = button('face');
  readonly #look = button('look');
  readonly #width = button('width');
  readonly #lock = button('lock');
  #view: CornerView | undefined;
  #noticeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(actions: CornerActions) {
    this.#actions = actions;
    const root = shadowBeside('aside', CORNER_CSS);
    this.#host = root.host instanceof HTMLElement ? root.host : document.body;
    raise(this.#host);
    const toggles = [this.#remote, this.#face, this.#look, this.#width, this.#lock];
    const parts = [this.#styles, this.#why, this.#problem, this.#say, ...toggles];
    root.append(create('div', { attributes: { id: 'strip' } }, ...parts));
    this.#remote.addEventListener('click', () => actions.showRemoteImages());
    this.#width.addEventListener('click', () => actions.chooseWidth());
    this.#lock.addEventListener('click', () => actions.toggleLock());
    this.#why.addEventListener('click', () => actions.askWhy());
    this.#problem.addEventListener('click', () => {
      const first = this.#view?.problems[0];
      if (first) actions.goTo(first);
    });
    this.#face.addEventListener('click', () =>
      actions.chooseFace(this.#face.ariaPressed === 'true' ? 'sans' : 'serif'),
    );
    this.#look.addEventListener('click', () =>
      actions.chooseLook(this.#look.ariaPressed === 'true' ? 'light' : 'dark'),
    );
  }

  show(view: CornerView, strings: PageStrings, chosen: Chosen): void {
    this.#view = view;
    this.#host.setAttribute('aria-label', strings.preview);
    this.#styles.setAttribute('aria-label', strings.shownAs);
    this.#showStyles(view);
    this.#why.hidden = view.why === undefined;
    this.#why.textContent = view.why ?? '';
    this.#showProblems(view, strings);
    this.#showToggles(view, strings, chosen);
    if (this.#noticeTimer === undefined) this.#rest();
  }

  /** Offers to load images from the web, when there are such images and they are not loaded. */
  offerRemote(isOffered: boolean, strings: PageStrings): void {
    this.#remote.hidden = !isOffered;
    label(this.#remote, strings.showImages, icon('image'));
    this.#remote.title = strings.imagesHidden;
  }

  /** Says something for a while; then the corner says again what is shown. */
  notice(text: string): void {
    clearTimeout(this.#noticeTimer);
    this.#setText(text);
    this.#noticeTimer = setTimeout(() => {
      this.#noticeTimer = undefined;
      this.#rest();
    }, NOTICE_STAYS);
  }

  #rest(): void {
    const shown = this.#view?.styles.find((style) => style.id === this.#view?.shown);
    const isBusy = (this.#view?.problems.length ?? 0) > 0;
    this.#setText(this.#view?.remarks[0] ?? (isBusy ? '' : (shown?.detail ?? '')));
  }

  #setText(text: string): void {
    if (this.#say.textContent === text) return;
    this.#say.textContent = text;
    this.#say.title = text;
  }

  #showStyles(view: CornerView): void {
    const focused = this.#styles.querySelector(':focus')?.id;
    this.#styles.replaceChildren(...view.styles.map((style) => this.#styleButton(style, view)));
    if (focused) this.#styles.querySelector<HTMLElement>(`#${focused}`)?.focus();
  }

  #styleButton(style: StyleOption, view: CornerView): HTMLElement {
    const element = button(`style-${style.id}`);
    element.textContent = style.label;
    element.title = style.detail;
    element.ariaPressed = String(style.id === view.shown);
    if (!style.available) element.ariaDisabled = 'true';
    element.addEventListener('click', () => {
      if (!style.available) this.notice(style.detail);
      else if (style.id !== this.#view?.shown) this.#actions.chooseStyle(style.id);
    });
    return element;
  }

  #showProblems(view: CornerView, strings: PageStrings): void {
    const [first, ...more] = view.problems;
    this.#problem.hidden = !first;
    if (!first) return;
    const where = fill(strings.problemAtLine, first.line + 1);
    const rest = more.length > 0 ? ` ${fill(strings.moreProblems, more.length)}` : '';
    label(this.#problem, `${where} ${first.message}${rest}`, icon('problem'));
    this.#problem.title = view.problems
      .map((problem) => `${fill(strings.problemAtLine, problem.line + 1)} ${problem.message}`)
      .join('\n');
  }

  #showToggles(view: CornerView, strings: PageStrings, { face, look }: Chosen): void {
    this.#face.hidden = view.shown !== 'galley';
    this.#face.textContent = 'Aa';
    this.#face.ariaPressed = String(face === 'serif');
    this.#face.title = strings.typeface;
    this.#face.ariaLabel = strings.typeface;
    this.#look.hidden = view.looks === undefined;
    this.#look.ariaPressed = String(look === 'dark');
    this.#look.title = strings.look;
    this.#look.ariaLabel = strings.look;
    this.#look.replaceChildren(icon('look'));
    this.#width.title = strings.width;
    this.#width.ariaLabel = strings.width;
    this.#width.replaceChildren(icon('width'));
    this.#lock.ariaPressed = String(view.locked);
    this.#lock.title = view.locked ? strings.unlock : strings.lock;
    this.#lock.ariaLabel = strings.lock;
    this.#lock.replaceChildren(icon(view.locked ? 'locked' : 'unlocked'));
  }
}

/** To the browser's top layer, which nothing of the site covers, moves, clips or fades. */
function raise(host: HTMLElement): void {
  host.popover = 'manual';
  host.showPopover();
}

function button(id: string): HTMLButtonElement {
  return create('button', { attributes: { id, type: 'button' } });
}

function label(element: HTMLElement, text: string, picture: Node): void {
  element.replaceChildren(picture, create('span', { text }));
  element.ariaLabel = text;
}
