import { contentPolicy, type PolicyOptions } from './contentPolicy.ts';
import { escapeHtml } from './escapeHtml.ts';
import { firstShowTag } from './firstShow.ts';

/** A style sheet of the page: linked, or its text written into the page. */
export type Sheet =
  { readonly kind: 'link'; readonly url: string } | { readonly kind: 'text'; readonly css: string };

export interface ShellOptions extends PolicyOptions {
  /** `site`: the frame gets the class names that themes style; `galley`: our own only. */
  readonly style: 'site' | 'galley';
  /** In the order to load them. */
  readonly sheets: readonly Sheet[];
  readonly script: string;
  /** What the script shows at once; see `firstShowTag`. `undefined`: it waits for a message. */
  readonly first?: unknown;
  /** BCP 47 tag; the page sets that of the post later. */
  readonly language: string;
  readonly title: string;
}

/** Class names that blog themes of every generator give to the parts of a post. */
const THEME_CLASSES = {
  main: 'main page-content site-main',
  wrapper: 'wrapper post-wrapper',
  article: 'post post-single article h-entry',
  crumbs: 'breadcrumbs breadcrumb',
  head: 'post-header entry-header article-header',
  title: 'post-title entry-title article-title p-name',
  meta: 'post-meta entry-meta article-meta',
  body: 'post-content entry-content article-content post-body article-entry content e-content markdown markdown-body prose vp-doc',
  tags: 'post-tags tags article-tags',
};

/**
 * The preview's document before any post is in it. What the page's script fills is marked with
 * `data-galley`. Of the writer's there is nothing in it but `first`, as data.
 */
export function pageShell(options: ShellOptions): string {
  const { nonce, style, script, first, language, title } = options;
  const names: Partial<typeof THEME_CLASSES> = style === 'site' ? THEME_CLASSES : {};
  const named = (part: keyof typeof THEME_CLASSES): string =>
    ` class="${[`galley-${part}`, names[part]].filter(Boolean).join(' ')}"`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}" data-galley-style="${style}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentPolicy(options))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${options.sheets.map((sheet) => sheetTag(sheet, nonce)).join('\n')}
</head>
<body>
<main${named('main')}><div${named('wrapper')}>
<article${named('article')} data-galley="article" hidden>
<nav${named('crumbs')} data-galley="crumbs" hidden></nav>
<header${named('head')}>
<h1${named('title')} data-galley="title"></h1>
<div${named('meta')} data-galley="meta"></div>
</header>
<div${named('body')} data-galley="body"></div>
<ul${named('tags')} data-galley="tags" hidden></ul>
</article>
<section class="galley-note" data-galley="note" hidden>
<h1 data-galley="note-title"></h1>
<p data-galley="note-text"></p>
</section>
</div></main>
${first === undefined ? '' : firstShowTag(first)}<script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}

function sheetTag(sheet: Sheet, nonce: string): string {
  if (sheet.kind === 'link') return `<link rel="stylesheet" href="${escapeHtml(sheet.url)}">`;
  // The only way out of a style element is its end tag; CSS reads the escaped slash the same.
  return `<style nonce="${nonce}">${sheet.css.replaceAll('</', '<\\/')}</style>`;
}
