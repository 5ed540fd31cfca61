import * as vscode from 'vscode';
import { CONTEXT, PREVIEW_TYPE } from '../ids.ts';
import { Lifetime } from '../lifetime.ts';
import { HeadStart } from './headStart.ts';
import { ActivePost } from './activePost.ts';
import type { PanelParts } from './panelParts.ts';
import { restoredState, type KeptState } from './panelState.ts';
import { PreviewPanel } from './previewPanel.ts';
import { choosePreviewWidth } from './previewWidth.ts';
import type { PostPlace } from './postPlace.ts';
import type { PostSource } from './postSource.ts';
import { RemoteConsent } from './remoteConsent.ts';
import { choosePostPlace, tellLostPlace } from './sitePage/choosePostPlace.ts';
import { ChosenPlaces } from './sitePage/chosenPlaces.ts';
import { SitePages } from './sitePage/sitePages.ts';
import { useLiveSite, useRunningServer, type ServerParts } from './sitePage/useServer.ts';
import type { OpenFiles } from '../files/workspaceFiles.ts';
import type { Log } from '../../core/ports.ts';
import type { OpenFetcher } from '../../core/sitePage/served/fetcher.ts';

export interface PreviewsOptions {
  readonly extensionUri: vscode.Uri;
  /** Where consents are kept: the workspace's memory. */
  readonly memory: vscode.Memento;
  readonly source: PostSource;
  readonly openFiles: OpenFiles;
  /** `undefined` where servers cannot be asked: in a browser. */
  readonly openFetcher: OpenFetcher | undefined;
  readonly log: Log;
}

/** All previews: the one that follows the writer, and those locked to a post. */
export class Previews extends Lifetime {
  readonly #parts: PanelParts;
  readonly #active = this.own(new ActivePost());
  readonly #panels = new Set<PreviewPanel>();
  readonly #places: ChosenPlaces;
  readonly #openServer: Pick<ServerParts, 'openFiles' | 'openFetcher'> | undefined;

  constructor(options: PreviewsOptions) {
    super();
    const { extensionUri, memory, source, openFiles, openFetcher, log } = options;
    this.#openServer = openFetcher && { openFiles, openFetcher };
    this.#places = new ChosenPlaces(memory);
    this.#parts = {
      ...{ extensionUri, source, openFiles, log },
      active: this.#active,
      consent: new RemoteConsent(memory),
      pages: this.own(new SitePages({ openFiles, places: this.#places, source, log })),
      onDidWear: () => this.#tellContext(),
    };
    this.own(
      this.#parts.pages.onDidLosePlace((root) => {
        this.#placeLost(root).catch((error: unknown) => log.error('The preview failed.', error));
      }),
    );
    this.own(this.#active.onDidChange((uri) => this.#following?.show(uri)));
    this.own(new HeadStart({ ...this.#parts, isPreviewing: () => this.#panels.size > 0 }));
    this.own(
      vscode.window.registerWebviewPanelSerializer(PREVIEW_TYPE, {
        deserializeWebviewPanel: (panel, state: unknown) => {
          this.#adopt(panel, restoredState(state)).reload();
          return Promise.resolve();
        },
      }),
    );
  }

  /** Opens the preview beside the editor; of the active post when no file is named. */
  openToSide(uri?: vscode.Uri): void {
    const wanted = uri ?? this.#active.current;
    const panel = this.#showing(wanted) ?? this.#following;
    if (panel) {
      panel.show(wanted);
      panel.panel.reveal(undefined, true);
    } else {
      this.#create({ uri: wanted, locked: false, style: undefined });
    }
  }

  /** Locks the preview in front to its post, or lets it follow again. */
  toggleLock(): void {
    this.#inFront?.toggleLock();
  }

  /** Lets the writer choose what the preview in front is dressed in. */
  async chooseStyle(): Promise<void> {
    const panel = this.#inFront;
    const options = panel?.dress?.options ?? [];
    const items = options.map(({ id, label, detail, available }) => ({
      ...{ id, label, detail, available },
      ...(id === panel?.dress?.shown ? { description: vscode.l10n.t('shown now') } : {}),
    }));
    const chosen = await vscode.window.showQuickPick(items, {
      placeHolder: vscode.l10n.t('Show the preview in'),
    });
    if (chosen?.available) panel?.chooseStyle(chosen.id);
  }

  /** Lets the writer see the preview in front as wide as on a phone or a tablet. */
  async chooseWidth(): Promise<void> {
    const panel = this.#inFront;
    if (panel) await choosePreviewWidth(panel.panel);
  }

  /** Lets the writer point at the place of the post in the site's page, or forget it again. */
  async choosePostPlace(): Promise<void> {
    const panel = this.#inFront;
    const { pages } = this.#parts;
    if (panel) await choosePostPlace({ panel, pages, places: this.#places });
  }

  async #placeLost(root: vscode.Uri): Promise<void> {
    const { pages } = this.#parts;
    const isOfSite = ({ place }: PreviewPanel): boolean =>
      place?.root.toString() === root.toString();
    const panel = (): PreviewPanel | undefined => [...this.#panels].find(isOfSite);
    await tellLostPlace(root, { panel, pages, places: this.#places });
  }

  async useRunningServer(): Promise<void> {
    const parts = this.#serverParts();
    if (parts) await useRunningServer(parts);
  }

  async useLiveSite(): Promise<void> {
    const parts = this.#serverParts();
    if (parts) await useLiveSite(parts);
  }

  #serverParts(): ServerParts | undefined {
    const panel = this.#inFront;
    const { pages } = this.#parts;
    return panel && this.#openServer && { ...this.#openServer, panel, pages };
  }

  override dispose(): void {
    for (const panel of [...this.#panels]) panel.dispose();
    super.dispose();
  }

  get #following(): PreviewPanel | undefined {
    return [...this.#panels].find((panel) => !panel.isLocked);
  }

  get #inFront(): PreviewPanel | undefined {
    const panels = [...this.#panels];
    return (
      panels.find(({ panel }) => panel.active) ??
      panels.find(({ panel }) => panel.visible) ??
      panels[0]
    );
  }

  #showing(uri: vscode.Uri | undefined): PreviewPanel | undefined {
    const key = uri?.toString();
    return [...this.#panels].find((panel) => key !== undefined && panel.uri?.toString() === key);
  }

  #create(state: KeptState): void {
    const panel = vscode.window.createWebviewPanel(
      PREVIEW_TYPE,
      vscode.l10n.t('Preview'),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableFindWidget: true },
    );
    const preview = this.#adopt(panel, state);
    // What was asked of VS Code leaves only when our turn ends: its frame is made while we work.
    setTimeout(() => preview.reload(), 0);
  }

  #adopt(panel: vscode.WebviewPanel, state: KeptState): PreviewPanel {
    const preview = new PreviewPanel(panel, state, this.#parts);
    this.#panels.add(preview);
    this.#tellContext();
    preview.own(panel.onDidChangeViewState(() => this.#tellContext()));
    preview.own({
      dispose: () => {
        this.#panels.delete(preview);
        this.#tellContext();
      },
    });
    return preview;
  }

  #tellContext(): void {
    const place = this.#inFront?.place;
    setContext(CONTEXT.previewOpen, this.#panels.size > 0);
    const canAsk = this.#openServer !== undefined && place?.located !== undefined;
    setContext(CONTEXT.canAskServer, canAsk);
    void this.#tellPages(place);
  }

  async #tellPages(place: PostPlace | undefined): Promise<void> {
    const hasPages = place !== undefined && (await this.#parts.pages.hasPages(place));
    if (place === this.#inFront?.place) setContext(CONTEXT.previewHasPages, hasPages);
  }
}

function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
