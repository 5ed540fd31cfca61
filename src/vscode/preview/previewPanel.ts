import * as vscode from 'vscode';
import { labelOf } from '../../core/posts/post.ts';
import type { FromPage, ShowMessage, StyleId } from '../../protocol.ts';
import { Lifetime } from '../lifetime.ts';
import { Corner, type CornerShown } from './corner.ts';
import { documentOf, withDetailLater, type Dress } from './dress.ts';
import { cornerView, tabTitle } from './cornerView.ts';
import { FollowedLinks } from './followedLinks.ts';
import { fileDeleted, nothingOpen } from './notes.ts';
import { ifThere } from './openFile.ts';
import { PageLink } from './pageLink.ts';
import type { PanelParts } from './panelParts.ts';
import { toPanelState, type KeptState } from './panelState.ts';
import { choosePreviewWidth } from './previewWidth.ts';
import { isSamePlace, placeOf, type PostPlace } from './postPlace.ts';
import { OURS } from './presentation.ts';
import type { SessionEvents } from './sessionOptions.ts';
import { isShort, openShowing, showMessage, type Showing } from './showing.ts';
import { PlaceChoosing } from './sitePage/placeChoosing.ts';
import { Wardrobe } from './wardrobe.ts';

/** One preview: a panel, the post it shows, and how. */
export class PreviewPanel extends Lifetime {
  readonly panel: vscode.WebviewPanel;
  readonly #parts: PanelParts;
  readonly #page: PageLink;
  readonly #corner: Corner;
  readonly #wardrobe: Wardrobe;
  readonly #choosing: PlaceChoosing;
  readonly #links: FollowedLinks;
  #state: KeptState;
  #showing: Showing = { note: nothingOpen() };
  #dress: Dress | undefined;
  #generation = 0;
  /** Counts the dressings: one that took longer than a later one is of no use. */
  #dressings = 0;

  constructor(panel: vscode.WebviewPanel, state: KeptState, parts: PanelParts) {
    super();
    this.panel = panel;
    this.#parts = parts;
    this.#state = state;
    this.#page = this.own(
      new PageLink(panel, parts.extensionUri, (message) => this.#attend(this.#take(message))),
    );
    this.#corner = new Corner(this.#page, () => this.#cornerNow());
    this.#wardrobe = new Wardrobe(parts, panel.webview);
    this.#choosing = new PlaceChoosing(this.#page);
    this.#links = new FollowedLinks(this.#page);
    this.own(panel.onDidDispose(() => this.dispose()));
    this.own(parts.source.onDidChange(() => this.#sourceChanged()));
    this.own(parts.pages.onDidChange((root) => this.#builtAnew(root)));
    this.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('galley.preview', this.#state.uri)) this.reload();
      }),
    );
  }

  get isLocked(): boolean {
    return this.#state.locked;
  }

  get uri(): vscode.Uri | undefined {
    return this.#state.uri;
  }

  /** Where the post that is shown lies. */
  get place(): PostPlace | undefined {
    return this.#showing.session?.place;
  }

  /** The stylings there are for what is shown. */
  get dress(): Dress | undefined {
    return this.#dress;
  }

  /** Shows another file. */
  show(uri: vscode.Uri | undefined): void {
    if (this.#showing.session && uri?.toString() === this.#state.uri?.toString()) return;
    this.#state = { ...this.#state, uri };
    this.reload();
  }

  /** Shows the file anew: by other rules, in another style, or because it is there again. */
  reload(): void {
    this.#attend(this.#load());
  }

  /** Keeps to the post that is shown; or follows the active one again. */
  toggleLock(): void {
    this.#state = { ...this.#state, locked: !this.#state.locked };
    this.#nameTab();
    this.#corner.say();
    if (!this.isLocked) this.show(this.#parts.active.current ?? this.uri);
  }

  /** Shows a page of the site on which the writer points at the place of the post. */
  async choosePlace(): Promise<void> {
    const { session } = this.#showing;
    const choice = session && (await this.#wardrobe.askForPlace(session));
    if (!choice || session !== this.#showing.session || this.ended) return;
    this.#dressings += 1;
    this.#choosing.begin(choice, this.#wardrobe.frameOf(session.place.root, choice.document));
    this.panel.reveal();
  }

  chooseStyle(style: StyleId): void {
    this.#state = { ...this.#state, style };
    this.#attend(this.#wear());
  }

  override dispose(): void {
    this.#showing.session?.dispose();
    super.dispose();
    this.panel.dispose();
  }

  async #load(): Promise<void> {
    const generation = ++this.#generation;
    const shown = { generation, page: this.#page, events: this.#eventsOf(generation) };
    const showing = await openShowing(this.#state.uri, this.#parts.source, shown);
    if (generation !== this.#generation || this.ended) {
      showing.session?.dispose();
      return;
    }
    this.#showing.session?.dispose();
    this.#showing = showing;
    this.#nameTab();
    await this.#wear();
  }

  #eventsOf(generation: number): SessionEvents {
    return {
      changed: () => this.#postChanged(),
      stylesChanged: (place) => this.#stylesChanged(place),
      gone: () => this.#page.post({ type: 'gone', generation, text: fileDeleted() }),
      renamed: (to) => this.show(to),
      failed: (error) => this.#failed(error),
    };
  }

  /** Dresses the page for what is shown now, and shows it. */
  async #wear(): Promise<void> {
    const { session } = this.#showing;
    const generation = this.#generation;
    const dressing = ++this.#dressings;
    const isOld = (): boolean =>
      dressing !== this.#dressings || generation !== this.#generation || this.ended;
    const { uri } = this.#state;
    const place = session?.place ?? (uri && placeOf(uri, this.#parts.source));
    const dress = session && (await this.#wardrobe.dressFor(session, this.#state.style));
    if (isOld()) return;
    this.#dress = dress;
    this.#choosing.end();
    session?.present(dress?.page?.presentation ?? OURS, dress?.page);
    const root = place?.root ?? this.#parts.extensionUri;
    const frame = this.#wardrobe.frameOf(root, documentOf(dress));
    if (!this.#page.isIn(frame)) {
      // A hidden page is loaded only when it is seen: what is to be shown may be something else then.
      const first = this.panel.visible && isShort(this.#showing) ? await this.#toShow() : undefined;
      if (isOld()) return;
      this.#page.enter(frame, first);
    }
    this.#parts.onDidWear();
    await this.#sendAll();
    await this.#sayMore(dress);
  }

  /** What takes its time to find out is said when the page is there. */
  async #sayMore(dress: Dress | undefined): Promise<void> {
    const detailed = dress && (await withDetailLater(dress));
    if (!detailed || dress !== this.#dress || this.ended) return;
    this.#dress = detailed;
    this.#corner.say();
  }

  async #sendAll(): Promise<void> {
    if (!this.#page.isOpen) return;
    if (this.#choosing.ask()) return;
    const show = await this.#toShow();
    if (!show) return;
    this.#page.post(show);
    this.#links.arrived();
    await this.#settle();
  }

  /** The page has opened. @param isShown whether it shows already what it was loaded with. */
  async #opened(isShown: boolean): Promise<void> {
    const { session } = this.#showing;
    if (this.#choosing.isOn || !isShown || session?.catchUp() === false) return this.#sendAll();
    this.#links.arrived();
    this.#corner.say(true);
    await this.#settle();
  }

  /** `undefined` when it is no more to be shown. */
  async #toShow(): Promise<ShowMessage | undefined> {
    const showing = this.#showing;
    const show = await showMessage(showing, {
      ...{ state: this.#state, generation: this.#generation, target: this.#links.target },
      corner: () => this.#cornerNow().corner,
    });
    if (!show || showing !== this.#showing) return undefined;
    this.#corner.saidWith(show);
    return show;
  }

  /** Once a post is on the page, it is shown by all that can be known of its site. */
  async #settle(): Promise<void> {
    const dress = this.#dress;
    if (!dress?.page?.learnRest) return;
    await dress.page.learnRest();
    if (dress === this.#dress && !this.#choosing.isOn && !this.ended) await this.#wear();
  }

  async #take(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        await this.#opened(message.first !== undefined);
        break;
      case 'chooseStyle':
        this.chooseStyle(message.style);
        break;
      case 'chooseWidth':
        await choosePreviewWidth(this.panel);
        break;
      case 'toggleLock':
        this.toggleLock();
        break;
      case 'showRemoteImages':
        await this.#showRemoteImages();
        break;
      case 'placeChosen':
      case 'choosingCancelled':
        if (await this.#choosing.take(message)) await this.#wear();
        break;
      default:
        await this.#takeAboutPost(message);
    }
  }

  async #takeAboutPost(message: Extract<FromPage, { generation: number }>): Promise<void> {
    const { session } = this.#showing;
    if (session?.generation !== message.generation) return;
    const outcome = await session.take(message);
    if (outcome && (await this.#links.go(outcome, this.#state.uri))) await this.#sendAll();
  }

  async #showRemoteImages(): Promise<void> {
    if (!this.place) return;
    await this.#parts.consent.give(this.place.root);
    await this.#wear();
  }

  #sourceChanged(): void {
    const { session } = this.#showing;
    if (!session) return;
    const { place } = session;
    if (isSamePlace(place, placeOf(place.uri, this.#parts.source))) session.othersChanged();
    // Of a file that is gone the last text stays.
    else this.#attend(ifThere(place.uri, () => this.reload()));
  }

  #postChanged(): void {
    this.#nameTab();
    this.#corner.say();
  }

  /** Its page may be another. While the writer points at a place it stays, and is dressed after that. */
  #builtAnew(root: vscode.Uri): void {
    if (this.#choosing.isOn || this.place?.root.toString() !== root.toString()) return;
    this.#attend(this.#wear());
  }

  #stylesChanged({ root }: PostPlace): void {
    this.#wardrobe.stylesChanged();
    if (this.#dress?.shown === 'site' || this.#state.style !== 'galley') this.#builtAnew(root);
  }

  #cornerNow(): CornerShown {
    const remoteImages = this.place !== undefined && this.#parts.consent.isGiven(this.place.root);
    const panel = { locked: this.#state.locked, remoteImages };
    const corner = cornerView(this.#dress, this.#showing.session, panel);
    return { corner, state: toPanelState(this.#state) };
  }

  #nameTab(): void {
    const { session } = this.#showing;
    this.panel.title = tabTitle(session && labelOf(session.post), this.isLocked);
  }

  #attend(work: Promise<void>): void {
    work.catch((error: unknown) => this.#failed(error));
  }

  #failed(error: unknown): void {
    this.#parts.log.error('The preview failed.', error);
  }
}
