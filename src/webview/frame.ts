/**
 * Prepares the document before anything is shown: VS Code's own default style goes, for Galley's
 * theme says everything itself, and the site's styles expect what a browser would make of a page.
 * There the classes of VS Code's theme go as well; whether to move is kept, for the corner.
 */
export function enterFrame(): void {
  const { documentElement: root, body } = document;
  root.toggleAttribute('data-galley-still', body.classList.contains('vscode-reduce-motion'));
  document.getElementById('_defaultStyles')?.remove();
  if (root.dataset['galleyStyle'] === 'site') body.className = '';
}
