import * as vscode from 'vscode';
import { readFrontMatter } from '../../core/frontMatter/readFrontMatter.ts';
import { PLAIN_FENCES } from '../../core/frontMatter/fenceRules.ts';
import type { FrontMatter } from '../../core/frontMatter/frontMatter.ts';
import type { Block, BlockPatch } from '../../core/markdown/block.ts';
import { countWords, type Length } from '../../core/markdown/countWords.ts';
import type { TextOf } from '../../core/markdown/includes/includeFiles.ts';
import type { Message } from '../../core/message.ts';
import { headerModel, type HeaderModel } from '../../core/page/headerModel.ts';
import { LiveBody, type BodyBlog } from '../../core/page/liveBody.ts';
import { loosePost } from '../../core/page/loosePost.ts';
import { derivePost } from '../../core/posts/derivePost.ts';
import { localeOf } from '../../core/page/localeText.ts';
import { labelOf, type Post } from '../../core/posts/post.ts';
import { HeadingList } from '../../core/sitePage/headingList.ts';
import { PostMeasurer, type PostMeasures } from '../../core/sitePage/reading/postMeasures.ts';
import { frontMatterView } from '../../core/sitePage/frontMatterView.ts';
import { neighboursOf, type NeighboursView } from '../../core/sitePage/neighbours.ts';
import { coverIn, pathOf, urlOf } from '../../core/sitePage/postView.ts';
import type { PostView } from '../../core/sitePage/slotContent.ts';
import type { Problem } from '../../core/problem.ts';
import { LineIndex } from '../../core/text/lineIndex.ts';
import type { PostPlace } from './postPlace.ts';

/** A previewed post, kept up to date with its text. */
export class LivePost {
  readonly place: PostPlace;
  readonly #live: LiveBody;
  readonly #headings = new HeadingList();
  #text = '';
  #body = '';
  #firstLine = 0;
  #lines: LineIndex | undefined;
  #frontMatter: FrontMatter;
  readonly #measurer = new PostMeasurer();
  #length: Length | undefined;
  #measures: PostMeasures | undefined;
  /** The neighbours, and what they rest on: a walk through all posts is too long for every key press. */
  #turning:
    | {
        readonly posts: readonly Post[];
        readonly instant: number | undefined;
        readonly view: NeighboursView;
      }
    | undefined;
  #post: Post;
  #remarks: readonly Message[] = [];
  #version = 0;

  /** @param textOf The texts of files that the post includes. */
  constructor(place: PostPlace, textOf: TextOf) {
    this.place = place;
    this.#live = new LiveBody(place.path, blogOf(place), textOf);
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
    return this.#live.blocks;
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

  /** The cover image as it is written; `undefined`: the post names none. */
  get cover(): string | undefined {
    return coverIn(this.#frontMatter.fields);
  }

  /** Takes the text as it is now; tells what has to change in the list of blocks. */
  take(text: string, problems: readonly Problem[]): readonly BlockPatch[] {
    const frontMatter = this.#frontMatterOf(text);
    this.#post = this.#derive(text, frontMatter, problems);
    this.#frontMatter = frontMatter;
    this.#text = text;
    this.#body = text.slice(frontMatter.bodyStart);
    this.#lines = undefined;
    const head = text.slice(0, frontMatter.bodyStart);
    this.#firstLine = new LineIndex(head).lineCount - 1;
    const file = { post: this.#post, frontMatter, firstLine: this.#firstLine, head };
    const { patches, messages } = this.#live.update(this.#body, file);
    this.#headings.take(patches);
    this.#remarks = messages;
    this.#version += 1;
    return patches;
  }

  /** Counts the words again: too slow for every key press in a long post. */
  recount(): void {
    this.#length = undefined;
    this.#measures = undefined;
  }

  /** What the site's own page shows of it around the body; `cover` is as written. */
  view(): PostView {
    const { date, tags, categories, authors, description, language } = this.#post;
    return {
      ...frontMatterView(this.#frontMatter.fields, this.place.site?.zone ?? 'UTC'),
      ...{ date, tags, categories, authors, description },
      headings: this.#headings.all,
      title: labelOf(this.#post),
      measures: this.#measured(),
      cover: this.cover,
      neighbours: this.#neighbours(),
      path: pathOf(this.#post),
      source: this.#post.path,
      url: urlOf(this.#post, this.place.site?.baseUrl),
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

  #neighbours(): NeighboursView {
    const posts = this.place.located?.blog.posts ?? [];
    const instant = this.#post.date?.instant;
    const known = this.#turning;
    if (known?.posts === posts && known.instant === instant) return known.view;
    const view = neighboursOf(this.#post, posts, Date.now());
    this.#turning = { posts, instant, view };
    return view;
  }

  #measured(): PostMeasures {
    const html = (): readonly string[] => this.blocks.map((block) => block.html);
    this.#measures ??= this.#measurer.measure(html(), this.#body);
    return this.#measures;
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

/** The posts are those of the moment when a tag names one. */
function blogOf({ site, located }: PostPlace): BodyBlog | undefined {
  if (!site || !located) return undefined;
  return {
    site,
    get posts() {
      return located.blog.posts;
    },
  };
}
