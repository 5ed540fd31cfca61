const PATHS = {
  locked: 'M4 7V5a4 4 0 0 1 8 0v2h1v7H3V7h1Zm1.5 0h5V5a2.5 2.5 0 0 0-5 0v2Zm2 2.5v2h1v-2h-1Z',
  unlocked: 'M4 7V5a4 4 0 0 1 7.7-1.5l-1.4.6A2.5 2.5 0 0 0 5.5 5v2H13v7H3V7h1Zm3.5 2.5v2h1v-2h-1Z',
  problem:
    'M8 2 1.5 13.5h13L8 2Zm0 2.6 4.2 7.6H3.8L8 4.6Zm-.6 2.6v2.6h1.2V7.2H7.4Zm0 3.3v1.2h1.2v-1.2H7.4Z',
  image:
    'M2 3h12v10H2V3Zm1.2 1.2v6.2l2.6-2.9 2.2 2.3 2.6-3.2 2.2 2.6v-5H3.2Zm2.6.9a1 1 0 1 1 0 2 1 1 0 0 1 0-2Z',
  look: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm0 1.4v10.2A5.1 5.1 0 0 0 8 2.9Z',
  width: 'M4.5 1.5h7v13h-7v-13Zm1.2 1.2v8.7h4.6V2.7H5.7Zm1.7 9.7v1h1.2v-1H7.4Z',
  close:
    'm8 6.9 3.4-3.4 1.1 1.1L9.1 8l3.4 3.4-1.1 1.1L8 9.1l-3.4 3.4-1.1-1.1L6.9 8 3.5 4.6l1.1-1.1L8 6.9Z',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing of 16 by 16 in the colour of the text around it; says nothing to a screen reader. */
export function icon(name: IconName): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', PATHS[name]);
  path.setAttribute('fill', 'currentColor');
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  return svg;
}
