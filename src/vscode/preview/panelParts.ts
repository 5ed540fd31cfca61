import type * as vscode from 'vscode';
import type { Log } from '../../core/ports.ts';
import type { OpenFiles } from '../files/workspaceFiles.ts';
import type { ActivePost } from './activePost.ts';
import type { PostSource } from './postSource.ts';
import type { RemoteConsent } from './remoteConsent.ts';
import type { SitePages } from './sitePage/sitePages.ts';

/** What all previews share. */
export interface PanelParts {
  readonly extensionUri: vscode.Uri;
  readonly active: ActivePost;
  readonly source: PostSource;
  readonly consent: RemoteConsent;
  readonly pages: SitePages;
  readonly openFiles: OpenFiles;
  readonly log: Log;
  /** A panel shows something else. */
  readonly onDidWear: () => void;
}
