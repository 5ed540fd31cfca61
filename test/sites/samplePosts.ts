import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A post of `posts/`, taken apart so that each generator's recipe can write it its own way. */
export interface SamplePost {
  /** File name without its ending. */
  readonly name: string;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly tags: readonly string[];
  readonly description: string;
  /** Everything behind the front matter. */
  readonly body: string;
}

const FOLDER = join(import.meta.dirname, 'posts');

/** Pictures that the posts show, as `/img/<name>`. */
export const IMAGES = join(import.meta.dirname, 'images');

export async function samplePosts(): Promise<readonly SamplePost[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.md')).sort();
  return Promise.all(
    files.map(async (file) => taken(file.slice(0, -3), await readFile(join(FOLDER, file), 'utf8'))),
  );
}

function taken(name: string, text: string): SamplePost {
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const field = (key: string): string => new RegExp(`^${key}: (.*)$`, 'm').exec(head)?.[1] ?? '';
  return {
    name,
    title: field('title'),
    date: field('date'),
    tags: field('tags').slice(1, -1).split(', '),
    description: field('description'),
    body,
  };
}

/** The front matter most generators read. */
export function yamlHead(post: SamplePost, dateKey = 'date'): string {
  return [
    '---',
    `title: ${JSON.stringify(post.title)}`,
    `${dateKey}: ${post.date}`,
    `tags: [${post.tags.join(', ')}]`,
    `description: ${JSON.stringify(post.description)}`,
    '---',
    '',
  ].join('\n');
}
