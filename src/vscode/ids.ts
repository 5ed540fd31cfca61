/**
 * Every id that package.json and the code share, once. `test/node/manifest.test.ts` holds the two
 * against each other.
 */
export const COMMANDS = {
  newPost: 'galley.newPost',
  openPreviewToSide: 'galley.openPreviewToSide',
  togglePreviewLock: 'galley.togglePreviewLock',
  choosePreviewStyle: 'galley.choosePreviewStyle',
  choosePreviewWidth: 'galley.choosePreviewWidth',
  useRunningServer: 'galley.useRunningServer',
  useLiveSite: 'galley.useLiveSite',
  choosePostPlace: 'galley.choosePostPlace',
  refreshPosts: 'galley.refreshPosts',
  stopSearch: 'galley.stopSearch',
  searchPosts: 'galley.searchPosts',
  clearSearch: 'galley.clearSearch',
  sortPosts: 'galley.sortPosts',
  openPost: 'galley.openPost',
  previewPost: 'galley.previewPost',
  whyNotLive: 'galley.whyNotLive',
  openOnSite: 'galley.openOnSite',
  copyAddress: 'galley.copyAddress',
  copyMarkdownLink: 'galley.copyMarkdownLink',
  revealInExplorer: 'galley.revealInExplorer',
  duplicateAsDraft: 'galley.duplicateAsDraft',
  deletePost: 'galley.deletePost',
} as const;
export type CommandId = (typeof COMMANDS)[keyof typeof COMMANDS];

export const VIEWS = { posts: 'galley.posts' } as const;

/** The webview panel's type. */
export const PREVIEW_TYPE = 'galley.preview';

/** Settings below `galley`, with their defaults. */
export const SETTINGS = {
  previewStyle: { key: 'preview.style', default: 'auto' },
  previewStyleSheets: { key: 'preview.styleSheets', default: [] },
  previewScrollSync: { key: 'preview.scrollSync', default: true },
  newPostJekyll: { key: 'newPost.jekyll', default: 'draft' },
} as const;

/** Context keys for `when` clauses. */
export const CONTEXT = {
  /** `loading`, `noBlog`, `noPosts`, `cancelled` or `posts`. */
  state: 'galley.state',
  /** While the workspace is searched for blogs and posts. */
  loading: 'galley.loading',
  hasBlogs: 'galley.hasBlogs',
  searching: 'galley.searching',
  activePost: 'galley.activePost',
  previewOpen: 'galley.previewOpen',
  /** The preview in front shows a post of a blog, and its page can be asked of a server. */
  canAskServer: 'galley.canAskServer',
  /** The preview in front shows a post of a blog of which there are pages. */
  previewHasPages: 'galley.previewHasPages',
} as const;
