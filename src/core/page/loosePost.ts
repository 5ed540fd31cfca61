import type { FrontMatter } from '../frontMatter/frontMatter.ts';
import { fieldOf, listOf, textOf } from '../frontMatter/values.ts';
import { say } from '../message.ts';
import type { Post } from '../posts/post.ts';

/**
 * A Markdown file that is in no blog, as a post: what its front matter says plainly, and nothing
 * that only a generator knows (address, date, status).
 */
export function loosePost(path: string, frontMatter: FrontMatter): Post {
  const text = (key: string): string | undefined => textOf(fieldOf(frontMatter, key)?.value);
  const list = (key: string): readonly string[] => listOf(fieldOf(frontMatter, key)?.value);
  return {
    path,
    kind: 'page',
    publication: { holds: [], unlisted: false },
    address: { known: false, reason: say('This file is in no blog.') },
    title: text('title'),
    date: undefined,
    tags: list('tags'),
    categories: list('categories'),
    authors: [...list('author'), ...list('authors')],
    description: text('description'),
    aliases: [],
    language: text('lang'),
    problems: frontMatter.problems,
  };
}
