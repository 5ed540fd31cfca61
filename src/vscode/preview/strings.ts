import * as vscode from 'vscode';
import type { PageStrings } from '../../protocol.ts';

/** What the page itself says, in the writer's language. */
export function pageStrings(): PageStrings {
  const { t } = vscode.l10n;
  return {
    preview: t('Preview'),
    breadcrumbs: t('Breadcrumbs'),
    tags: t('Tags'),
    shownAs: t('Shown as'),
    lock: t('Lock the preview to this post'),
    unlock: t('Locked to this post: follow the active post again'),
    typeface: t('Serif typeface'),
    width: t('As wide as a phone or a tablet'),
    look: t('Dark look of the site'),
    imagesHidden: t('Images from the web are not loaded. Load them in the previews of this site.'),
    showImages: t('Show images from the web'),
    imageMissing: t('Image not found'),
    imageRemote: t('Image from the web, not loaded'),
    imageRefused: t('This image cannot be shown'),
    embed: t('Embedded page from {0}', '{0}'),
    linkRefused: t('The preview does not follow this link: {0}', '{0}'),
    anchorMissing: t('This post has no place called {0}.', '{0}'),
    problemAtLine: t('Line {0}:', '{0}'),
    moreProblems: t('(and {0} more)', '{0}'),
  };
}
