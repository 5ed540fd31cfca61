import * as vscode from 'vscode';
import type { Sheet } from '../../core/page/pageShell.ts';
import type { StyleId, StyleOption } from '../../protocol.ts';
import type { Settings } from '../settings.ts';
import type { OurPage, SitePageDocument } from './pageLink.ts';
import type { SitePage, SitePageSearch } from './sitePage/sitePage.ts';
import { siteStyles, type SiteStyles, type StyleRequest } from './siteStyles.ts';

/** What the post is shown in, and what else it could be. */
export interface Dress {
  readonly shown: StyleId;
  readonly options: readonly StyleOption[];
  /** The site's own sheets, when they are shown around our page. */
  readonly sheets: readonly Sheet[];
  /** The site's own page, when it is shown. */
  readonly page: SitePage | undefined;
}

export interface DressRequest extends Omit<StyleRequest, 'named'> {
  /** Looks for the site's own page for the post: asked only where it is to be shown. */
  readonly find: () => Promise<SitePageSearch>;
  /** What is known of it without learning the site. */
  readonly glance: () => Promise<SitePageSearch>;
  readonly settings: Settings;
}

/** Decides by the panel's choice, else by the setting; the site's own only where there is any. */
export async function dressFor(
  { find, glance, settings, ...request }: DressRequest,
  chosen: StyleId | undefined,
): Promise<Dress> {
  const wanted = chosen ?? settings.previewStyle;
  const isPageWanted = wanted === 'auto' || wanted === 'page';
  const [search, styles] = await Promise.all([
    isPageWanted ? find() : glance(),
    siteStyles({ ...request, named: settings.previewStyleSheets }),
  ]);
  const options = [pageOption(search), siteOption(styles, settings), ownOption()];
  const order: readonly StyleId[] =
    wanted === 'galley' ? [] : wanted === 'site' ? ['site'] : ['page', 'site'];
  const isAvailable = (id: StyleId): boolean =>
    options.some((option) => option.id === id && option.available);
  const shown = order.find(isAvailable) ?? 'galley';
  return {
    shown,
    options,
    sheets: shown === 'site' ? styles.sheets : [],
    page: shown === 'page' ? search.page : undefined,
  };
}

/** What the post stands in; ours when there is none to show. */
export function documentOf(dress: Dress | undefined): OurPage | SitePageDocument {
  const style = dress?.shown === 'site' ? 'site' : 'galley';
  return dress?.page?.document ?? { style, sheets: dress?.sheets ?? [] };
}

/** The same with more said of the site's page, which takes its time; `undefined`: there is no more. */
export async function withDetailLater(dress: Dress): Promise<Dress | undefined> {
  const detail = await dress.page?.detailLater();
  if (detail === undefined) return undefined;
  const options = dress.options.map((option) =>
    option.id === 'page' ? { ...option, detail } : option,
  );
  return { ...dress, options };
}

function pageOption({ isThere, detail }: SitePageSearch): StyleOption {
  return { id: 'page', label: vscode.l10n.t('Site page'), detail, available: isThere };
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
