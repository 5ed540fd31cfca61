import assert from 'node:assert/strict';
import type { Generator, Site } from '../../../src/core/generators/generator.ts';
import { typedFields } from '../../../src/core/generators/shared/typedFields.ts';
import type { RenderHooks } from '../../../src/core/markdown/engine.ts';
import { renderBody } from '../../../src/core/markdown/renderBody.ts';
import { postNamed } from '../../../src/core/page/postNamed.ts';
import type { Post } from '../../../src/core/posts/post.ts';
import { decodeText } from '../../../src/core/text/decodeText.ts';
import { openSite, postOf, type Files, type TruthKit } from '../generators/truthKit.ts';
import { normalDom } from './normalDom.ts';

/** What was compared. */
export interface Compared {
  /** Paths of the bodies that are equal. */
  readonly equal: readonly string[];
  /** Of those that are not: ours and the truth, as `normalDom` writes them. */
  readonly different: ReadonlyMap<string, readonly [ours: string, truth: string]>;
}

/**
 * Renders the Markdown files that the truth has a body for, and compares the two.
 * @param undo takes out of both what cannot be known: random names, hashes.
 * @param only the paths to compare; all without it.
 */
export async function compareBodies(
  generator: Generator,
  files: Files,
  rows: TruthKit['rows'],
  {
    undo = (html) => html,
    only,
  }: { readonly undo?: (html: string) => string; readonly only?: ReadonlySet<string> } = {},
): Promise<Compared> {
  const site = await openSite(generator, files);
  const posts = [...files.keys()]
    .filter((path) => site.roleOf(path) === 'content')
    .map((path) => postOf(site, files, path));
  const equal: string[] = [];
  const different = new Map<string, readonly [string, string]>();
  for (const [path, { bodyHtml, status }] of rows) {
    const isMarkdown = /\.mdx?$/.test(path) && (only?.has(path) ?? true);
    if (typeof bodyHtml !== 'string' || status === 'collision' || !isMarkdown) continue;
    const [ours, truth] = sameImages(bodyOf(site, files, path, posts), bodyHtml);
    const pair = [normalDom(undo(ours)), normalDom(undo(truth))] as const;
    if (pair[0] === pair[1]) equal.push(path);
    else different.set(path, pair);
  }
  return { equal, different };
}

/** Asserts that all bodies are equal but for some, each with a reason; says how many there are. */
export async function assertBodies(
  compared: Promise<Compared>,
  count: number,
  others: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { equal, different } = await compared;
  for (const [path, [ours, truth]] of different) {
    if (!(path in others)) assert.equal(ours, truth, path);
  }
  assert.deepEqual([...different.keys()].sort(), Object.keys(others).sort());
  assert.equal(equal.length, count);
}

function bodyOf(site: Site, files: Files, path: string, posts: readonly Post[]): string {
  const { text } = decodeText(files.get(path) ?? new Uint8Array(), { isWhole: true });
  const frontMatter = site.frontMatterOf(text, true);
  const data = typedFields(frontMatter);
  const own = postOf(site, files, path);
  const hooks: RenderHooks = {
    linkTo: (tag, target) => {
      const post = tag.startsWith('asset') ? own : postNamed(posts, target, path);
      if (!post?.address.known) return undefined;
      return tag.startsWith('asset') ? post.address.path + target : post.address.path;
    },
    titleOf: (target) => postNamed(posts, target, path)?.title,
    frontMatter: () => data,
  };
  const dialect = site.dialectFor?.(path, data) ?? site.dialect;
  const head = text.slice(0, frontMatter.bodyStart);
  const templateData = site.templateData?.(own, frontMatter, head);
  return renderBody(text.slice(frontMatter.bodyStart), dialect, hooks, templateData);
}

/** Where a bundler put an image, and how large it is, is not known: left out on both sides. */
function sameImages(ours: string, truth: string): readonly [string, string] {
  const bundled = [...truth.matchAll(/<img [^>]*>/g)].map(([tag]) =>
    /src="(?:data:|[^"]*\/_astro\/)/.test(tag),
  );
  const without = (html: string): string => {
    let next = 0;
    return html.replace(/<img [^>]*>/g, (tag) =>
      bundled[next++] ? tag.replace(/ (?:src|width|height)="[^"]*"/g, '') : tag,
    );
  };
  return [without(ours), without(truth)];
}

/** The bodies that a variant's differences hold. */
export function changedBodies(
  kit: TruthKit,
  variant: TruthKit['variants'][number],
): ReadonlySet<string> {
  const isChanged = (path: string): boolean =>
    variant.rows?.get(path)?.['bodyHtml'] !== kit.rows.get(path)?.['bodyHtml'];
  return new Set([...(variant.rows?.keys() ?? [])].filter(isChanged));
}
