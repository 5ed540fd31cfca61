import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sequence of numbers below `limit` that is the same in every run. */
export function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const WORDS =
  'evening harbour letter window quiet garden winter paper bicycle lantern market river kitchen story neighbour morning train bread ladder orchard'.split(
    ' ',
  );
const TAGS = ['travel', 'food', 'code', 'music', 'books', 'garden', 'photos', 'notes'];

/** Writes a Hugo site with so many posts, of 6.7 KB on average as writers' posts are. */
export function writeSampleSite(folder: string, posts: number): void {
  mkdirSync(join(folder, 'content/posts'), { recursive: true });
  writeFileSync(
    join(folder, 'hugo.toml'),
    'baseURL = "https://example.org/"\ntitle = "Sample"\ntimeZone = "Europe/Berlin"\n',
  );
  for (let index = 0; index < posts; index++) {
    const name = `post-${String(index).padStart(5, '0')}.md`;
    writeFileSync(join(folder, 'content/posts', name), samplePost(index));
  }
}

/** The text of one post; always the same for the same number. */
export function samplePost(index: number): string {
  const below = numbers(index + 1);
  const words = (count: number): string =>
    Array.from({ length: count }, () => WORDS[below(WORDS.length)]).join(' ');
  return `${frontMatter(index, below, words)}\n${body(below, words)}`;
}

type Words = (count: number) => string;
type Below = (limit: number) => number;

function frontMatter(index: number, below: Below, words: Words): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${2005 + (index % 22)}-${two(1 + below(12))}-${two(1 + below(28))}`;
  const tags = [TAGS[below(8)], TAGS[below(8)]];
  const lines = [
    '---',
    `title: ${index % 3 === 0 ? `"On ${words(3)}: ${words(2)}"` : `On ${words(5)}`}`,
    `date: ${day}T${two(below(24))}:${two(below(60))}:00+02:00`,
    index % 5 === 0 ? `lastmod: ${day}` : `slug: ${words(3).replace(/ /g, '-')}-${index}`,
    `draft: ${index % 11 === 0 ? 'true' : 'false'}`,
    index % 2 === 0 ? `tags: [${tags.join(', ')}]` : `tags:\n  - ${tags.join('\n  - ')}`,
    `categories: ['${words(1)}']`,
    `# ${words(6)}`,
    index % 4 === 0
      ? `description: >\n  ${words(9)}\n  ${words(9)}`
      : `description: '${words(16)}'`,
    `author: ${words(2)}`,
    `cover:\n  image: /images/${words(1)}.jpg\n  alt: ${words(6)}`,
    'toc: true',
    '---',
  ];
  return `${lines.join('\n')}\n`;
}

function body(below: Below, words: Words): string {
  const blocks = Array.from({ length: 12 + below(10) }, (_, index) => {
    if (index % 5 === 1) return `## ${words(4)}`;
    if (index % 7 === 3) return `- ${words(8)}\n- ${words(8)}\n- [${words(2)}](/${words(1)}/)`;
    if (index % 9 === 5) return `\`\`\`js\nconst ${words(1)} = '${words(3)}';\n\`\`\``;
    return `${words(70)}. *${words(2)}* ${words(20)}.`;
  });
  return `${blocks.join('\n\n')}\n`;
}
