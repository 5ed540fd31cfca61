import type { CornerView, LookView } from '../protocol.ts';

/** The site's light or its dark look. */
export type Look = 'light' | 'dark';

/** VS Code's own theme decides at first, as the reader's system would. */
export function lookOfEditor(): Look {
  const { classList } = document.body;
  const isLight =
    classList.contains('vscode-light') || classList.contains('vscode-high-contrast-light');
  return isLight || classList.length === 0 ? 'light' : 'dark';
}

/** Sets what the site's own script, which does not run here, would set for a look. */
export function wearLook(looks: NonNullable<CornerView['looks']>, look: Look): void {
  const off = looks[look === 'dark' ? 'light' : 'dark'];
  dress(document.documentElement, off.root, looks[look].root);
  dress(document.body, off.body, looks[look].body);
  for (const id of off.sheets ?? []) switchSheet(id, false);
  for (const id of looks[look].sheets ?? []) switchSheet(id, true);
}

function switchSheet(id: string, isOn: boolean): void {
  const link = document.getElementById(id);
  if (link instanceof HTMLLinkElement) link.disabled = !isOn;
}

function dress(element: Element, off: LookView['root'], on: LookView['root']): void {
  for (const name of Object.keys(off)) {
    if (!Object.hasOwn(on, name)) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(on)) element.setAttribute(name, value);
}
