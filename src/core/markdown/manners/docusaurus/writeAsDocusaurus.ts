import type { MarkdownIt } from 'markdown-it';
import { emoji } from '../../rules/emoji.ts';
import type { PageLookups } from '../applyManner.ts';
import type { DocusaurusManner } from './docusaurusManner.ts';

/** Makes markdown-it write as Docusaurus does. */
export function writeAsDocusaurus(md: MarkdownIt, manner: DocusaurusManner, _page: PageLookups): void {
  if (manner.emoji) emoji(md, false);
}
