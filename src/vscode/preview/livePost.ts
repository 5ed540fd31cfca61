import * as vscode from 'vscode';
import { readFrontMatter } from '../../core/frontMatter/readFrontMatter.ts';
import type { UnknownRecord } from '../../core/frontMatter/unknownData.ts';
import { typedFields } from '../../core/generators/shared/typedFields.ts';
import { PLAIN_FENCES } from '../../core/frontMatter/fenceRules.ts';
import type { FrontMatter } from '../../core/frontMatter/frontMatter.ts';
import type { Block, BlockPatch } from '../../core/markdown/block.ts';
import { countWords, type Length } from '../../core/markdown/countWords.ts';
import { PLAIN_DIALECT, type Dialect } from '../../core/markdown/dialect.ts';
import { LiveDocument } from '../../core/markdown/liveDocument.ts';
import type { Message } from '../../core/message.ts';
import { headerModel, type HeaderModel } from '../../core/page/headerModel.ts';
import { postNamed } from '../../core/page/postNamed.ts';
import { tagLink } from '../../core/page/tagLink.ts';
import { loosePost } from '../../core/page/loosePost.ts';
import { derivePost } from '../../core/posts/derivePost.ts';
import { localeOf } from '../../core/page/localeText.ts';
import { labelOf, type Post } from '../../core/posts/post.ts';
import { coverIn } from '../../core/sitePage/postView.ts';
import type { PostView } from '../../core/sitePage/slotContent.ts';
import type { Problem } from '../../core/problem.ts';
import { LineIndex } from '../../core/text/lineIndex.ts';
import type { PostPlace } from './postPlace.ts';

/** A previewed post, kept up to date with its text. */
export class LivePost {
  readonly place: PostPlace;
  readonly #document: LiveDocument;
  #text = '';
  #body = '';
  #firstLine = 0;
  #lines: LineIndex | undefined;
  #frontMatter: FrontMatter;
  #data: UnknownRecord = {};
  /** Whether what is shown depends on the front matter. */
  #asksFrontMatter = false;
  #length: Length | undefined;
  #post: Post;
  #remarks: readonly Message[] = [];
  #version = 0;

  constructor(place: PostPlace) {
    this.place = place;
    this.#document = new LiveDocument(dialectOf(place, {}), {
      linkTo: (tag, target) => this.#linkTo(tag, target),
      titleOf: (target) => this.#postNamed(target)?.title,
      frontMatter: () => {
        this.#asksFrontMatter = true;
        return this.#data;
      },
    });
    this.#frontMatter = this.#frontMatterOf('');
    this.#post = loosePost(place.path, this.#frontMatter);
  }

  get post(): Post {
    return this.#post;
  }

  /** Counts the changes of what is shown. */
  get version(): number {
    return this.#version;
  }

  get blocks(): readonly Block[] {
    return this.#document.blocks;
  }

  /** The whole file. */
  get text(): string {
    return this.#text;
  }

  /** The source of a block, without the blank lines behind it. */
  sourceOf({ line, lineCount }: Block): string {
    this.#lines ??= new LineIndex(this.#body);
    const from = this.#lines.startOf(line - this.#firstLine);
    return this.#body
      .slice(from, this.#lines.startOf(line - this.#firstLine + lineCount))
      .trimEnd();
  }

  get length(): Length {
    this.#length ??= countWords(this.#body);
    return this.#length;
  }

  get remarks(): readonly Message[] {
    return this.#remarks;
  }

  /** Takes the text as it is now; tells what has to change in the list of blocks. */
  take(text: string, problems: readonly Problem[]): readonly BlockPatch[] {
    const frontMatter = this.#frontMatterOf(text);
    this.#post = this.#derive(text, frontMatter, problems);
    this.#frontMatter = frontMatter;
    this.#text = text;
    this.#body = text.slice(frontMatter.bodyStart);
    this.#takeFrontMatter(frontMatter);
    this.#lines = undefined;
    this.#firstLine = new LineIndex(text.slice(0, frontMatter.bodyStart)).lineCount - 1;
    const data = this.place.site?.templateData?.(this.#post, frontMatter);
    const { patches, messages } = this.#document.update(this.#body, this.#firstLine, data);
    this.#remarks = messages;
    this.#version += 1;
    return patches;
  }

  /** What the front matter says may decide how the body is read, and stand in it. */
  #takeFrontMatter(frontMatter: FrontMatter): void {
    const data = typedFields(frontMatter);
    const isSame = JSON.stringify(data) === JSON.stringify(this.#data);
    this.#data = data;
    if (isSame) return;
    this.#document.changeDialect(dialectOf(this.place, data));
    if (this.#asksFrontMatter) this.#document.renew();
    this.#asksFrontMatter = false;
  }

  /** Counts the words again: too slow for every key press in a long post. */
  recount(): void {
    this.#length = undefined;
  }

  /** What the site's own page shows of it around the body; `cover` is as written. */
  view(headings: PostView['headings']): PostView {
    const { date, tags, categories, authors, description, language } = this.#post;
    return {
      ...{ date, tags, categories, authors, description, headings },
      title: labelOf(this.#post),
      length: this.length,
      cover: coverIn(this.#frontMatter.fields),
      language: localeOf(language ?? this.place.site?.language ?? 'en'),
    };
  }

  header(now: number): HeaderModel {
    return headerModel({
      post: this.#post,
      site: this.place.site,
      titleAt: (address) => this.#titleAt(address),
      home: vscode.l10n.t('Home'),
      minutes: this.#body.trim() === '' ? 0 : this.length.minutes,
      now,
    });
  }

  /** The address of a post that a template tag names. */
  #linkTo(tag: string, target: string): string | undefined {
    const { located } = this.place;
    if (!located || tag.startsWith('asset')) return undefined;
    const post = this.#postNamed(target);
    return post && tagLink(located.blog.site, post, { tag, target });
  }

  #postNamed(target: string): Post | undefined {
    const { located, path } = this.place;
    return located && postNamed(located.blog.posts, target, path);
  }

  #titleAt(address: string): string | undefined {
    const page = this.place.located?.blog.postsAt(address)[0];
    return page && (page.title ?? '');
  }

  #frontMatterOf(text: string): FrontMatter {
    return this.place.site?.frontMatterOf(text, true) ?? readFrontMatter(text, PLAIN_FENCES, true);
  }

  #derive(text: string, frontMatter: FrontMatter, problems: readonly Problem[]): Post {
    const { site, located, path } = this.place;
    if (!site || !located) return loosePost(path, frontMatter);
    const times = located.blog.timesOf(path);
    return derivePost(site, { path, text, isWhole: true, problems, ...times, frontMatter });
  }
}

function dialectOf({ site, path }: PostPlace, data: UnknownRecord): Dialect {
  return site?.dialectFor?.(path, data) ?? site?.dialect ?? PLAIN_DIALECT;
}
