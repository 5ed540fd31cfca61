import { escapeHtml } from '../escapeHtml.ts';
import { highlight } from '../highlight.ts';
import { argument } from './tagArguments.ts';
import { embed, type TagView, type ViewedTag } from './tagView.ts';

/** Code in the body of a tag, without the line ends around it. */
export function codeView(code: string, language: string): TagView {
  const text = code.replace(/^[ \t]*\n/, '').replace(/\n[ \t]*$/, '') + '\n';
  const html = (): string => highlight(text, language) ?? escapeHtml(text);
  const name = language === '' ? '' : ` class="language-${escapeHtml(language)} hljs"`;
  return {
    kind: 'element',
    html: (attributes) => `<pre${attributes}><code${name}>${html()}</code></pre>\n`,
  };
}

export function youtube({ args }: ViewedTag): TagView | undefined {
  const id = argument(args, ['id'], 0);
  if (id === undefined) return undefined;
  return embed('YouTube', argument(args, ['title']) ?? '', `https://www.youtube.com/watch?v=${id}`);
}

export function vimeo({ args }: ViewedTag): TagView | undefined {
  const id = argument(args, ['id'], 0);
  if (id === undefined) return undefined;
  return embed('Vimeo', argument(args, ['title']) ?? '', `https://vimeo.com/${id}`);
}

/** A gist by user and id, or by `user/id` in one. */
export function gist({ args }: ViewedTag): TagView | undefined {
  const [first, second = ''] = args.positional;
  if (first === undefined) return undefined;
  const isPath = first.includes('/');
  const path = isPath || !/^[0-9a-f]+$/.test(second) ? first : `${first}/${second}`;
  const file = isPath ? second : (args.positional[2] ?? '');
  return embed('Gist', file, `https://gist.github.com/${path}`);
}
