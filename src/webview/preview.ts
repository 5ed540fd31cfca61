import type { ShowMessage, SurroundView, ToPage } from '../protocol.ts';
import { BlockList } from './blockList.ts';
import { bodyPlace } from './bodyPlace.ts';
import { Corner } from './corner.ts';
import { LAYER_CSS } from './cornerStyle.ts';
import { CursorMark } from './cursorMark.ts';
import { fill, findSlot, slot } from './dom.ts';
import { tidy } from './tidy.ts';
import { scrollToFragment } from './fragment.ts';
import { enterFrame, isSitePage } from './frame.ts';
import { freeForms } from './freeForms.ts';
import { Header } from './header.ts';
import { wearLook, type Look } from './looks.ts';
import { Images } from './images.ts';
import { takeLinks } from './links.ts';
import { Host } from './messages.ts';
import { asksForPlace, PlaceChooser } from './placeChooser.ts';
import { placeInSource } from './placeInSource.ts';
import { reveal } from './reveal.ts';
import { sanitize } from './sanitize.ts';
import { endAboveCorner, scrollerOf, scrollToStart } from './scrolled.ts';
import { onScroll, ScrollSync } from './scrollSync.ts';
import { keepScrollersReachable } from './scrollers.ts';
import { shadowBeside } from './shadow.ts';
import { SiteSlots } from './siteSlots.ts';

/** The page: takes the adapter's messages, and tells it what the reader does. */
class Preview {
  readonly #host = new Host();
  readonly #place = bodyPlace();
  /** The post, with its header where it is in a page of ours. */
  readonly #article = findSlot('article') ?? this.#place.container;
  /** Where a helpful page is shown in place of a post; the site's own page has none. */
  readonly #note = findSlot('note');
  readonly #header = this.#note && new Header();
  readonly #slots = new SiteSlots((html) => this.#toNodes(html));
  readonly #list = new BlockList({
    place: this.#place,
    toNodes: (html) => this.#toNodes(html),
    onDrawn: () => this.#settle(),
  });
  readonly #images = new Images(this.#place.container, (references) => {
    this.#host.send({ type: 'need', generation: this.#generation, references });
  });
  readonly #corner = new Corner({
    chooseStyle: (style) => this.#host.send({ type: 'chooseStyle', style }),
    chooseFace: (face) => this.#chooseFace(face),
    chooseLook: (look) => this.#chooseLook(look),
    chooseWidth: () => this.#host.send({ type: 'chooseWidth' }),
    toggleLock: () => this.#host.send({ type: 'toggleLock' }),
    showRemoteImages: () => this.#host.send({ type: 'showRemoteImages' }),
    askWhy: () => this.#host.send({ type: 'whyNotLive', generation: this.#generation }),
    goTo: ({ line }) => this.#placeCursor({ line, word: '', occurrence: 0 }),
  });
  readonly #mark = new CursorMark(this.#list, shadowBeside('div', LAYER_CSS));
  readonly #sync = new ScrollSync(this.#list, this.#place.container, (line) =>
    this.#reportScroll(line),
  );
  #shown: ShowMessage | undefined;
  #version = -1;
  #editorLook: Look = 'light';
  /**
   * Brings what was shown at once to its place again. Until the first message, for as VS Code brings
   * a page into view it scrolls it to where the one before was.
   */
  #hold: (() => void) | undefined;

  start(): void {
    this.#editorLook = enterFrame();
    takeLinks({
      toFragment: (fragment) => this.#toFragment(fragment),
      open: (href) => this.#host.send({ type: 'openLink', generation: this.#generation, href }),
      refuse: (address) => this.#refuse(address),
    });
    this.#article.addEventListener('dblclick', (event) => this.#doubleClicked(event));
    window.addEventListener('load', () => this.#shown && this.#reveal());
    onScroll(this.#place.container, () => this.#scrolled());
    new ResizeObserver(() => this.#mark.place()).observe(this.#article);
    keepScrollersReachable(this.#place.container);
    document.documentElement.dataset['galleyFace'] = this.#host.memory.face;
    const first = this.#host.takeFirst();
    this.#host.listen((message) => this.#take(message));
    this.#host.send({ type: 'ready', ...(first && { first: first.id }) });
    if (first) this.#hold = this.#show(first.show);
  }

  get #generation(): number {
    return this.#shown?.generation ?? -1;
  }

  #take(message: ToPage): void {
    this.#hold?.();
    this.#hold = undefined;
    if (message.type === 'show') this.#show(message);
    else if (this.#shown && this.#isCurrent(message)) this.#change(message, this.#shown);
  }

  #isCurrent(message: ToPage): boolean {
    return !('generation' in message) || message.generation === this.#generation;
  }

  #change(message: Exclude<ToPage, ShowMessage>, shown: ShowMessage): void {
    switch (message.type) {
      case 'choosePlace':
        break;
      case 'patch':
        this.#list.standBack();
        this.#patch(message);
        break;
      case 'around':
        this.#showAround(message.around, shown);
        break;
      case 'corner':
        this.#shown = { ...shown, corner: message.corner, state: message.state };
        this.#host.remember(message.state);
        this.#showCorner();
        break;
      case 'resources':
        this.#images.learn(message.resources);
        this.#showCorner();
        break;
      case 'scroll':
        this.#sync.toLine(message.line);
        break;
      case 'cursor':
        this.#list.standBack();
        this.#mark.moveTo(message.line);
        break;
      case 'notice':
        this.#corner.notice(message.text);
        break;
      case 'gone':
        this.#article.classList.add('galley-gone');
        this.#corner.notice(message.text);
        break;
    }
  }

  /** @returns what scrolls to the place where it is shown. */
  #show(message: ShowMessage): () => void {
    const { content, state, strings } = message;
    const isSamePost = this.#shown?.state.uri === state.uri;
    const line = this.#lineToRestore(message);
    this.#shown = message;
    this.#version = message.version;
    this.#article.classList.remove('galley-gone');
    this.#article.hidden = content.kind !== 'post';
    if (this.#note) this.#note.hidden = content.kind !== 'note';
    this.#images.restart({ strings, isSamePost, remoteAllowed: message.corner.remoteImages });
    if (!isSamePost || content.kind === 'note') this.#list.replaceAll([]);
    if (content.kind === 'post') {
      this.#showAround(content.around, message);
      this.#list.replaceAll(content.blocks);
    } else {
      this.#showNote(content.title, content.text);
    }
    this.#list.takeFresh();
    this.#images.settle([this.#place.container]);
    this.#host.remember({ ...state, ...(isSamePost ? {} : { line }) });
    this.#mark.moveTo(content.kind === 'post' ? message.cursorLine : undefined);
    this.#reveal();
    this.#showCorner();
    const goThere = (): void => {
      if (message.fragment !== undefined) this.#toFragment(message.fragment);
      else if (line !== undefined) this.#sync.toLine(line);
      else if (!isSamePost) scrollToStart(scrollerOf(this.#place.container));
    };
    goThere();
    return goThere;
  }

  #reveal(): void {
    document.querySelector('[data-galley-waiting]')?.remove();
    if (!isSitePage) return;
    reveal(this.#place.container, this.#slots.elements);
    endAboveCorner(scrollerOf(this.#place.container));
  }

  /** Where to be in a post just shown: with its editor; else where the page was before a reload. */
  #lineToRestore({ state, topLine, scrollSync }: ShowMessage): number | undefined {
    if (scrollSync && topLine !== undefined) return topLine;
    if (this.#shown) return undefined;
    const { memory } = this.#host;
    return memory.uri === state.uri ? memory.line : undefined;
  }

  #patch(message: Extract<ToPage, { type: 'patch' }>): void {
    const fits =
      message.from === this.#version && message.patches.every((patch) => this.#list.patch(patch));
    if (!fits) {
      this.#host.send({ type: 'ready' });
      return;
    }
    this.#version = message.version;
    this.#settle();
  }

  /** Blocks were drawn: their images want sources, and the layout is another. */
  #settle(): void {
    this.#sync.layoutChanged();
    this.#images.settle(this.#list.takeFresh());
    this.#mark.place();
  }

  #toNodes(html: string): DocumentFragment {
    const nodes = sanitize(html);
    tidy(nodes, this.#shown?.strings.embed ?? '{0}');
    return nodes;
  }

  #showAround(around: SurroundView, { strings }: ShowMessage): void {
    if (around.kind === 'page') this.#slots.show(around.page);
    else this.#header?.show(around.header, strings);
  }

  #showNote(title: string, text: string): void {
    document.title = title;
    slot('note-title').textContent = title;
    slot('note-text').textContent = text;
  }

  #showCorner(): void {
    if (!this.#shown) return;
    const { corner, strings } = this.#shown;
    const { face, look = this.#editorLook } = this.#host.memory;
    if (corner.looks) wearLook(corner.looks, look);
    this.#corner.show(corner, strings, { face, look });
    this.#corner.offerRemote(this.#images.hasRemote && !corner.remoteImages, strings);
  }

  #chooseFace(face: 'serif' | 'sans'): void {
    this.#host.remember({ face });
    document.documentElement.dataset['galleyFace'] = face;
    this.#showCorner();
  }

  #chooseLook(look: Look): void {
    this.#host.remember({ look });
    this.#showCorner();
  }

  #toFragment(fragment: string): void {
    this.#list.drawUpTo(Infinity);
    if (scrollToFragment(fragment, this.#place.container) || !this.#shown) return;
    this.#corner.notice(fill(this.#shown.strings.anchorMissing, `#${fragment}`));
  }

  #refuse(address: string): void {
    if (this.#shown)
      this.#corner.notice(fill(this.#shown.strings.linkRefused, address.slice(0, 120)));
  }

  #doubleClicked(event: MouseEvent): void {
    if (!(event.target instanceof Node)) return;
    const place = placeInSource(this.#list.blocks, event.target, document.getSelection());
    if (place) this.#placeCursor(place);
  }

  #placeCursor(place: { line: number; word: string; occurrence: number }): void {
    this.#host.send({ type: 'placeCursor', generation: this.#generation, ...place });
  }

  #reportScroll(line: number): void {
    if (!this.#shown?.scrollSync) return;
    this.#host.send({ type: 'scrolled', generation: this.#generation, line });
  }

  #scrolled(): void {
    this.#hold?.();
    if (scrollerOf(this.#place.container).box) this.#mark.place();
    this.#rememberLine();
  }

  #rememberTimer: ReturnType<typeof setTimeout> | undefined;

  #rememberLine(): void {
    clearTimeout(this.#rememberTimer);
    this.#rememberTimer = setTimeout(() => this.#host.remember({ line: this.#sync.topLine }), 200);
  }
}

freeForms();
if (asksForPlace()) new PlaceChooser().start();
else new Preview().start();
