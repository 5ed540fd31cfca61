/**
 * The messages between the preview's adapter (`src/vscode/preview`) and its page (`src/webview`).
 *
 * A page begins with `ready` and is answered with `show`, which holds all it needs. Its document may
 * hold that already (`FirstShow`); then it is answered with what has changed since, and at least with
 * `corner`. Each `show` has a new `generation`; what belongs to a shown post carries it, and either
 * end drops what is of another one. Lines are zero-based and count in the whole file, front matter included.
 */

/**
 * What the post is shown in: `page`, a page of the site as its generator built it; `site`, a plain
 * page in the site's style sheets; `galley`, our own.
 */
export type StyleId = 'page' | 'site' | 'galley';

/** One top-level block of the post, rendered. The HTML is unchecked: the page cleans it. */
export interface BlockView {
  /**
   * Elements that stand for a source line carry `data-line`, counted from the block's first. In the
   * block of footnotes it may be negative and need not ascend.
   */
  readonly html: string;
  readonly line: number;
  readonly lineCount: number;
}

/** A replacement in the list of blocks. */
export interface PatchView {
  /** Index of the first block that goes, or before which the new ones come. */
  readonly at: number;
  readonly remove: number;
  readonly insert: readonly BlockView[];
  /** Added to the line of every block after the inserted ones. */
  readonly lineShift: number;
}

/** What stands around the body. All of it is text, none of it HTML. */
export interface HeaderView {
  /** BCP 47 tag of the post's language. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  /** The day as a reader of the site sees it, and for machines (ISO 8601). */
  readonly date: { readonly text: string; readonly iso: string } | undefined;
  readonly byline: string | undefined;
  readonly readingTime: string | undefined;
  readonly tags: readonly string[];
  /** Absent when the post is published. `detail` says why. */
  readonly status: StatusView | undefined;
}

/**
 * What stands in one of the site's own places around the body: between the comments
 * `galley-slot n` and `/galley-slot n` of the page. The HTML is unchecked: the page cleans it.
 */
export interface SlotView {
  readonly slot: number;
  /** `undefined` where only attributes change. */
  readonly html: string | undefined;
  /** Of the element that carries `data-galley-slot`; `null` takes one away. */
  readonly attributes: Readonly<Record<string, string | null>>;
  readonly isHidden: boolean;
}

/** All of the site's own page that changes with the post, the body aside. */
export interface PageView {
  readonly slots: readonly SlotView[];
  readonly title: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** What stands around the body: in a page of ours, or in the site's own. */
export type SurroundView =
  | { readonly kind: 'ours'; readonly header: HeaderView }
  | { readonly kind: 'page'; readonly page: PageView };

/** Attributes that the site's own script would set for a look; see `CornerView`. */
export interface LookView {
  readonly root: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, string>>;
  /** Ids of the style sheets that are for this look alone. */
  readonly sheets?: readonly string[];
}

/** A step of the path to the post; `href` as in a link of the body, `undefined` for plain text. */
export interface Crumb {
  readonly label: string;
  readonly href: string | undefined;
}

export interface StatusView {
  readonly kind: 'draft' | 'scheduled' | 'expired' | 'excluded';
  readonly label: string;
  readonly detail: string;
}

/** A finished sentence about a file, and the line it is about. */
export interface ProblemView {
  readonly message: string;
  readonly line: number;
}

/** A styling that can be chosen in the corner. */
export interface StyleOption {
  readonly id: StyleId;
  readonly label: string;
  /** Where it comes from, or why it can't be had. */
  readonly detail: string;
  readonly available: boolean;
}

/** What the corner says and offers. */
export interface CornerView {
  readonly styles: readonly StyleOption[];
  readonly shown: StyleId;
  readonly locked: boolean;
  /** Whether the writer lets this site's preview load images from the web. */
  readonly remoteImages: boolean;
  /** The site's light and dark look, where its own page has both and a script to choose. */
  readonly looks: { readonly light: LookView; readonly dark: LookView } | undefined;
  readonly problems: readonly ProblemView[];
  /** Asks why the post is not live (`Draft: why?`); `undefined` where it is, or is in no blog. */
  readonly why: string | undefined;
  /** What else there is to know of this rendering: text cut off, raw HTML left out. */
  readonly remarks: readonly string[];
}

/** What a reference in the post leads to. */
export type ResourceView =
  | { readonly kind: 'found'; readonly url: string }
  /** No such file; `path` is where it was looked for, from the blog's root. */
  | { readonly kind: 'missing'; readonly path: string }
  /** On the web: the page loads it only with the writer's consent. */
  | { readonly kind: 'remote'; readonly url: string }
  /** Of a kind that is never loaded. */
  | { readonly kind: 'refused' };

/** By reference as written in the post's HTML. */
export type Resources = Readonly<Record<string, ResourceView>>;

export type ContentView =
  | { readonly kind: 'post'; readonly around: SurroundView; readonly blocks: readonly BlockView[] }
  /** A helpful page in place of a post. */
  | { readonly kind: 'note'; readonly title: string; readonly text: string };

/** What VS Code keeps of a panel over a reload of the window. */
export interface PanelState {
  /** The post's URI; `undefined` when none is shown. */
  readonly uri: string | undefined;
  readonly locked: boolean;
  /** The writer's choice for this panel; `undefined`: as the setting says. */
  readonly style: StyleId | undefined;
}

/** The page's own sentences, in the language of VS Code. `{0}` stands for the argument. */
export interface PageStrings {
  readonly preview: string;
  readonly breadcrumbs: string;
  readonly tags: string;
  readonly shownAs: string;
  readonly lock: string;
  readonly unlock: string;
  readonly typeface: string;
  readonly width: string;
  readonly look: string;
  readonly imagesHidden: string;
  readonly showImages: string;
  readonly imageMissing: string;
  readonly imageRemote: string;
  readonly imageRefused: string;
  readonly embed: string;
  readonly linkRefused: string;
  readonly anchorMissing: string;
  readonly problemAtLine: string;
  readonly moreProblems: string;
}

export interface ShowMessage {
  readonly type: 'show';
  readonly generation: number;
  readonly version: number;
  readonly content: ContentView;
  readonly corner: CornerView;
  readonly strings: PageStrings;
  readonly state: PanelState;
  readonly scrollSync: boolean;
  /** The line at the top of the post's editor; `undefined` when it is in none. */
  readonly topLine: number | undefined;
  readonly cursorLine: number | undefined;
  /** The heading or footnote a link led to, without `#`. */
  readonly fragment: string | undefined;
}

/**
 * What a document shows as soon as it is loaded. It is shown once: VS Code loads the same document
 * again when the preview was hidden, and by then it is old.
 */
export interface FirstShow {
  /** Another for every document. */
  readonly id: string;
  readonly show: ShowMessage;
}

export interface PatchMessage {
  readonly type: 'patch';
  readonly generation: number;
  /** The version of the blocks the patch is for; on any other the page asks for everything. */
  readonly from: number;
  readonly version: number;
  /** Applied one after the other, each to the result of the one before. */
  readonly patches: readonly PatchView[];
}

/** The sentences of the page on which the writer points at the place of the post. */
export interface ChooseStrings {
  readonly title: string;
  readonly instruction: string;
  readonly choose: string;
  readonly cancel: string;
  /** What is pointed at: `{0}` its first words, `{1}` its last. */
  readonly pointedAt: string;
  /** The same for what holds no text. */
  readonly pointedAtNoText: string;
}

/** From the adapter to the page. */
export type ToPage =
  | ShowMessage
  /** Let the writer point at an element; the page's elements carry `data-galley-node`. */
  | { readonly type: 'choosePlace'; readonly strings: ChooseStrings }
  | PatchMessage
  | { readonly type: 'around'; readonly generation: number; readonly around: SurroundView }
  | { readonly type: 'corner'; readonly corner: CornerView; readonly state: PanelState }
  | { readonly type: 'resources'; readonly generation: number; readonly resources: Resources }
  /** Scroll so that this line is at the top; a fraction is a part of the line. */
  | { readonly type: 'scroll'; readonly generation: number; readonly line: number }
  | {
      readonly type: 'cursor';
      readonly generation: number;
      readonly line: number | undefined;
    }
  /** Something to say, quietly. */
  | { readonly type: 'notice'; readonly text: string }
  /** The file is no more: what is shown stays, dimmed. */
  | { readonly type: 'gone'; readonly generation: number; readonly text: string };

/** From the page to the adapter. Also sent when the page has lost the thread: it wants it all. */
export type FromPage =
  | {
      readonly type: 'ready';
      /** The `id` of the `FirstShow` that is on the page; absent: none is. */
      readonly first?: string;
    }
  /** References whose resources the page doesn't know yet. */
  | {
      readonly type: 'need';
      readonly generation: number;
      readonly references: readonly string[];
    }
  /** The writer asks why the post is not live. */
  | { readonly type: 'whyNotLive'; readonly generation: number }
  | { readonly type: 'openLink'; readonly generation: number; readonly href: string }
  /** The line at the top of the page, after the reader scrolled it. */
  | { readonly type: 'scrolled'; readonly generation: number; readonly line: number }
  /** To the `occurrence`th (from zero) place of `word` in the line; `''`: to its start. */
  | {
      readonly type: 'placeCursor';
      readonly generation: number;
      readonly line: number;
      readonly word: string;
      readonly occurrence: number;
    }
  | { readonly type: 'chooseStyle'; readonly style: StyleId }
  | { readonly type: 'chooseWidth' }
  | { readonly type: 'toggleLock' }
  /** The writer has pointed at the element with this `data-galley-node`. */
  | { readonly type: 'placeChosen'; readonly node: number }
  | { readonly type: 'choosingCancelled' }
  | { readonly type: 'showRemoteImages' };
