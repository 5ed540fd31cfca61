import * as vscode from 'vscode';
import { labelOf } from '../../core/posts/post.ts';
import type { CornerView, FromPage, ShowMessage, StyleId } from '../../protocol.ts';
import { Lifetime } from '../lifetime.ts';
import { settingsFor } from '../settings.ts';
import { documentOf, dressFor, withPageDetail, type Dress, type DressRequest } from './dress.ts';
import { cornerView, tabTitle } from './cornerView.ts';
import { columnOf } from './editorSync.ts';
import type { LinkOutcome } from './linkOpener.ts';
import { nothingOpen } from './notes.ts';
import { ifThere, openFile } from './openFile.ts';
import { PageLink, type PageFrame } from './pageLink.ts';
import type { PanelParts } from './panelParts.ts';
import { toPanelState, type KeptState } from './panelState.ts';
import { choosePreviewWidth } from './previewWidth.ts';
import { isSamePlace, placeOf, type PostPlace } from './postPlace.ts';
import { PostSession } from './postSession.ts';
import { OURS } from './presentation.ts';
import { cornerKey, isShort, showMessage, type LinkTarget, type Showing } from './showing.ts';
import { chooseStrings, type PlaceChoice } from './sitePage/placeChoice.ts';
import type { SitePageRequest } from './sitePage/sitePage.ts';

/** One preview: a panel, the post it shows, and how. */
export class PreviewPanel extends Lifetime {
  readonly panel: vscode.WebviewPanel;
  readonly #parts: PanelParts;
  readonly #page: PageLink;
  #state: KeptState;
  #showing: Showing = { note: nothingOpen() };
  #dress: Dress | undefined;
  #choice: PlaceChoice | undefined;
  #generation = 0;
  /** Counts the dressings: one that took longer than a later one is of no use. */
  #dressings = 0;
  #revision = 0;
  #corner = '';
  #target: LinkTarget | undefined;

  constructor(panel: vscode.WebviewPanel, state: KeptState, parts: PanelParts) {
    super();
    this.panel = panel;
    this.#parts = parts;
    this.#state = state;
    this.#page = this.own(
      new PageLink(panel, parts.extensionUri, (message) => this.#attend(this.#take(message))),
    );
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
    this.#sendCorner();
    if (!this.isLocked) this.show(this.#parts.active.current ?? this.uri);
  }

  /** Shows a page of the site on which the writer points at the place of the post. */
  async choosePlace(): Promise<void> {
    const { session } = this.#showing;
    const choice = session && (await this.#parts.pages.ask(this.#requestFor(session)));
    if (!choice || session !== this.#showing.session || this.ended) return;
    this.#choice = choice;
    this.#dressings += 1;
    this.#page.enter(this.#frameOf(session.place.root, choice.document));
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
    const showing = await this.#open(this.#state.uri, generation);
    if (generation !== this.#generation || this.ended) {
      showing.session?.dispose();
      return;
    }
    this.#showing.session?.dispose();
    this.#showing = showing;
    this.#nameTab();
    await this.#wear();
  }

  async #open(uri: vscode.Uri | undefined, generation: number): Promise<Showing> {
    const opened = await openFile(uri, this.#parts.source);
    if ('note' in opened) return opened;
    const session = new PostSession({
      ...{ ...opened, generation },
      page: this.#page,
      webview: this.#page.webview,
      scrollSync: settingsFor(opened.place.uri).previewScrollSync,
      events: {
        changed: () => this.#postChanged(),
        stylesChanged: () => this.#stylesChanged(opened.place),
        gone: () => this.#postGone(generation),
        renamed: (to) => this.show(to),
        failed: (error) => this.#failed(error),
      },
    });
    return { session };
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
    const dress = session && (await this.#dressFor(session));
    if (isOld()) return;
    this.#dress = dress;
    this.#choice = undefined;
    session?.present(dress?.page?.presentation ?? OURS, dress?.page);
    const root = place?.root ?? this.#parts.extensionUri;
    const frame = this.#frameOf(root, documentOf(dress));
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

  #frameOf(root: vscode.Uri, around: PageFrame['around']): PageFrame {
    return { root, around, remoteImages: this.#parts.consent.isGiven(root) };
  }

  /** What takes its time to find out is said when the page is there. */
  async #sayMore(dress: Dress | undefined): Promise<void> {
    const detail = await dress?.page?.detailLater();
    if (!dress || detail === undefined || dress !== this.#dress || this.ended) return;
    this.#dress = withPageDetail(dress, detail);
    this.#sendCorner();
  }

  async #dressFor(session: PostSession): Promise<Dress> {
    const { place, post } = session;
    const { pages, openFiles } = this.#parts;
    const request: DressRequest = {
      files: openFiles(place.root),
      ...{ place, post, webview: this.panel.webview, revision: this.#revision },
      settings: settingsFor(place.uri),
      find: () => pages.find(this.#requestFor(session)),
      glance: () => pages.glance(place),
    };
    return dressFor(request, this.#state.style);
  }

  #requestFor({ place, live }: PostSession): SitePageRequest {
    const loadsFromWeb = this.#parts.consent.isGiven(place.root);
    return { place, live, webview: this.#page.webview, loadsFromWeb };
  }

  async #sendAll(): Promise<void> {
    if (!this.#page.isOpen) return;
    if (this.#choice) {
      this.#page.post({ type: 'choosePlace', strings: chooseStrings() });
      return;
    }
    const show = await this.#toShow();
    if (!show) return;
    this.#page.post(show);
    this.#target = undefined;
    await this.#settle();
  }

  /** The page has opened. @param isShown whether it shows already what it was loaded with. */
  async #opened(isShown: boolean): Promise<void> {
    const { session } = this.#showing;
    if (this.#choice || !isShown || session?.catchUp() === false) return this.#sendAll();
    this.#target = undefined;
    this.#sendCorner(true);
    await this.#settle();
  }

  /** `undefined` when it is no more to be shown. */
  async #toShow(): Promise<ShowMessage | undefined> {
    const showing = this.#showing;
    const show = await showMessage(showing, {
      ...{ state: this.#state, generation: this.#generation, target: this.#target },
      corner: () => this.#cornerView(),
    });
    if (!show || showing !== this.#showing) return undefined;
    this.#corner = cornerKey(show);
    return show;
  }

  /** Once a post is on the page, it is shown by all that can be known of its site. */
  async #settle(): Promise<void> {
    const dress = this.#dress;
    if (!dress?.page?.learnRest) return;
    await dress.page.learnRest();
    const isStillShown = dress === this.#dress && !this.#choice && !this.ended;
    if (isStillShown) await this.#wear();
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
        if (await this.#choice?.take(message)) await this.#wear();
        break;
      default:
        await this.#takeAboutPost(message);
    }
  }

  async #takeAboutPost(message: Extract<FromPage, { generation: number }>): Promise<void> {
    const { session } = this.#showing;
    if (session?.generation !== message.generation) return;
    const outcome = await session.take(message);
    if (outcome) await this.#went(outcome);
  }

  async #went(outcome: LinkOutcome): Promise<void> {
    if (outcome.kind === 'stayed') this.#page.post({ type: 'notice', text: outcome.why });
    if (outcome.kind !== 'post') return;
    const { uri, fragment } = outcome;
    this.#target = { uri: uri.toString(), fragment };
    if (uri.toString() === this.#state.uri?.toString()) return this.#sendAll();
    const beside = this.#state.uri && columnOf(this.#state.uri);
    await vscode.commands.executeCommand('vscode.open', uri, {
      viewColumn: beside ?? vscode.ViewColumn.One,
    });
  }

  async #showRemoteImages(): Promise<void> {
    const place = this.#showing.session?.place;
    if (!place) return;
    await this.#parts.consent.give(place.root);
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
    this.#sendCorner();
  }

  /** Its page may be another. While the writer points at a place it stays, and is dressed after that. */
  #builtAnew(root: vscode.Uri): void {
    if (this.#choice || this.place?.root.toString() !== root.toString()) return;
    this.#attend(this.#wear());
  }

  #stylesChanged({ root }: PostPlace): void {
    this.#revision += 1;
    if (this.#dress?.shown === 'site' || this.#state.style !== 'galley') this.#builtAnew(root);
  }

  #postGone(generation: number): void {
    const text = vscode.l10n.t('The file was deleted. Its last text is still shown.');
    this.#page.post({ type: 'gone', generation, text });
  }

  #sendCorner(isAsked = false): void {
    const view = { corner: this.#cornerView(), state: toPanelState(this.#state) };
    const key = cornerKey(view);
    if (key === this.#corner && !isAsked) return;
    this.#corner = key;
    this.#page.post({ type: 'corner', ...view });
  }

  #cornerView(): CornerView {
    const { session } = this.#showing;
    const remoteImages = session ? this.#parts.consent.isGiven(session.place.root) : false;
    return cornerView(this.#dress, session, { locked: this.#state.locked, remoteImages });
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
