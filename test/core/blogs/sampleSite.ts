import type { Opened } from './openIndex.ts';

export const HUGO = 'baseURL = "https://example.org/"\n';

export function post(fields: Readonly<Record<string, string>>, body = 'Text'): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  return ['---', ...lines, '---', body, ''].join('\n');
}

export const DRAFT = post({ title: 'A', draft: 'true' });
export const LIVE = post({ title: 'A' });
export const SITE = { 'hugo.toml': HUGO, 'content/a.md': DRAFT, 'content/b.md': LIVE };
export const NONE = { added: [], changed: [], removed: [] };

/** Takes in what was noted. @returns what was told of posts. */
export async function flushed({ index, told }: Opened): Promise<unknown> {
  told.length = 0;
  await index.flush();
  return told.map(({ posts }) => posts);
}
