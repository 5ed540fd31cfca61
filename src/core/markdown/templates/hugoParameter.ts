import { lookUp, type UnknownRecord } from '../../frontMatter/unknownData.ts';
import { escapeHtml } from '../escapeHtml.ts';
import { argument } from './tagArguments.ts';
import type { TagView, ViewedTag } from './tagView.ts';

/**
 * `param`: a parameter of the page, else of the site, by its name with dots for what is nested and in
 * any case. What is false or empty fails in Hugo, and how lists and dates are written is not known.
 * Sources: tpl/tplimpl/embedded/templates/_shortcodes/param.html, resources/resource/params.go.
 */
export function parameter(viewed: ViewedTag, ofSite: UnknownRecord): TagView | undefined {
  const name = argument(viewed.args, [], 0);
  if (name === undefined) return undefined;
  const [page, path] = [viewed.frontMatter(), name.split('.')];
  const own = lookUp(page, ['params', ...path], ANY_CASE) ?? lookUp(page, path, ANY_CASE);
  const value = own ?? lookUp(ofSite, path, ANY_CASE);
  const isText = typeof value === 'string' || typeof value === 'number' || value === true;
  if (!isText || !value) return undefined;
  const text = String(value);
  const html = escapeHtml(text);
  return {
    kind: 'element',
    html: (_attributes, inline) => (viewed.tag.isMarkdown ? inline(html) : html),
    isInline: true,
  };
}

const ANY_CASE = { ignoreCase: true } as const;
