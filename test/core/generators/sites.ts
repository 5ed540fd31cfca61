import assert from 'node:assert/strict';
import type { Generator, Site } from '../../../src/core/generators/generator.ts';
import type { Post } from '../../../src/core/posts/post.ts';
import { statusAt } from '../../../src/core/posts/publication.ts';
import type { Files } from './truthKit.ts';
import { folderOf, postOf } from './truthKit.ts';

/** A site made from texts, and what it says of its files. */
export interface TextSite {
  readonly site: Site;
  readonly post: (path: string) => Post;
  /** The address of a file, or why there is none, in English without arguments. */
  readonly address: (path: string) => string;
}

export function filesOf(texts: Readonly<Record<string, string>>): Files {
  return new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
}

/** When the files of these sites were last changed: milliseconds since 1970-01-01T00:00Z. */
export const MODIFIED = Date.parse('2025-01-02T03:04:05Z');

/** The clock that a status is told for. */
export const NOW = Date.parse('2026-06-15T12:00:00Z');

export async function siteOf(
  generator: Generator,
  texts: Readonly<Record<string, string>>,
): Promise<TextSite> {
  const files = filesOf(texts);
  const site = await generator.detect(folderOf(files));
  assert.ok(site, `no ${generator.name} site`);
  const post = (path: string) => postOf(site, files, path, MODIFIED);
  return {
    site,
    post,
    address: (path) => {
      const { address } = post(path);
      return address.known ? address.path : address.reason.text;
    },
  };
}

/** Whether a folder of these files is a site of the generator. */
export async function isSite(
  generator: Generator,
  texts: Readonly<Record<string, string>>,
): Promise<boolean> {
  return (await generator.detect(folderOf(filesOf(texts)))) !== undefined;
}

export function statusOf(post: Post): string {
  return statusAt(post.publication, NOW).status;
}

/** A Markdown file with the lines given as YAML front matter. */
export function matter(...lines: readonly string[]): string {
  return ['---', ...lines, '---', 'Body.', ''].join('\n');
}
