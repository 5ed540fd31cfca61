import type { FrontMatter } from '../frontMatter/frontMatter.ts';
import type { UnknownRecord } from '../frontMatter/unknownData.ts';
import type { Site } from '../generators/generator.ts';
import { typedFields } from '../generators/shared/typedFields.ts';
import type { Block, BlockUpdate } from '../markdown/block.ts';
import { PLAIN_DIALECT, type Dialect } from '../markdown/dialect.ts';
import type { TextOf } from '../markdown/includes/includeFiles.ts';
import { LiveDocument } from '../markdown/liveDocument.ts';
import type { Post } from '../posts/post.ts';
import { postNamed } from './postNamed.ts';
import { tagLink } from './tagLink.ts';

/** What the rendering of a body asks of its site. */
export type BodySite = Pick<
  Site,
  'generator' | 'baseUrl' | 'dialect' | 'dialectFor' | 'templateData'
>;

/** The blog around a body. */
export interface BodyBlog {
  readonly site: BodySite;
  /** All its posts, which tags may name. */
  readonly posts: readonly Post[];
}

/** What stands in the file around a body. */
export interface BodyFile {
  readonly post: Post;
  readonly frontMatter: FrontMatter;
  /** The zero-based line of the file on which the body begins; 0 without it. */
  readonly firstLine?: number;
  /** The file's text before the body; see `Site.templateData`. */
  readonly head?: string;
}

/**
 * The body of a post, rendered by the rules of its site and of its file and kept up to date. All that
 * shows a body or compares it with a built page goes through here, so that the same source always
 * comes out as the same HTML.
 */
export class LiveBody {
  readonly #path: string;
  readonly #blog: BodyBlog | undefined;
  readonly #document: LiveDocument;
  #data: UnknownRecord = {};
  /** Whether what is shown depends on the front matter. */
  #asksFrontMatter = false;

  /**
   * @param path path of the file from the blog's root.
   * @param blog asked anew for each tag; `undefined` for a file of no blog.
   * @param textOf the texts of files that bodies include; without it there are none.
   */
  constructor(path: string, blog: BodyBlog | undefined, textOf?: TextOf) {
    this.#path = path;
    this.#blog = blog;
    this.#document = new LiveDocument(this.#dialectBy({}), {
      linkTo: (tag, target) => this.#linkTo(tag, target),
      titleOf: (target) => this.#postNamed(target)?.title,
      textOf: (target) => textOf?.(target),
      frontMatter: () => {
        this.#asksFrontMatter = true;
        return this.#data;
      },
    });
  }

  get blocks(): readonly Block[] {
    return this.#document.blocks;
  }

  /** Takes the body as it is now; see `LiveDocument.update`. */
  update(body: string, { post, frontMatter, firstLine = 0, head = '' }: BodyFile): BlockUpdate {
    this.#takeFrontMatter(frontMatter);
    const data = this.#blog?.site.templateData?.(post, frontMatter, head);
    return this.#document.update(body, firstLine, data);
  }

  /** What the front matter says may decide how the body is read, and stand in it. */
  #takeFrontMatter(frontMatter: FrontMatter): void {
    const data = typedFields(frontMatter);
    const isSame = JSON.stringify(data) === JSON.stringify(this.#data);
    this.#data = data;
    if (isSame) return;
    this.#document.changeDialect(this.#dialectBy(data));
    if (this.#asksFrontMatter) this.#document.renew();
    this.#asksFrontMatter = false;
  }

  #dialectBy(data: UnknownRecord): Dialect {
    const site = this.#blog?.site;
    return site?.dialectFor?.(this.#path, data) ?? site?.dialect ?? PLAIN_DIALECT;
  }

  /** The address of a post that a template tag names. */
  #linkTo(tag: string, target: string): string | undefined {
    if (!this.#blog || tag.startsWith('asset')) return undefined;
    const post = this.#postNamed(target);
    return post && tagLink(this.#blog.site, post, { tag, target });
  }

  #postNamed(target: string): Post | undefined {
    return this.#blog && postNamed(this.#blog.posts, target, this.#path);
  }
}

/** The HTML of a post's body, or of a part of it, as the preview shows it. */
export function postHtml(blog: BodyBlog, body: string, file: BodyFile): string {
  const live = new LiveBody(file.post.path, blog);
  live.update(body, file);
  return live.blocks.map(({ html }) => html).join('');
}
