import { sitePolicy, type PolicyOptions } from './contentPolicy.ts';
import { escapeHtml } from './escapeHtml.ts';
import { firstShowTag } from './firstShow.ts';

/** What we add to a page of the site: first in its head, and last in its body. */
export interface SitePageEnds {
  readonly head: string;
  readonly end: string;
}

/** Marks what keeps the page unseen until the post is in it; the page's script takes it out. */
const WAITING_MARK = 'data-galley-waiting';

/**
 * @param ours the addresses of our style sheet and our script.
 * @param first what the script shows at once; see `firstShowTag`. `undefined`: it waits for a message.
 */
export function sitePageEnds(
  policy: PolicyOptions,
  ours: { readonly sheet: string; readonly script: string },
  first?: unknown,
): SitePageEnds {
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(sitePolicy(policy))}">`,
    `<style ${WAITING_MARK}>body { visibility: hidden !important }</style>`,
  ];
  const end = [
    `<link rel="stylesheet" href="${escapeHtml(ours.sheet)}">`,
    `${first === undefined ? '' : firstShowTag(first)}<script nonce="${policy.nonce}" src="${escapeHtml(ours.script)}"></script>`,
  ];
  return { head: head.join('\n'), end: end.join('\n') };
}
