import type { ComposeRules } from '../compose/composeRules.ts';
import type { ExcerptRules } from '../excerpts/excerptRules.ts';
import type { FrontMatter } from '../frontMatter/frontMatter.ts';
import type { UnknownRecord } from '../frontMatter/unknownData.ts';
import type { TemplateData } from '../markdown/liquid/templateData.ts';
import type { Dialect } from '../markdown/dialect.ts';
import type { Message } from '../message.ts';
import type { Post } from '../posts/post.ts';
import type { HoldOrigin } from '../posts/publication.ts';
import type { Problem } from '../problem.ts';

export type GeneratorId =
  | 'hugo'
  | 'jekyll'
  | 'eleventy'
  | 'hexo'
  | 'astro'
  | 'docusaurus'
  | 'vitepress'
  | 'zola'
  | 'pelican'
  | 'plain';

/**
 * The seam of the house: everything Galley knows of one site generator stands behind this
 * interface. Adding one is a file here, its truth in `test/truth`, and a line in `registry.ts`.
 */
export interface Generator {
  readonly id: GeneratorId;
  /** As its own project writes it: `Hugo`. */
  readonly name: string;
  /**
   * Names of files or folders directly in a site's root that make it worth asking `detect`.
   * Literal names, in lower case.
   */
  readonly markers: readonly string[];
  /**
   * The site whose root the folder is, configuration and data files read; `undefined` when it is
   * none of this generator's. A configuration that does not parse is still a site, with problems.
   */
  detect(folder: SiteFolder): Promise<Site | undefined>;
}

/** Why a file is no content of a site. */
export interface LeftOut {
  readonly reason: Message;
  readonly origin?: HoldOrigin;
}

/** A folder that may be a site's root, with all files below it that are not left out by name. */
export interface SiteFolder {
  /** Paths relative to the folder. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** The text of a file, decoded; `undefined` when it is missing, binary or cannot be read. */
  read(path: string): Promise<string | undefined>;
}

/** A content file as it is now: on disk or in an editor, unsaved. */
export interface ContentFile {
  /** Relative to the blog's root. */
  readonly path: string;
  /** The decoded text, without a byte order mark: the head at least (see `isWhole`). */
  readonly text: string;
  /** Whether `text` is all of the file. */
  readonly isWhole: boolean;
  /** Problems met while reading: encoding, size, permission. */
  readonly problems: readonly Problem[];
  /** Milliseconds since 1970-01-01T00:00Z; `created` 0 when unknown. */
  readonly modified: number;
  readonly created: number;
  /** What the site's `frontMatterOf` says of `text`, where the caller knows it: spares a second look. */
  readonly frontMatter?: FrontMatter;
}

/**
 * One site, its configuration understood. Immutable: a changed configuration gives a new site.
 * All paths are relative to the site's root.
 */
export interface Site {
  readonly generator: GeneratorId;
  /** The site's own title, `undefined` when the configuration has none. */
  readonly title: string | undefined;
  /** Absolute URL of the site's root, ending in `/`; `undefined` when the configuration has none. */
  readonly baseUrl: string | undefined;
  /** Path under which the site is served: starts and ends with `/`. */
  readonly basePath: string;
  /**
   * The URL by which the generator itself knows a post lacks the base path, which its templates add
   * (Jekyll's and Eleventy's `page.url`). Addresses have it all the same; see `generatorUrl.ts`.
   */
  readonly urlsLackBasePath?: boolean;
  /** IANA name of the zone in which the generator reads dates without one. */
  readonly zone: string;
  /** Locale for dates in the preview: a BCP 47 tag. */
  readonly language: string;
  /** The file that holds the site's settings, or most of them; `undefined`: it has none. */
  readonly configurationPath?: string | undefined;
  /** What is wrong with the configuration or with data files, by file. */
  readonly problems: readonly { readonly path: string; readonly problem: Problem }[];
  /** Folders (relative, `''` for the root) below which content may lie. */
  readonly contentFolders: readonly string[];
  /** Folders that hold what the generator made; never content. */
  readonly outputs: readonly string[];
  readonly dialect: Dialect;
  /**
   * The dialect of one file, where it is not the site's: MDX among Markdown, or what the front matter
   * says. The same object for the same dialect.
   */
  dialectFor?(path: string, frontMatter: UnknownRecord): Dialect;
  readonly compose: ComposeRules;
  /** How lists of the site come to the beginnings of posts; absent: they show none. */
  readonly excerpts?: ExcerptRules;

  /**
   * What a file is to this site. `content`: to be derived. `configuration`: a change of it makes a
   * new site, and posts may derive differently (configuration, data that cascades). `template`: a
   * change of it makes a new site whose posts derive the same (layouts, archetypes). `other`: of no
   * concern.
   */
  roleOf(path: string): 'content' | 'configuration' | 'template' | 'other';
  /**
   * Why a text file in reach of the site is none of its content (`roleOf` says `other`);
   * `undefined`, or no such method, when there is nothing to say but that.
   */
  leftOut?(path: string): LeftOut | undefined;
  /**
   * The folder below which other posts may derive differently when this content file comes or goes
   * (`presence`: the `index.md` that makes its folder a Hugo bundle) or gets another front matter
   * (`frontMatter`: a Hugo `_index.md`, which may cascade). `undefined`, or no such method, when
   * content files only speak for themselves. `detect` runs again and those posts are derived again.
   */
  reachOf?(path: string, change: 'presence' | 'frontMatter'): string | undefined;
  /**
   * The front matter by this generator's rules for fences and formats. Pure.
   * @param isWhole `false` when `text` is only the file's head: a block that has no end in it is
   *   then not `complete`, rather than unclosed. `true` when left out.
   */
  frontMatterOf(text: string, isWhole?: boolean): FrontMatter;
  /** The post a content file is. Pure and total: whatever the text, there is an answer. */
  derive(file: ContentFile): Post;
  /**
   * What templates in a post's body may use, where they run before Markdown does and can be run
   * here; `undefined`, or no such method, when they are only shown.
   * @param head the text before the body, as the front matter's ranges count; `''` where it is not at
   *   hand: what a front matter in JavaScript says is then not known.
   */
  templateData?(post: Post, frontMatter: FrontMatter, head: string): TemplateData | undefined;
  /**
   * Files that a reference in a post's body (an image, a link) may mean, best first, as paths.
   * The reference is as written, without its query and fragment; percent-encoding not yet undone.
   */
  filesFor(reference: string, post: Post): readonly string[];
  /** Style sheets of the site itself (static folders, themes), in the order to load them. */
  readonly styles: readonly string[];
}
