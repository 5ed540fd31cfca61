import { escapeHtml } from '../escapeHtml.ts';
import { highlight } from '../highlight.ts';
import { codeView, gist, vimeo, youtube } from './commonViews.ts';
import { NOTHING, type TagView, type TagViews, type ViewedTag } from './tagView.ts';

/** Jekyll's tags and those of Liquid that show nothing themselves. Source: lib/jekyll/tags. */
export const LIQUID_VIEWS: TagViews = {
  assign: () => NOTHING,
  capture: () => NOTHING,
  comment: () => NOTHING,
  gist,
  highlight: ({ tag, body }) => codeView(body ?? '', tag.args.split(/\s/)[0] ?? ''),
  link: address,
  post_url: address,
  raw: () => ({ kind: 'body' }),
  vimeo,
  youtube,
};

/** Those of Jekyll, which writes code in a frame of its own. Source: lib/jekyll/tags/highlight.rb. */
export const JEKYLL_VIEWS: TagViews = { ...LIQUID_VIEWS, highlight: highlighted };

function highlighted({ tag, body = '' }: ViewedTag): TagView {
  const [language = '', ...options] = tag.args.split(/\s+/);
  const code = body.replace(/^\n+|\n+$/g, '') + '\n';
  const hasNumbers = options.some((option) => option.startsWith('linenos'));
  const name = escapeHtml(language);
  return {
    kind: 'element',
    html: (attributes) => {
      const text = highlight(code, language) ?? escapeHtml(code);
      return (
        `<figure class="highlight"${attributes}><pre><code class="language-${name} hljs" ` +
        `data-lang="${name}">${hasNumbers ? numbered(text, code) : text}</code></pre></figure>\n`
      );
    },
  };
}

function numbered(html: string, code: string): string {
  const count = code.split('\n').length - 1;
  const numbers = Array.from({ length: count }, (_, i) => `${i + 1}\n`).join('');
  return (
    `<table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">${numbers}` +
    `</pre></td><td class="code"><pre>${html}</pre></td></tr></tbody></table>`
  );
}

function address({ tag, linkTo }: ViewedTag): TagView {
  return { kind: 'text', text: linkTo(tag.name, tag.args.replace(/^["']|["']$/g, '')) };
}

const STRING = /^(?:"([^"]*)"|'([^']*)')\s*(\|[^]*)?$/;
const SITE_ROOT = /^site\.(?:baseurl|base_url|url|github\.url)$/;

/**
 * What an output stands for in an address: `{{ "/a" | relative_url }}` and `{{ site.baseurl }}`
 * written before a path; `undefined` for anything that would have to be evaluated. The path under
 * which the site is served is left out: files are sought without it.
 */
export function liquidAddress(expression: string): string | undefined {
  if (SITE_ROOT.test(expression)) return '';
  const [, double, single, filters = ''] = STRING.exec(expression) ?? [];
  const text = double ?? single;
  return text !== undefined && /^[\s|\w]*$/.test(filters) && /_url|^$/.test(filters)
    ? text
    : undefined;
}
