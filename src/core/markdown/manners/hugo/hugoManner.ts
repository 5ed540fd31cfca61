import type { UnknownRecord } from '../../../frontMatter/unknownData.ts';

/** How Goldmark is set up in Hugo. Source: markup/goldmark/goldmark_config/config.go. */
export interface HugoManner {
  readonly generator: 'hugo';
  readonly tables: boolean;
  readonly strikethrough: boolean;
  /** What goes before an address written as `www.example.org`, without `://`. */
  readonly linkifyProtocol: string;
  /** `undefined` with the typographer off. */
  readonly substitutions: Substitutions | undefined;
  /** Elements of the extension `extras`, whose marks are read. */
  readonly extras: readonly ExtraElement[];
  /** `{.class}` on the line behind a block. */
  readonly blockAttributes: boolean;
  /** `:smile:`. */
  readonly emoji: boolean;
  /** Whether a paragraph of nothing but an image is one. */
  readonly wrapsLoneImages: boolean;
  /** Line ends between East Asian characters are left out. */
  readonly eastAsianLineBreaks: boolean;
  /** A backslash and a space stand for nothing. */
  readonly escapedSpace: boolean;
  readonly passthrough: {
    readonly inline: readonly DelimiterPair[];
    readonly block: readonly DelimiterPair[];
  };
  /** HTML of the link from a footnote back to its mark. */
  readonly backlink: string;
  readonly highlight: HighlightSettings;
  /** Parameters of the site, keys in lower case; none where its languages have their own. */
  readonly params: UnknownRecord;
}

export type ExtraElement = 'del' | 'ins' | 'mark' | 'sub' | 'sup';

export type DelimiterPair = readonly [open: string, close: string];

/** What the typographer writes, as HTML. */
export interface Substitutions {
  readonly leftSingleQuote: string;
  readonly rightSingleQuote: string;
  readonly leftDoubleQuote: string;
  readonly rightDoubleQuote: string;
  readonly enDash: string;
  readonly emDash: string;
  readonly ellipsis: string;
  readonly leftAngleQuote: string;
  readonly rightAngleQuote: string;
  readonly apostrophe: string;
}

/** How code is shown. Source: markup/highlight/config.go. */
export interface HighlightSettings {
  /** Whether fenced code is highlighted at all. */
  readonly codeFences: boolean;
  readonly guessSyntax: boolean;
  readonly noClasses: boolean;
  readonly lineNumbers: boolean;
  readonly lineNumbersInTable: boolean;
  readonly lineNumberStart: number;
  readonly wrapperClass: string;
}
