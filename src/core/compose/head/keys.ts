/** Keys in lower case, hyphens and underscores left out, as {@link plainKey} makes them. */

/** What identifies one post, or tells its own address: never copied to another. */
const OF_ONE_POST = new Set(
  (
    'slug url permalink path id uid uuid guid aliases alias redirectfrom redirectto oldurl ' +
    'canonical canonicalurl translationkey expirydate unpublishdate wordpressid disqusid ' +
    'disqusidentifier commentid issueid githubissue'
  ).split(' '),
);

/** What is mostly different from post to post, so that two alike are chance. */
const USUALLY_OF_ONE_POST = new Set(
  (
    'description summary excerpt subtitle lead abstract intro teaser image images cover thumbnail ' +
    'banner hero heroimage featuredimage featureimage photo tags tag keywords topics series weight ' +
    'order'
  ).split(' '),
);

/** What is the same all over a site, so that one example is enough. */
const OF_THE_SITE = new Set(
  (
    'layout type author authors lang language locale markup mathengine comments toc math mathjax ' +
    'katex mermaid share sharing license sidebar'
  ).split(' '),
);

/** What says when something was, whatever it is called. */
const TIMES = new Set(
  (
    'date pubdate publishdate publishedat lastmod modified updated updateddate lastmodifiedat ' +
    'lastupdated'
  ).split(' '),
);

export type KeyKind = 'of one post' | 'usually of one post' | 'of the site' | 'time' | 'other';

/** What a field tells, by its key; case, hyphens and underscores make no difference. */
export function kindOfKey(key: string): KeyKind {
  const plain = plainKey(key);
  if (OF_ONE_POST.has(plain)) return 'of one post';
  if (USUALLY_OF_ONE_POST.has(plain)) return 'usually of one post';
  if (OF_THE_SITE.has(plain)) return 'of the site';
  return TIMES.has(plain) ? 'time' : 'other';
}

/** Whether two keys differ in case at most: some generators take no notice of it. */
export function sameKey(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function plainKey(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, '');
}
