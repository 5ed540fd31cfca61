import * as vscode from 'vscode';
import type { Message } from '../../../core/message.ts';
import type { Log } from '../../../core/ports.ts';
import { sameData } from '../../../core/sameData.ts';
import { learnPage, likestFirst, pageFor } from '../../../core/siteDesign/learntSite.ts';
import { SiteLearning } from '../../../core/siteDesign/siteLearning.ts';
import { askForPlace } from '../../../core/sitePage/chosenPlace.ts';
import type { ElementPath } from '../../../core/sitePage/elementPath.ts';
import { sectionOf } from '../../../core/sitePage/builtPosts.ts';
import { learnDesign } from '../../../core/sitePage/design.ts';
import type { OpenFiles } from '../../files/workspaceFiles.ts';
import { Lifetime } from '../../lifetime.ts';
import { translate } from '../../translate.ts';
import type { LivePost } from '../livePost.ts';
import { LONG_TEXT } from '../longText.ts';
import type { PostPlace } from '../postPlace.ts';
import type { PostSource } from '../postSource.ts';
import { BuiltSite } from './builtSite.ts';
import type { ServedPages } from './servedPages.ts';
import { sitePresentation } from './sitePresentation.ts';
import type { ChosenPlaces } from './chosenPlaces.ts';
import type { PageSource } from './pageSource.ts';
import { KnownDesign } from './knownDesign.ts';
import { couldNotBeRead, noBlog, notBuilt, notFound } from './noSitePage.ts';
import type { SitePageRequest, SitePageSearch } from './sitePage.ts';
import { noPageToAskOn, PlaceChoice } from './placeChoice.ts';

/** So many sections are remembered, those used last: each holds the pages of up to a dozen posts. */
const MOST_DESIGNS = 6;
/** From so many pages is learnt before a post is shown; from the others when it is there. */
const AT_FIRST = 3;

export interface SitePagesParts {
  readonly openFiles: OpenFiles;
  readonly places: ChosenPlaces;
  readonly source: PostSource;
  readonly log: Log;
}

/** The pages of the workspace's sites, as their generators built them. */
export class SitePages extends Lifetime {
  readonly #log: Log;
  readonly #openFiles: OpenFiles;
  readonly #places: ChosenPlaces;
  readonly #served = new Map<string, ServedPages>();
  readonly #sites = new Map<string, BuiltSite>();
  readonly #designs = new Map<string, KnownDesign>();
  /** Blogs of which something was learnt before all their posts were known; and those known since. */
  readonly #unfinished = new Map<string, vscode.Uri>();
  readonly #finished = new Set<string>();
  readonly #blogs: PostSource;
  readonly #changed = this.own(new vscode.EventEmitter<vscode.Uri>());
  /** The site of the blog with this root was built anew. */
  readonly onDidChange = this.#changed.event;
  readonly #placeLost = this.own(new vscode.EventEmitter<vscode.Uri>());
  /** The place that the writer chose is in no page of the blog with this root; told once of a place. */
  readonly onDidLosePlace = this.#placeLost.event;
  /** The places that were told of, by the blog's root. */
  readonly #lost = new Map<string, ElementPath>();

  constructor({ openFiles, places, source: blogs, log }: SitePagesParts) {
    super();
    this.#log = log;
    this.#openFiles = openFiles;
    this.#places = places;
    this.#blogs = blogs;
    let wasLoading = blogs.state === 'loading';
    this.own(
      blogs.onDidChange(() => {
        const hasLoaded = wasLoading && blogs.state !== 'loading';
        wasLoading = blogs.state === 'loading';
        this.#forgetGone();
        if (hasLoaded) this.#lookAgain();
      }),
    );
  }

  /** The page of the site that shows a post as it is now. It is never rejected. */
  async find(request: SitePageRequest): Promise<SitePageSearch> {
    try {
      return await this.#find(request);
    } catch (error) {
      this.#log.error('The pages of a site could not be read.', error);
      return none(couldNotBeRead());
    }
  }

  async #find(request: SitePageRequest): Promise<SitePageSearch> {
    const { place, live } = request;
    const { located, site } = place;
    if (!located || !site) return none(noBlog());
    const source = this.#sourceOf(place);
    const output = await this.#builtSite(place)?.output();
    if (!source || !(await source.isThere())) return none(notBuilt(site.generator));
    const chosen = this.#places.of(place.root);
    const design = await this.#learnt(source, request);
    if (chosen && design?.isInVain) this.#lose(place.root, chosen);
    const { learnt, isWhole } = design ?? {};
    const found = learnt && pageFor(site, learnt, live);
    if (this.ended || !design || !found) return none(notFound());
    const { shell, page } = found;
    const urlOf = await source.urlsFor(shell, request);
    return {
      ...{ isThere: true, detail: source.describe(page.built, place) },
      page: {
        learnRest: isWhole ? undefined : () => design.learnRest(),
        detailLater: async () => source.describeLater?.(page.built, place),
        ...{ output, fileAt: source.fileAt },
        document: {
          style: 'page',
          key: `${place.path} ${design.number} ${shell.toHtml({ urlOf, head: '', end: '' })}`,
          toHtml: (head, end) => shell.toHtml({ urlOf, head, end }),
        },
        presentation: sitePresentation({ shell, manner: learnt.manner, urlOf }),
        loadsFromWeb: request.loadsFromWeb,
        looks: shell.themes,
      },
    };
  }

  /** Learns from the pages of a post's site, so that `find` need not wait for that. */
  async learnAhead(place: PostPlace, live: LivePost): Promise<void> {
    const source = this.#sourceOf(place);
    if (!place.site || !source || !(await source.isThere())) return;
    const design = await this.#learnt(source, { place, live });
    await design?.learnRest();
  }

  /** What is known of the page without learning anything: for a post that is shown otherwise. */
  async glance(place: PostPlace): Promise<SitePageSearch> {
    if (!place.located || !place.site) return none(noBlog());
    if (!(await this.hasPages(place))) return none(notBuilt(place.site.generator));
    const detail = vscode.l10n.t('The post as a page of the site shows it');
    return { page: undefined, isThere: true, detail };
  }

  /** Whether there are pages of a blog in which the place of the post can be chosen. */
  async hasPages(place: PostPlace): Promise<boolean> {
    return (await this.#sourceOf(place)?.isThere()) ?? false;
  }

  /** Asks the writer for the place of the post; `undefined` when there is no page to ask on. */
  async ask(request: SitePageRequest): Promise<PlaceChoice | undefined> {
    const { place, live } = request;
    const source = this.#sourceOf(place);
    if (!place.site || !place.located || !source) return undefined;
    const blog = { site: place.site, posts: place.located.blog.posts };
    const { read } = learnDesign(blog, await source.posts(live.post));
    const [asked, ...others] = read;
    if (!asked) {
      void vscode.window.showInformationMessage(noPageToAskOn());
      return undefined;
    }
    const question = askForPlace(place.site, asked, others);
    const urlOf = await source.urlsFor(question.shell, request);
    const { root } = place;
    return new PlaceChoice({
      ...{ root, question, urlOf, places: this.#places },
      onKept: () => this.placeChanged(root),
    });
  }

  /** The pages of a server that are shown instead of the built ones. */
  servedAt(root: vscode.Uri): ServedPages | undefined {
    return this.#served.get(root.toString());
  }

  /** Shows pages of a server instead of the built ones; `undefined`: no longer. */
  serve(root: vscode.Uri, pages: ServedPages | undefined): void {
    if (pages) this.#served.set(root.toString(), pages);
    else this.#served.delete(root.toString());
    this.#changed.fire(root);
  }

  /** The place of posts is another: the writer has chosen one, or forgotten it. */
  placeChanged(root: vscode.Uri): void {
    this.#changed.fire(root);
  }

  override dispose(): void {
    for (const site of this.#sites.values()) site.dispose();
    super.dispose();
  }

  /** Blogs go with their folders. */
  #forgetGone(): void {
    for (const [key, site] of this.#sites) {
      if (this.#blogs.blogOf(site.located.root)) continue;
      site.dispose();
      for (const known of [
        this.#sites,
        this.#served,
        this.#unfinished,
        this.#finished,
        this.#lost,
      ]) {
        known.delete(key);
      }
      for (const section of this.#designs.keys()) {
        if (section.startsWith(`${key} `)) this.#designs.delete(section);
      }
    }
  }

  /** A preview may be opened, or restored, before the posts of its blog are known. */
  #lookAgain(): void {
    for (const site of this.#sites.values()) void site.lookAgain();
    const unfinished = [...this.#unfinished];
    this.#unfinished.clear();
    for (const [key, root] of unfinished) {
      this.#finished.add(key);
      this.#changed.fire(root);
    }
  }

  #builtSite({ located, root }: PostPlace): BuiltSite | undefined {
    if (!located) return undefined;
    const key = root.toString();
    const known = this.#sites.get(key);
    if (known?.located === located) return known;
    known?.dispose();
    const site = new BuiltSite(located, this.#openFiles(root));
    site.own(site.onDidChange(() => this.#changed.fire(root)));
    this.#sites.set(key, site);
    return site;
  }

  #sourceOf(place: PostPlace): PageSource | undefined {
    return this.servedAt(place.root) ?? this.#builtSite(place);
  }

  /** What decides how a post is shown in a page. */
  #basis({ revision }: PageSource, { root }: PostPlace): string {
    const chosen = JSON.stringify(this.#places.of(root));
    return `${revision} ${chosen} ${this.#finished.has(root.toString())}`;
  }

  /**
   * Learnt once for a build of the site, its configuration and the section of the post; then only
   * the post's own page is read.
   */
  async #learnt(
    source: PageSource,
    { place, live }: Pick<SitePageRequest, 'place' | 'live'>,
  ): Promise<KnownDesign | undefined> {
    const { post } = live;
    const key = [place.root.toString(), sectionOf(post), post.language ?? ''].join(' ');
    const chosen = this.#places.of(place.root);
    const basis = this.#basis(source, place);
    const known = this.#designs.get(key);
    const { site, located } = place;
    if (!site || !located) return undefined;
    const blog = { site, posts: located.blog.posts };
    if (known?.basis === basis && known.site === site) {
      this.#remember(key, known);
      await known.learnOwn(post.path, {
        read: () => source.ownPage(post),
        learn: (learnt, own) => learnPage(blog, learnt, own, chosen),
      });
      if (live.text.length > LONG_TEXT) await known.learnRest();
      return known;
    }
    if (this.#blogs.state === 'loading') this.#unfinished.set(place.root.toString(), place.root);
    const design = new KnownDesign(site, basis);
    this.#remember(key, design);
    try {
      await design.begin(async () => {
        const built = await source.posts(post);
        const likest = likestFirst(site, built, live);
        // A very long post is shown but once: that takes longer than to learn from all pages.
        const first = live.text.length > LONG_TEXT ? likest : likest.slice(0, AT_FIRST);
        return { learning: new SiteLearning(blog, built, chosen), first };
      });
    } catch (error) {
      if (this.#designs.get(key) === design) this.#designs.delete(key);
      throw error;
    }
    return design;
  }

  #lose(root: vscode.Uri, place: ElementPath): void {
    if (this.#blogs.state === 'loading' || sameData(this.#lost.get(root.toString()), place)) return;
    this.#lost.set(root.toString(), place);
    this.#placeLost.fire(root);
  }

  /** The newest stands last. */
  #remember(key: string, design: KnownDesign): void {
    this.#designs.delete(key);
    this.#designs.set(key, design);
    const [oldest] = this.#designs.keys();
    if (this.#designs.size > MOST_DESIGNS && oldest !== undefined) this.#designs.delete(oldest);
  }
}

function none(reason: Message): SitePageSearch {
  return { page: undefined, isThere: false, detail: translate(reason) };
}
