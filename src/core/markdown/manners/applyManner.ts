import type { MarkdownIt } from 'markdown-it';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import type { LinkTo } from '../templates/tagView.ts';
import { writeAsAstro } from './astro/writeAsAstro.ts';
import { writeAsDocusaurus } from './docusaurus/writeAsDocusaurus.ts';
import { writeAsEleventy } from './eleventy/writeAsEleventy.ts';
import { writeAsHexo } from './hexo/writeAsHexo.ts';
import { writeAsHugo } from './hugo/writeAsHugo.ts';
import { writeAsKramdown } from './kramdown/writeAsKramdown.ts';
import type { Manner } from './manner.ts';
import { writeAsPython } from './pythonMarkdown/writeAsPython.ts';
import { writeAsVitePress } from './vitepress/writeAsVitePress.ts';

/** What is known of the page that is written, when something is rendered that asks for it. */
export interface PageLookups {
  readonly linkTo: LinkTo;
  readonly frontMatter: () => UnknownRecord;
}

/** Makes markdown-it write as a generator does. */
export function applyManner(md: MarkdownIt, manner: Manner, page: PageLookups): void {
  switch (manner.generator) {
    case 'astro':
      writeAsAstro(md, manner);
      break;
    case 'docusaurus':
      writeAsDocusaurus(md, manner, page);
      break;
    case 'eleventy':
      writeAsEleventy(md, manner);
      break;
    case 'hexo':
      writeAsHexo(md, manner, page);
      break;
    case 'hugo':
      writeAsHugo(md, manner);
      break;
    case 'jekyll':
      writeAsKramdown(md, manner);
      break;
    case 'pelican':
      writeAsPython(md, manner);
      break;
    case 'vitepress':
      writeAsVitePress(md, manner);
      break;
  }
}
