import type { FrontMatter } from '../frontMatter/frontMatter.ts';
import { fieldOf, textOf } from '../frontMatter/values.ts';
import type { ContentFile, Site } from '../generators/generator.ts';
import { postHtml } from '../page/liveBody.ts';
import type { Excerpt, ExcerptRule } from './excerptRules.ts';
import { readText } from './readText.ts';

/**
 * The beginning of a post that lists of its site show; `undefined` when its generator shows none, or
 * it cannot be told.
 * It renders the post: for one post at a time, where somebody looks at it.
 *
 * @param file With all of its text: what is cut off is taken for missing.
 */
export function excerptOf(site: Site, file: ContentFile): Excerpt | undefined {
  // Docutils decides what stands in it.
  if (/\.rst$/i.test(file.path)) return undefined;
  const frontMatter = file.frontMatter ?? site.frontMatterOf(file.text, file.isWhole);
  // What such a post begins with, if it is built at all, no generator tells.
  if (frontMatter.problems.some(({ severity }) => severity === 'error')) return undefined;
  const body = file.text.slice(frontMatter.bodyStart);
  const head = file.text.slice(0, frontMatter.bodyStart);
  const render = (markdown: string): string =>
    postHtml({ site, posts: [] }, markdown, { post: site.derive(file), frontMatter, head });
  for (const rule of site.excerpts ?? []) {
    const text = textBy(rule, { frontMatter, body, render });
    if (text !== undefined) return { by: rule.kind, text };
  }
  return undefined;
}

interface Source {
  readonly frontMatter: FrontMatter;
  readonly body: string;
  /** Makes HTML of Markdown as the site does. */
  readonly render: (markdown: string) => string;
}

function textBy(rule: ExcerptRule, { frontMatter, body, render }: Source): string | undefined {
  const rendered = (markdown: string) => readText(render(markdown));
  switch (rule.kind) {
    case 'field': {
      const { key, ignoreCase = false, isMarkdown } = rule;
      const written = textOf(fieldOf(frontMatter, key, { ignoreCase })?.value)?.trim();
      if (!written) return undefined;
      return isMarkdown ? rendered(written) : written;
    }
    case 'marker': {
      const at = body.search(rule.marker);
      return at < 0 ? undefined : rendered(body.slice(0, at));
    }
    case 'separator': {
      const own = textOf(fieldOf(frontMatter, rule.key)?.value) ?? rule.separator;
      return own === '' ? undefined : rendered(firstPart(body, own));
    }
    case 'words':
      return beginning(render(body), rule);
  }
}

/** What stands before a separator, with the addresses of links that are told further down. */
function firstPart(body: string, separator: string): string {
  const [head = '', ...others] = body.trimStart().split(separator);
  const references = others.join('\n').match(/^ {0,3}\[[^\]\n]+\]:.+$/gm) ?? [];
  return [head, ...references].join('\n\n');
}

/** A character of a script without spaces is a word. Source: pelican/utils.py `_HTMLWordTruncator`. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[\p{L}\p{N}_][\p{L}\p{N}_'-]*/gu;

function beginning(
  html: string,
  { count, ending }: Extract<ExcerptRule, { readonly kind: 'words' }>,
): string {
  if (ending === 'word') {
    const text = readText(html);
    const words = [...text.matchAll(WORD)];
    const last = words.length > count ? words[count - 1] : undefined;
    return last === undefined ? text : `${text.slice(0, last.index + last[0].length)} …`;
  }
  let words = 0;
  for (const { 0: paragraph, index } of html.matchAll(/<p\b[^<>]*>[^]*?<\/p>/g)) {
    words += readText(paragraph).split(' ').length;
    if (words >= count) return readText(html.slice(0, index + paragraph.length));
  }
  return readText(html);
}
