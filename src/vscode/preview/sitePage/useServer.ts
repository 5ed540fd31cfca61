import * as vscode from 'vscode';
import type { Message } from '../../../core/message.ts';
import type { OpenFetcher } from '../../../core/sitePage/served/fetcher.ts';
import { readServedSite } from '../../../core/sitePage/served/readServedSite.ts';
import {
  liveSite,
  runningServer,
  usualAddress,
  type ServerAddress,
} from '../../../core/sitePage/served/serverAddress.ts';
import type { OpenFiles } from '../../files/workspaceFiles.ts';
import { translate } from '../../translate.ts';
import type { PreviewPanel } from '../previewPanel.ts';
import { ServedPages, type ServedFrom } from './servedPages.ts';
import type { SitePages } from './sitePages.ts';

export interface ServerParts {
  readonly panel: PreviewPanel;
  readonly pages: SitePages;
  readonly openFiles: OpenFiles;
  readonly openFetcher: OpenFetcher;
}

/** The address last used for each blog, while the window is open. */
const lastUsed = new Map<string, string>();

/** Takes the site's page from a server on this computer that the writer names. */
export async function useRunningServer(parts: ServerParts): Promise<void> {
  const place = parts.panel.place;
  if (!place?.site || (await leavesServer(parts))) return;
  const { t } = vscode.l10n;
  const key = place.root.toString();
  const written = await vscode.window.showInputBox({
    title: t('Use a Running Server'),
    prompt: t('The address at which your generator serves the site on this computer'),
    value: lastUsed.get(key) ?? usualAddress(place.site.generator),
    ignoreFocusOut: true,
    validateInput: (text) => {
      const address = runningServer(text);
      return 'reason' in address ? translate(address.reason) : undefined;
    },
  });
  const address = written === undefined ? undefined : runningServer(written);
  if (!address || 'reason' in address) return;
  lastUsed.set(key, address.origin);
  await take(parts, address, { kind: 'running', name: address.name });
}

/** Takes the site's page from the web, once the writer has said yes to it. */
export async function useLiveSite(parts: ServerParts): Promise<void> {
  const site = parts.panel.place?.site;
  if (!site || (await leavesServer(parts))) return;
  const address = liveSite(site.baseUrl);
  if ('reason' in address) {
    tell(address.reason);
    return;
  }
  const { t } = vscode.l10n;
  const yes = t('Read Pages');
  const answer = await vscode.window.showInformationMessage(
    t('Read pages of your posts from {0}?', address.origin),
    {
      modal: true,
      detail: t(
        'Galley asks this address once for the pages of up to 12 published posts and for the style sheets, fonts and images in them, and keeps them until the window is closed. Nothing is sent but their addresses.',
      ),
    },
    yes,
  );
  if (answer === yes) await take(parts, address, { kind: 'live', name: address.name });
}

/** Where a server is in use already: whether the writer goes back to the built site, or nowhere. */
async function leavesServer({ panel, pages }: ServerParts): Promise<boolean> {
  const root = panel.place?.root;
  const used = root && pages.servedAt(root);
  if (!used) return false;
  const { t } = vscode.l10n;
  const read = { label: t('Read the pages anew') };
  const leave = { label: t('Use the built site again') };
  const answer = await vscode.window.showQuickPick([read, leave], {
    placeHolder: t('The page of the site comes from {0}', used.from.name),
  });
  if (answer === leave) pages.serve(root, undefined);
  return answer !== read;
}

async function take(parts: ServerParts, address: ServerAddress, from: ServedFrom): Promise<void> {
  const { panel, pages } = parts;
  const place = panel.place;
  if (!place?.site || !place.located) return;
  const { site, located, root, path } = place;
  const { posts } = located.blog;
  const target = located.blog.post(path);
  if (!target) return;
  const served = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Reading pages from {0}', address.name),
      cancellable: true,
    },
    async (_, token) => {
      const ending = new AbortController();
      const cancelled = token.onCancellationRequested(() => ending.abort());
      try {
        const read = await readServedSite({
          ...{ site, posts, target, address },
          files: parts.openFiles(root),
          fetch: parts.openFetcher(address.origin, ending.signal),
          now: Date.now(),
          asksForDrafts: from.kind === 'running',
        });
        return ending.signal.aborted ? undefined : read;
      } finally {
        cancelled.dispose();
      }
    },
  );
  if (!served || pages.ended) return;
  if ('reason' in served) {
    tell(served.reason);
    return;
  }
  pages.serve(root, new ServedPages(served, from));
  if (!panel.ended) panel.chooseStyle('page');
}

function tell(reason: Message): void {
  void vscode.window.showErrorMessage(translate(reason));
}
