import type { ContainerView } from '../../rules/admonitions.ts';

/** The title of an admonition that gives none is its name. Source: theme/Admonition/Type. */
export function docusaurusContainer(name: string): ContainerView | undefined {
  const alert = ALERTS.get(name);
  if (alert === undefined) return undefined;
  return {
    tag: 'div',
    className: `theme-admonition theme-admonition-${name} admonition_IZjC alert alert--${alert}`,
    title: {
      tag: 'div',
      className: 'admonitionHeading_uVvU',
      text: name,
      before: `<span class="admonitionIcon_HiR3">${ICONS.get(name) ?? ''}</span>`,
    },
    contentClass: 'admonitionContent_bl22',
  };
}

const ALERTS = new Map([
  ['note', 'secondary'],
  ['secondary', 'secondary'],
  ['tip', 'success'],
  ['success', 'success'],
  ['info', 'info'],
  ['important', 'info'],
  ['warning', 'warning'],
  ['caution', 'warning'],
  ['danger', 'danger'],
]);

function icon(width: number, path: string): string {
  return `<svg viewBox="0 0 ${width} 16"><path fill-rule="evenodd" d="${path}"></path></svg>`;
}

/** Those that the truth kit shows. */
const ICONS = new Map([
  [
    'note',
    icon(
      14,
      'M6.3 5.69a.942.942 0 0 1-.28-.7c0-.28.09-.52.28-.7.19-.18.42-.28.7-.28.28 0 .52.09.7' +
        '.28.18.19.28.42.28.7 0 .28-.09.52-.28.7a1 1 0 0 1-.7.3c-.28 0-.52-.11-.7-.3zM8 7.99c' +
        '-.02-.25-.11-.48-.31-.69-.2-.19-.42-.3-.69-.31H6c-.27.02-.48.13-.69.31-.2.2-.3.44-.3' +
        '1.69h1v3c.02.27.11.5.31.69.2.2.42.31.69.31h1c.27 0 .48-.11.69-.31.2-.19.3-.42.31-.69' +
        'H8V7.98v.01zM7 2.3c-3.14 0-5.7 2.54-5.7 5.68 0 3.14 2.56 5.7 5.7 5.7s5.7-2.55 5.7-5.' +
        '7c0-3.15-2.56-5.69-5.7-5.69v.01zM7 .98c3.86 0 7 3.14 7 7s-3.14 7-7 7-7-3.12-7-7 3.14' +
        '-7 7-7z',
    ),
  ],
  [
    'danger',
    icon(
      12,
      'M5.05.31c.81 2.17.41 3.38-.52 4.31C3.55 5.67 1.98 6.45.9 7.98c-1.45 2.05-1.7 6.53 3.' +
        '53 7.7-2.2-1.16-2.67-4.52-.3-6.61-.61 2.03.53 3.33 1.94 2.86 1.39-.47 2.3.53 2.27 1.' +
        '67-.02.78-.31 1.44-1.13 1.81 3.42-.59 4.78-3.42 4.78-5.56 0-2.84-2.53-3.22-1.25-5.61' +
        '-1.52.13-2.03 1.13-1.89 2.75.09 1.08-1.02 1.8-1.86 1.33-.67-.41-.66-1.19-.06-1.78C8.' +
        '18 5.31 8.68 2.45 5.05.32L5.03.3l.02.01z',
    ),
  ],
]);
