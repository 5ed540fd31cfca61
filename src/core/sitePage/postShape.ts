import type { Site } from '../generators/generator.ts';
import type { Post } from '../posts/post.ts';
import type { PostShape } from './donors.ts';
import { coverIn } from './postView.ts';

/** The shape of a post by its text alone; fast, nothing is rendered. */
export function shapeOf(post: Post, site: Pick<Site, 'frontMatterOf'>, text: string): PostShape {
  const { bodyStart, fields } = site.frontMatterOf(text, true);
  const body = text.slice(bodyStart);
  const named = (names: RegExp) => fields.find(({ key }) => names.test(key))?.value;
  const layout = named(/^(?:layout|type|template)$/i);
  return {
    path: post.path,
    kind: post.kind,
    language: post.language,
    layout: layout?.kind === 'scalar' ? layout.text : undefined,
    codeBlocks: count(body, /^ {0,3}(?:`{3,}|~{3,})\S/gm),
    headings: count(body, /^#{1,6}\s/gm),
    images: count(body, /!\[|<img\s|\{\{<\s*figure/g),
    hasMath: /\$\$|\\\[|(?<![\w$])\$[^\s$][^$\n]*\$/.test(body),
    tags: post.tags,
    hasCategories: post.categories.length > 0,
    hasCover: coverIn(fields) !== undefined,
    hasDate: post.date !== undefined,
    hasDescription: (post.description ?? '') !== '',
    hasContents:
      named(/^(?:toc|showtoc|tableofcontents|table_of_contents|contents)$/i) !== undefined,
    length: body.length,
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
