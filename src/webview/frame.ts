/**
 * Prepares the document before anything is shown. In the site's styles VS Code's own default style
 * and the classes of its theme go, so that the page is what a browser would make of it.
 */
export function enterFrame(): void {
  if (document.documentElement.dataset['galleyStyle'] !== 'site') return;
  document.getElementById('_defaultStyles')?.remove();
  document.body.className = '';
}
