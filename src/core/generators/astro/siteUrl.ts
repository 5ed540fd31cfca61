import { percentEncode } from '../shared/percentEncoding.ts';
import { isUnknown } from '../scriptConfig/scriptValues.ts';
import { sayUnknown } from '../scriptConfig/unknown.ts';
import type { Address } from '../../posts/post.ts';
import type { AstroSettings } from './settings.ts';

/**
 * The address of a page as `Astro.url` has it when the site is built.
 * Source: core/build/generate.ts `getUrlForPath`.
 * @param path The route's, from the base path: starts with `/`.
 */
export function builtAddress(settings: AstroSettings, path: string): Address {
  const { base, format, trailingSlash } = settings;
  if (isUnknown(base)) return { known: false, reason: sayUnknown('base', base) };
  if (path === '/') return { known: true, path: pathName(base) };
  if (isUnknown(format)) return { known: false, reason: sayUnknown('build.format', format) };
  if (isUnknown(trailingSlash)) {
    return { known: false, reason: sayUnknown('trailingSlash', trailingSlash) };
  }
  const ending = format === 'file' ? '.html' : trailingSlash === 'never' ? '' : '/';
  const bare = path.replace(/^\//, '').replace(/\/$/, '');
  return { known: true, path: pathName(`${base.replace(/\/$/, '')}/${bare}${ending}`) };
}

/**
 * The address that a Markdown file among the pages has by its own account (`frontmatter.url`), not
 * percent-encoded. Source: vite-plugin-utils/index.ts and @astrojs/mdx `getFileInfo`.
 * @param inside The path from the pages folder.
 */
export function pageFileAddress(settings: AstroSettings, inside: string): Address {
  const { base, format, trailingSlash } = settings;
  if (isUnknown(base)) return { known: false, reason: sayUnknown('base', base) };
  if (isUnknown(trailingSlash)) {
    return { known: false, reason: sayUnknown('trailingSlash', trailingSlash) };
  }
  if (isUnknown(format)) return { known: false, reason: sayUnknown('build.format', format) };
  const root = base.endsWith('/') ? base : `${base}/`;
  const bare = `${root}${inside}`.replace(/(?:\/index)?\.[^./]+$/, '');
  const slashed =
    trailingSlash === 'always' && bare !== '' && !bare.endsWith('/') ? `${bare}/` : bare;
  const isFile = format === 'file' && slashed !== '' && !inside.endsWith('.mdx');
  return { known: true, path: isFile ? `${slashed}.html` : slashed || '/' };
}

/** As `new URL(path).pathname` has it: dots resolved, and percent-encoded. */
function pathName(path: string): string {
  const names: string[] = [];
  const written = path.replaceAll('\\', '/').split('/').slice(1);
  for (const [index, name] of written.entries()) {
    const isLast = index === written.length - 1;
    if (name === '..') names.pop();
    if (name !== '.' && name !== '..') names.push(name);
    else if (isLast) names.push('');
  }
  return percentEncode(`/${names.join('/')}`, /[!-~]/).replace(/["<>`{}]/g, encodeURIComponent);
}
