import * as vscode from 'vscode';
import { columnOf } from './editorSync.ts';
import type { LinkOutcome } from './linkOpener.ts';
import type { PageLink } from './pageLink.ts';
import type { LinkTarget } from './showing.ts';

/** Goes where the links lead that the writer clicks in a page. */
export class FollowedLinks {
  readonly #page: PageLink;
  #target: LinkTarget | undefined;

  constructor(page: PageLink) {
    this.#page = page;
  }

  /** Where the last one led, until the page has shown it. */
  get target(): LinkTarget | undefined {
    return this.#target;
  }

  arrived(): void {
    this.#target = undefined;
  }

  /**
   * Opens the post that a link led to where the one shown is edited.
   * @param shown the file that is shown.
   * @returns whether it is that one: then the page has only to be told where to go.
   */
  async go(outcome: LinkOutcome, shown: vscode.Uri | undefined): Promise<boolean> {
    if (outcome.kind === 'stayed') this.#page.post({ type: 'notice', text: outcome.why });
    if (outcome.kind !== 'post') return false;
    const { uri, fragment } = outcome;
    this.#target = { uri: uri.toString(), fragment };
    if (uri.toString() === shown?.toString()) return true;
    const beside = shown && columnOf(shown);
    await vscode.commands.executeCommand('vscode.open', uri, {
      viewColumn: beside ?? vscode.ViewColumn.One,
    });
    return false;
  }
}
