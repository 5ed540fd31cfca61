import * as vscode from 'vscode';
import { labelOf, type Post } from '../../../core/posts/post.ts';
import { nearestFirst, type BuiltPost } from '../../../core/sitePage/builtPosts.ts';
import type { ServedSite } from '../../../core/sitePage/served/readServedSite.ts';
import type { SitePageShell } from '../../../core/sitePage/sitePageShell.ts';
import type { PostPlace } from '../postPlace.ts';
import type { PageSource, UrlOf, UrlRequest } from './pageSource.ts';

export interface ServedFrom {
  readonly kind: 'running' | 'live';
  /** For the writer: `localhost:1313`. */
  readonly name: string;
}

let count = 0;

/** Pages that a server gave once; kept until the window closes. */
export class ServedPages implements PageSource {
  readonly from: ServedFrom;
  readonly revision: string;
  readonly fileAt: (path: string) => string | undefined;
  readonly #served: ServedSite;

  constructor(served: ServedSite, from: ServedFrom) {
    count += 1;
    this.from = from;
    this.revision = `${from.kind} ${count}`;
    this.fileAt = (path) => served.urlOf(path);
    this.#served = served;
  }

  isThere(): Promise<boolean> {
    return Promise.resolve(true);
  }

  posts(target: Post): Promise<readonly BuiltPost[]> {
    const known = new Map(this.#served.posts.map((built) => [built.post.path, built]));
    const near = nearestFirst(
      this.#served.posts.map(({ post }) => post),
      target,
    );
    return Promise.resolve(near.flatMap(({ path }) => known.get(path) ?? []));
  }

  ownPage({ path }: Post): Promise<BuiltPost | undefined> {
    return Promise.resolve(this.#served.posts.find(({ post }) => post.path === path));
  }

  urlsFor(_shell: Pick<SitePageShell, 'references'>, { loadsFromWeb }: UrlRequest): Promise<UrlOf> {
    const served = this.#served;
    return Promise.resolve(({ target }) => {
      if (target.at === 'web') return loadsFromWeb ? target.url : undefined;
      return served.urlOf(target.path);
    });
  }

  describe({ post, modified }: BuiltPost, place: PostPlace): string {
    const { t } = vscode.l10n;
    const from =
      this.from.kind === 'running'
        ? t('From the running server at {0}', this.from.name)
        : t('From {0}, {1}', this.from.name, readWhen(Date.now() - modified));
    return post.path === place.path ? from : t('{0}: the page of “{1}”', from, labelOf(post));
  }
}

/** @param age in milliseconds. */
function readWhen(age: number): string {
  const { t } = vscode.l10n;
  const minutes = Math.max(0, Math.round(age / 60_000));
  if (minutes < 1) return t('read just now');
  return minutes < 60
    ? t('read {0} min ago', minutes)
    : t('read {0} h ago', Math.round(minutes / 60));
}
