import { create } from './dom.ts';

/**
 * A root beside the site's page, after its body, with a style of its own. The style is set as an
 * object, which needs no leave from the page's policy.
 */
export function shadowBeside(tag: 'aside' | 'div', css: string): ShadowRoot {
  const host = create(tag);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  document.documentElement.append(host);
  return root;
}
