import * as vscode from 'vscode';
import type { Sheet } from '../../core/page/pageShell.ts';
import type { StyleId, StyleOption } from '../../protocol.ts';
import type { Settings } from '../settings.ts';
import { siteStyles, type SiteStyles, type StyleRequest } from './siteStyles.ts';

/** What the page is dressed in, and what else it could be. */
export interface Dress {
  readonly shown: StyleId;
  readonly options: readonly StyleOption[];
  /** The site's own sheets, when they are shown. */
  readonly sheets: readonly Sheet[];
}

/** Decides by the panel's choice, else by the setting; the site's styles only where there are some. */
export async function dressFor(
  request: Omit<StyleRequest, 'named'>,
  chosen: StyleId | undefined,
  settings: Settings,
): Promise<Dress> {
  const styles = await siteStyles({ ...request, named: settings.previewStyleSheets });
  const isFound = styles.sheets.length > 0;
  const wanted = chosen ?? settings.previewStyle;
  const shown = isFound && wanted !== 'galley' ? 'site' : 'galley';
  return {
    shown,
    options: [siteOption(styles, settings), ownOption()],
    sheets: shown === 'site' ? styles.sheets : [],
  };
}

function siteOption({ paths, sheets }: SiteStyles, settings: Settings): StyleOption {
  const { t } = vscode.l10n;
  const missing =
    settings.previewStyleSheets.length > 0
      ? t('None of the style sheets named in the settings was found.')
      : t('No style sheets of this site were found. You can name them in the settings.');
  return {
    id: 'site',
    label: t('Site styles'),
    detail: sheets.length > 0 ? paths.join(', ') : missing,
    available: sheets.length > 0,
  };
}

function ownOption(): StyleOption {
  const { t } = vscode.l10n;
  return {
    id: 'galley',
    label: t('Galley’s own'),
    detail: t('Galley’s own page for reading'),
    available: true,
  };
}
