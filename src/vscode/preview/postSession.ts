import * as vscode from 'vscode';
import { LatestAnswers } from '../../core/page/latestAnswers.ts';
import { statusOf } from '../../core/posts/publication.ts';
import { nameOfStatus } from '../../core/posts/statusWords.ts';
import type {
  FromPage,
  PatchView,
  ProblemView,
  ResourceView,
  ShowMessage,
  SurroundView,
} from '../../protocol.ts';
import { COMMANDS } from '../ids.ts';
import { Lifetime } from '../lifetime.ts';
import { translate } from '../translate.ts';
import { EditorSync } from './editorSync.ts';
import { followLink, type LinkOutcome } from './linkOpener.ts';
import { IncludedTexts } from './includedTexts.ts';
import { LiveCover } from './liveCover.ts';
import { LivePost } from './livePost.ts';
import { PostFiles } from './postFiles.ts';
import type { PostPlace } from './postPlace.ts';
import { OURS, type Presentation } from './presentation.ts';
import { openText, readPost } from './readPost.ts';
import { ResourceFinder } from './resourceFinder.ts';
import type { SitePage } from './sitePage/sitePage.ts';
import type { SessionOptions } from './sessionOptions.ts';
import { toChange, toPatchView, toProblemViews } from './views.ts';

/** How long typing rests before the words are counted again, in milliseconds. */
const REST = 1000;

type AboutPost = Extract<FromPage, { generation: number }>;
type EditorPlace = Pick<ShowMessage, 'topLine' | 'cursorLine'>;
type Shown = Pick<ShowMessage, 'content' | 'version'> & EditorPlace;

/** One post on the page: follows its text, its files and its editor until another is shown. */
export class PostSession extends Lifetime {
  readonly place: PostPlace;
  readonly generation: number;
  readonly #options: SessionOptions;
  readonly #included: IncludedTexts;
  readonly #live: LivePost;
  readonly #finder: ResourceFinder;
  readonly #editor: EditorSync;
  readonly #resources = new LatestAnswers<ResourceView>((reference) =>
    this.#finder.find(reference, this.post),
  );
  readonly #cover = this.own(
    new LiveCover({
      find: (written) => this.#finder.find(written, this.post),
      onFound: () => this.#sendAround(),
      onFailed: (error) => this.#options.events.failed(error),
    }),
  );
  /** The site's page that the post stands in; `undefined` in a page of ours. */
  #page: SitePage | undefined;
  #isPending = false;
  #isStale = false;
  /** Counts the readings of the text: one that took longer than a later one is of no use. */
  #readings = 0;
  #pageVersion = 0;
  #shownAt: EditorPlace = { topLine: undefined, cursorLine: undefined };
  #presentation = OURS;
  #around: SurroundView | undefined;
  #isAroundPending = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SessionOptions) {
    super();
    const { place, page, webview, events, generation } = options;
    this.#options = options;
    this.place = place;
    this.generation = generation;
    this.#included = new IncludedTexts(place.root, () => this.#updateSoon());
    this.#live = new LivePost(place, (path) => this.#included.textOf(path));
    this.#live.take(options.text, options.problems);
    this.#finder = new ResourceFinder(place, webview);
    this.#editor = this.own(
      new EditorSync(place.uri, {
        scrolled: (line) => {
          if (options.scrollSync) page.post({ type: 'scroll', generation, line });
        },
        cursorMoved: (line) => page.post({ type: 'cursor', generation, line }),
      }),
    );
    this.own(
      new PostFiles(place, {
        textChanged: () => this.#updateSoon(),
        deleted: () => this.#checkDeleted(),
        renamed: (to) => events.renamed(to),
        othersChanged: (uris) => this.#findAgain(uris),
        stylesChanged: () => events.stylesChanged(place),
      }),
    );
    this.own({ dispose: () => clearTimeout(this.#rest) });
  }

  get post(): LivePost['post'] {
    return this.#live.post;
  }

  get problems(): readonly ProblemView[] {
    return toProblemViews(this.#live.post.problems);
  }

  /** The question that leads to why the post is not live; `undefined` where it is, or in no blog. */
  get why(): string | undefined {
    if (!this.place.located) return undefined;
    const status = statusOf(this.post.publication, Date.now());
    if (status === 'published') return undefined;
    return vscode.l10n.t('{0}: why?', translate(nameOfStatus(status)));
  }

  get remarks(): readonly string[] {
    return this.#live.remarks.map(translate);
  }

  get live(): LivePost {
    return this.#live;
  }

  /**
   * From the next `show` on the post is put on the page like this.
   * @param page the site's own, where images may be found too.
   */
  present(presentation: Presentation, page: SitePage | undefined): void {
    this.#presentation = presentation;
    this.#page = page;
    this.#finder.lookIn(page?.output, page?.fileAt);
  }

  /** All there is to show, the text as it is now. `undefined` when it ended meanwhile. */
  async show(): Promise<Shown | undefined> {
    if (this.#isStale) await this.#takeText();
    if (this.#page) await this.#cover.look(this.#live.cover, this.#page.loadsFromWeb);
    if (this.ended) return undefined;
    const live = this.#live;
    const around = this.#aroundNow();
    this.#around = around;
    this.#pageVersion = live.version;
    const blocks = live.blocks.map((block) => this.#presentation.block(block, live));
    this.#shownAt = this.#editorPlace;
    return {
      version: this.#pageVersion,
      content: { kind: 'post', around, blocks },
      ...this.#shownAt,
    };
  }

  /**
   * Tells a page that shows what `show` gave last what has changed since, the text aside.
   * @returns whether the text has not: then the page shows all there is.
   */
  catchUp(): boolean {
    if (this.#isStale || this.#pageVersion !== this.#live.version) return false;
    const { page, generation, scrollSync } = this.#options;
    const { topLine, cursorLine } = this.#editorPlace;
    this.#sendAround();
    if (cursorLine !== this.#shownAt.cursorLine) {
      page.post({ type: 'cursor', generation, line: cursorLine });
    }
    if (scrollSync && topLine !== undefined && topLine !== this.#shownAt.topLine) {
      page.post({ type: 'scroll', generation, line: topLine });
    }
    return true;
  }

  /** Other posts have changed: section titles in the header may have. */
  othersChanged(): void {
    this.#sendAround();
  }

  /** What the page says about this post; a click on a link is answered. */
  async take(message: AboutPost): Promise<LinkOutcome | undefined> {
    switch (message.type) {
      case 'need':
        await this.#find(message.references);
        return undefined;
      case 'scrolled':
        if (this.#options.scrollSync) this.#editor.scrollTo(message.line);
        return undefined;
      case 'placeCursor':
        await this.#editor.placeCursor(message);
        return undefined;
      case 'whyNotLive':
        await vscode.commands.executeCommand(COMMANDS.whyNotLive, this.place.uri);
        return undefined;
      case 'openLink':
        return followLink(message.href, this.place, this.post);
    }
  }

  get #editorPlace(): EditorPlace {
    const { topLine, cursorLine } = this.#editor;
    return { topLine, cursorLine };
  }

  #updateSoon(): void {
    if (this.#isPending) return;
    this.#isPending = true;
    setTimeout(() => {
      this.#isPending = false;
      this.#update().catch((error: unknown) => this.#options.events.failed(error));
    }, 0);
  }

  async #update(): Promise<void> {
    const { page, generation } = this.#options;
    this.#isStale = true;
    if (this.ended || !page.isOpen) return;
    const patches = await this.#takeText();
    if (!patches) return;
    if (patches.length > 0) {
      const from = this.#pageVersion;
      this.#pageVersion = this.#live.version;
      page.post({ type: 'patch', generation, from, version: this.#pageVersion, patches });
    }
    this.#sendAroundSoon();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#live.recount();
      this.#sendAround();
    }, REST);
  }

  /** `undefined` when there is no text to take now: the file is gone, is read anew, or this ended. */
  async #takeText(): Promise<readonly PatchView[] | undefined> {
    const reading = ++this.#readings;
    const read = openText(this.place.uri) ?? (await readPost(this.place.uri));
    if (this.ended || reading !== this.#readings || read.kind !== 'text') return undefined;
    this.#isStale = false;
    const live = this.#live;
    const patches = live.take(read.text, read.problems);
    return patches.map((patch) =>
      toPatchView(patch, (block) => this.#presentation.block(block, live)),
    );
  }

  /** What was posted leaves only when our turn ends: so the patch goes first, by itself. */
  #sendAroundSoon(): void {
    if (this.#isAroundPending) return;
    this.#isAroundPending = true;
    setTimeout(() => {
      this.#isAroundPending = false;
      if (this.ended) return;
      this.#sendAround();
      this.#options.events.changed();
    }, 0);
  }

  #sendAround(): void {
    if (this.ended || !this.#options.page.isOpen) return;
    const now = this.#aroundNow();
    const around = toChange(this.#around, now);
    this.#around = now;
    if (around) this.#options.page.post({ type: 'around', generation: this.generation, around });
  }

  #aroundNow(): SurroundView {
    const cover = this.#page && this.#cover.urlOf(this.#live.cover);
    return this.#presentation.around(this.#live, cover);
  }

  /** A file that an editor still holds is not gone for the writer. */
  #checkDeleted(): void {
    if (!openText(this.place.uri)) this.#options.events.gone();
  }

  #findAgain(changed: readonly vscode.Uri[]): void {
    for (const uri of changed) {
      this.#finder.changed(uri);
      this.#included.changed(uri);
    }
    this.#cover.filesChanged();
    const { asked } = this.#resources;
    this.#find(asked).catch((error: unknown) => this.#options.events.failed(error));
  }

  async #find(references: readonly string[]): Promise<void> {
    const resources = await this.#resources.ask(references);
    if (this.ended || Object.keys(resources).length === 0) return;
    this.#options.page.post({ type: 'resources', generation: this.generation, resources });
  }
}
