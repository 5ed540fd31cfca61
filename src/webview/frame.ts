/**
 * Prepares the document before anything is shown: VS Code's own default style goes, for Galley's
 * theme says everything itself, and the site's styles expect what a browser would make of a page.
 * There the classes of VS Code's theme go as well.
 */
export function enterFrame(): void {
  document.getElementById('_defaultStyles')?.remove();
  if (document.documentElement.dataset['galleyStyle'] === 'site') document.body.className = '';
}
