import type * as vscode from 'vscode';
import type { StyleId } from '../../protocol.ts';
import { settingsFor } from '../settings.ts';
import { dressFor, type Dress } from './dress.ts';
import type { PageFrame } from './pageLink.ts';
import type { PanelParts } from './panelParts.ts';
import type { PostSession } from './postSession.ts';
import type { PlaceChoice } from './sitePage/placeChoice.ts';
import type { SitePageRequest } from './sitePage/sitePage.ts';

type WardrobeParts = Pick<PanelParts, 'consent' | 'openFiles' | 'pages'>;

/** What the posts of one panel can be dressed in. */
export class Wardrobe {
  readonly #parts: WardrobeParts;
  readonly #webview: vscode.Webview;
  #revision = 0;

  constructor(parts: WardrobeParts, webview: vscode.Webview) {
    this.#parts = parts;
    this.#webview = webview;
  }

  /** The site's style sheets are others now, though their names may be the same. */
  stylesChanged(): void {
    this.#revision += 1;
  }

  /** @param style the panel's choice; `undefined`: the setting decides. */
  dressFor(session: PostSession, style: StyleId | undefined): Promise<Dress> {
    const { place, post } = session;
    const { pages, openFiles } = this.#parts;
    const request = {
      files: openFiles(place.root),
      ...{ place, post, webview: this.#webview, revision: this.#revision },
      settings: settingsFor(place.uri),
      find: () => pages.find(this.#requestFor(session)),
      glance: () => pages.glance(place),
    };
    return dressFor(request, style);
  }

  /** A page of the site to choose the place of the post in; `undefined` when there is none. */
  askForPlace(session: PostSession): Promise<PlaceChoice | undefined> {
    return this.#parts.pages.ask(this.#requestFor(session));
  }

  /** @param root of the site whose post is shown. */
  frameOf(root: vscode.Uri, around: PageFrame['around']): PageFrame {
    return { root, around, remoteImages: this.#parts.consent.isGiven(root) };
  }

  #requestFor({ place, live }: PostSession): SitePageRequest {
    const loadsFromWeb = this.#parts.consent.isGiven(place.root);
    return { place, live, webview: this.#webview, loadsFromWeb };
  }
}
