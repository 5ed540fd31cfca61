import type { StyleId } from '../protocol.ts';
import { lookOfEditor, type Look } from './looks.ts';

/**
 * Whether the document is a page of the site itself, as its generator built it. Looked for once: the
 * mark stands behind all that the post fills in.
 */
export const isSitePage =
  document.querySelector('template[data-galley-end], [data-galley-node]') !== null;

/**
 * Prepares the document before anything is shown: VS Code's own default style goes, for Galley's
 * theme says everything itself, and the site's styles expect what a browser would make of a page.
 * There the classes of VS Code's theme go as well; whether to move is kept, for the corner.
 *
 * @returns the look of VS Code's theme.
 */
export function enterFrame(): Look {
  const { documentElement: root, body } = document;
  root.toggleAttribute('data-galley-still', body.classList.contains('vscode-reduce-motion'));
  document.getElementById('_defaultStyles')?.remove();
  const look = lookOfEditor();
  if (isSitePage) root.dataset['galleyStyle'] = 'page' satisfies StyleId;
  if (root.dataset['galleyStyle'] !== 'galley') {
    const ours = [...body.classList].filter((name) => name.startsWith('vscode-'));
    body.classList.remove(...ours);
    if (body.classList.length === 0) body.removeAttribute('class');
  }
  return look;
}
