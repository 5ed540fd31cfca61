export type Markup = 'markdown' | 'rst' | 'html';

/** Which of Pelican's readers takes a file; `undefined`: none. Source: pelican/readers.py. */
export function markupOf(path: string): Markup | undefined {
  if (/\.(?:md|markdown|mkd|mdown)$/.test(path)) return 'markdown';
  if (path.endsWith('.rst')) return 'rst';
  return /\.html?$/.test(path) ? 'html' : undefined;
}
