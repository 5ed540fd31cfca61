import type { MarkdownIt } from 'markdown-it';
import type { LinkTo } from '../templates/tagView.ts';
import { writeAsHexo } from './hexo/writeAsHexo.ts';
import { writeAsHugo } from './hugo/writeAsHugo.ts';
import { writeAsKramdown } from './kramdown/writeAsKramdown.ts';
import type { Manner } from './manner.ts';
import { writeAsPython } from './pythonMarkdown/writeAsPython.ts';

/** Makes markdown-it write as a generator does. */
export function applyManner(md: MarkdownIt, manner: Manner, linkTo: LinkTo): void {
  switch (manner.generator) {
    case 'hexo':
      writeAsHexo(md, manner, linkTo);
      break;
    case 'hugo':
      writeAsHugo(md, manner);
      break;
    case 'jekyll':
      writeAsKramdown(md, manner);
      break;
    case 'pelican':
      writeAsPython(md, manner);
  }
}
