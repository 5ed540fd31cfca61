import type {
  BlockView,
  CornerView,
  HeaderView,
  PageStrings,
  ShowMessage,
} from '../../src/protocol.ts';

export const strings: PageStrings = {
  preview: 'Galley preview',
  breadcrumbs: 'Breadcrumbs',
  tags: 'Tags',
  shownAs: 'Shown in',
  lock: 'Lock to this post',
  unlock: 'Follow the active post',
  typeface: 'Serif face',
  width: 'As wide as a phone',
  look: 'Dark look',
  imagesHidden: 'Images from the web are not loaded.',
  showImages: 'Show images from the web',
  imageMissing: 'Image not found',
  imageRemote: 'Image from the web, not loaded',
  imageRefused: 'This image cannot be shown',
  embed: 'Embedded page from {0}',
  linkRefused: 'This link is not followed: {0}',
  anchorMissing: 'This post has no place called {0}',
  problemAtLine: 'Line {0}:',
  moreProblems: '(and {0} more)',
};

export const corner: CornerView = {
  styles: [
    { id: 'site', label: 'Site styles', detail: 'css/main.css', available: true },
    { id: 'galley', label: 'Galley’s own', detail: 'A plain page for reading', available: true },
  ],
  shown: 'galley',
  locked: false,
  remoteImages: false,
  looks: undefined,
  problems: [],
  why: undefined,
  remarks: [],
};

export const header: HeaderView = {
  language: 'en',
  direction: 'ltr',
  crumbs: [],
  title: 'A Post',
  date: undefined,
  byline: undefined,
  readingTime: undefined,
  tags: [],
  status: undefined,
};

/** Blocks from their HTML, each on a line of its own with an empty line between. */
export function blocks(...html: readonly string[]): readonly BlockView[] {
  return html.map((text, index) => ({ html: text, line: index * 2, lineCount: 1 }));
}

/** A `show` of a post with these blocks; anything of it may be given otherwise. */
export function show(
  shown: readonly BlockView[],
  other: Partial<ShowMessage> & { readonly header?: Partial<HeaderView> } = {},
): ShowMessage {
  const { header: given, ...rest } = other;
  return {
    type: 'show',
    generation: 1,
    version: 1,
    content: {
      kind: 'post',
      around: { kind: 'ours', header: { ...header, ...given } },
      blocks: shown,
    },
    corner,
    strings,
    state: { uri: 'file:///blog/post.md', locked: false, style: undefined },
    scrollSync: true,
    topLine: undefined,
    cursorLine: undefined,
    fragment: undefined,
    ...rest,
  };
}
