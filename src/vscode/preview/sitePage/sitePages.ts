import * as vscode from 'vscode';
import type { Message } from '../../../core/message.ts';
import { say } from '../../../core/message.ts';
import { learnSite, pageFor, type LearntSite } from '../../../core/siteDesign/learntSite.ts';
import type { BuiltPost } from '../../../core/sitePage/builtPosts.ts';
import type { LookView } from '../../../protocol.ts';
import type { OpenFiles } from '../../files/workspaceFiles.ts';
import { Lifetime } from '../../lifetime.ts';
import { labelOf } from '../../../core/posts/post.ts';
import { translate } from '../../translate.ts';
import type { LivePost } from '../livePost.ts';
import type { SitePageDocument } from '../pageLink.ts';
import type { PostPlace } from '../postPlace.ts';
import type { Presentation } from '../presentation.ts';
import { ResourceFinder } from '../resourceFinder.ts';
import { BuiltSite } from './builtSite.ts';
import { sitePresentation } from './sitePresentation.ts';
import { serveReferences } from './servedPage.ts';

/** A post's page on its site, ready to be shown. */
export interface SitePage {
  readonly document: SitePageDocument;
  readonly presentation: Presentation;
  /** The folder with the built site, from the blog's root. */
  readonly output: string;
  readonly looks: { readonly light: LookView; readonly dark: LookView } | undefined;
}

/** What came of looking for one. */
export interface SitePageSearch {
  readonly page: SitePage | undefined;
  /** Whose page it is and when it was built; or why there is none, and how to get one. */
  readonly detail: string;
}

export interface SitePageRequest {
  readonly place: PostPlace;
  readonly live: LivePost;
  readonly webview: vscode.Webview;
  /** Whether the writer lets this site's preview load from the web. */
  readonly loadsFromWeb: boolean;
}

/** The pages of the workspace's sites, as their generators built them. */
export class SitePages extends Lifetime {
  readonly #openFiles: OpenFiles;
  readonly #sites = new Map<string, BuiltSite>();
  readonly #designs = new Map<string, KnownDesign>();
  readonly #changed = this.own(new vscode.EventEmitter<vscode.Uri>());
  /** The site of the blog with this root was built anew. */
  readonly onDidChange = this.#changed.event;

  constructor(openFiles: OpenFiles) {
    super();
    this.#openFiles = openFiles;
  }

  /** The page of the site that shows a post as it is now. */
  async find(request: SitePageRequest): Promise<SitePageSearch> {
    const { place, live } = request;
    const { located, site } = place;
    if (!located || !site) return none(say('This file belongs to no blog.'));
    const built = this.#builtSite(place);
    const output = await built?.output();
    if (!built || output === undefined) return none(notBuilt(site.generator));
    const learnt = await this.#learnt(built, request);
    const found = learnt && pageFor(site, learnt, live);
    if (this.ended || !found) {
      return none(say('Galley cannot tell where posts stand in the pages of this site.'));
    }
    const { shell, page } = found;
    const { webview, loadsFromWeb } = request;
    const { revision } = built;
    const urlOf = await serveReferences(shell, {
      ...{ place, output, webview, revision, loadsFromWeb },
    });
    const cover = await this.#cover(request, output);
    return {
      detail: detailOf(page.built, place),
      page: {
        output,
        document: {
          style: 'page',
          key: `${place.path} ${page.built.path} ${page.built.modified} ${revision}`,
          toHtml: (head, end) => shell.toHtml({ urlOf, head, end }),
        },
        presentation: sitePresentation({
          ...{ shell, manner: learnt.manner, urlOf },
          coverOf: (written) => (written === cover?.written ? cover.url : undefined),
        }),
        looks: shell.themes,
      },
    };
  }

  /** The cover image that the post names, and what the page loads it from. */
  async #cover(
    { place, live, webview, loadsFromWeb }: SitePageRequest,
    output: string,
  ): Promise<{ readonly written: string; readonly url: string } | undefined> {
    const written = live.view([]).cover;
    if (written === undefined) return undefined;
    const finder = new ResourceFinder(place, webview);
    finder.lookIn(output);
    const found = await finder.find(written, live.post);
    const isShown = found.kind === 'found' || (found.kind === 'remote' && loadsFromWeb);
    return isShown ? { written, url: found.url } : undefined;
  }

  override dispose(): void {
    for (const site of this.#sites.values()) site.dispose();
    super.dispose();
  }

  #builtSite({ located, root }: PostPlace): BuiltSite | undefined {
    if (!located) return undefined;
    const key = root.toString();
    const known = this.#sites.get(key);
    if (known) return known;
    const site = new BuiltSite(located, this.#openFiles(root));
    site.own(site.onDidChange(() => this.#changed.fire(root)));
    this.#sites.set(key, site);
    return site;
  }

  /** Learnt once for a build of the site, its configuration and the folder of the post. */
  async #learnt(
    built: BuiltSite,
    { place, live }: SitePageRequest,
  ): Promise<LearntSite | undefined> {
    const folder = place.path.slice(0, place.path.lastIndexOf('/') + 1);
    const key = `${place.root.toString()} ${folder}`;
    const known = this.#designs.get(key);
    if (known?.revision === built.revision && known.site === place.site) return known.learnt;
    const { site } = built;
    const learnt = learnSite(site, await built.posts(live.post));
    this.#designs.set(key, { learnt, site, revision: built.revision });
    return learnt;
  }
}

interface KnownDesign {
  readonly learnt: LearntSite | undefined;
  readonly site: BuiltSite['site'];
  readonly revision: number;
}

function none(reason: Message): SitePageSearch {
  return { page: undefined, detail: translate(reason) };
}

const BUILD_COMMANDS: Readonly<Record<string, string>> = {
  hugo: 'hugo',
  jekyll: 'jekyll build',
  eleventy: 'npx @11ty/eleventy',
  hexo: 'npx hexo generate',
  astro: 'npx astro build',
  docusaurus: 'npx docusaurus build',
  vitepress: 'npx vitepress build',
  zola: 'zola build',
  pelican: 'pelican content',
};

function notBuilt(generator: string): Message {
  const command = BUILD_COMMANDS[generator];
  if (command === undefined) return say('This folder has no generator that makes pages.');
  return say('To see the post on the real page of the site, build the site once: {0}', command);
}

function detailOf({ post, modified }: BuiltPost, place: PostPlace): string {
  const { t } = vscode.l10n;
  const when = builtWhen(Date.now() - modified);
  if (post.path === place.path) return t('The page of this post, {0}', when);
  return t('The page of “{0}”, {1}', labelOf(post), when);
}

/** @param age in milliseconds. */
function builtWhen(age: number): string {
  const { t } = vscode.l10n;
  const minutes = Math.max(0, Math.round(age / 60_000));
  if (minutes < 1) return t('built just now');
  if (minutes < 60) return t('built {0} min ago', minutes);
  if (minutes < 48 * 60) return t('built {0} h ago', Math.round(minutes / 60));
  return t('built {0} days ago', Math.round(minutes / 1440));
}
