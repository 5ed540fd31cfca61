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
