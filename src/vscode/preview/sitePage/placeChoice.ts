import * as vscode from 'vscode';
import type { PlaceQuestion } from '../../../core/sitePage/chosenPlace.ts';
import type { ChooseStrings, FromPage } from '../../../protocol.ts';
import type { SitePageDocument } from '../pageLink.ts';
import type { ChosenPlaces } from './chosenPlaces.ts';
import type { UrlOf } from './pageSource.ts';

export interface PlaceChoiceParts {
  readonly root: vscode.Uri;
  readonly question: PlaceQuestion;
  readonly urlOf: UrlOf;
  readonly places: ChosenPlaces;
  /** The place is kept: all that shows the site is to look anew. */
  readonly onKept: () => void;
}

export type PlaceAnswer = Extract<FromPage, { type: 'placeChosen' | 'choosingCancelled' }>;

/** The writer is asked to point at the place of the post. */
export class PlaceChoice {
  readonly document: SitePageDocument;
  readonly #parts: PlaceChoiceParts;

  constructor(parts: PlaceChoiceParts) {
    const { question, urlOf } = parts;
    this.#parts = parts;
    this.document = {
      style: 'page',
      key: `choose ${question.shell.donor} ${Date.now()}`,
      toHtml: (head, end) => question.shell.toHtml({ urlOf, head, end }),
    };
  }

  /** Takes the answer. @returns whether it is one; if not the writer was told why. */
  async take(answer: PlaceAnswer): Promise<boolean> {
    if (answer.type === 'choosingCancelled') return true;
    const { question, places, root, onKept } = this.#parts;
    const path = question.placeOf(answer.node);
    if (path) {
      await places.keep(root, path);
      onKept();
      return true;
    }
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'Galley cannot tell this part of the page from others like it. Point at something around it.',
      ),
    );
    return false;
  }
}

export function chooseStrings(): ChooseStrings {
  const { t } = vscode.l10n;
  return {
    title: t('Choose where the post goes'),
    instruction: t(
      'Point at the text of the post, without its title, and click. With keys: the arrows move, Enter chooses, Escape cancels.',
    ),
    choose: t('Choose'),
    cancel: t('Cancel'),
    pointedAt: t('From “{0}” to “{1}”', '{0}', '{1}'),
    pointedAtNoText: t('A part without text'),
  };
}

/** Said where the writer cannot be asked. */
export function noPageToAskOn(): string {
  return vscode.l10n.t('There is no page of this site in which a post could be pointed at.');
}
