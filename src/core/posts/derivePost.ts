import type { FrontMatter } from '../frontMatter/frontMatter.ts';
import type { ContentFile, Site } from '../generators/generator.ts';
import { say } from '../message.ts';
import type { Problem } from '../problem.ts';
import type { Post } from './post.ts';

/**
 * The post a content file is, with the problems met while reading it. A generator that fails on one
 * file says so on that file, and no other post is lost by it.
 */
export function derivePost(site: Site, file: ContentFile): Post {
  try {
    const post = site.derive(file);
    const missing = file.problems.filter((problem) => !holds(post.problems, problem));
    return missing.length === 0 ? post : { ...post, problems: [...missing, ...post.problems] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return notUnderstood(file, reason);
  }
}

/** `undefined` when the generator fails on the text: then `derivePost` says so. */
export function frontMatterOf(site: Site, text: string, isWhole: boolean): FrontMatter | undefined {
  try {
    return site.frontMatterOf(text, isWhole);
  } catch {
    return undefined;
  }
}

/** The front matter as it is written, fences included. */
export function frontMatterText(site: Site, file: ContentFile): string {
  const { block } = file.frontMatter ?? frontMatterOf(site, file.text, file.isWhole) ?? {};
  return block ? file.text.slice(block.start, block.end) : file.text;
}

function holds(problems: readonly Problem[], { code, line }: Problem): boolean {
  return problems.some((problem) => problem.code === code && problem.line === line);
}

function notUnderstood({ path, problems }: ContentFile, reason: string): Post {
  const message = say('Galley could not make sense of this file: {0}', reason);
  const problem: Problem = {
    code: 'file-unreadable',
    message,
    severity: 'error',
    range: { start: 0, end: 0 },
    line: 0,
  };
  return {
    path,
    kind: 'post',
    publication: { holds: [{ kind: 'excluded', reason: message }], unlisted: false },
    address: { known: false, reason: message },
    title: undefined,
    date: undefined,
    tags: [],
    categories: [],
    authors: [],
    description: undefined,
    aliases: [],
    language: undefined,
    problems: [...problems, problem],
  };
}
