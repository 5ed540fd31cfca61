import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../host/paths.ts';

/** One attempt of a post to do what it must not. */
export interface Vector {
  readonly name: string;
  readonly markdown: string;
}

const FOLDER = join(repository, 'test/fixtures/hostile');

/** The vectors by kind, see the README beside them. */
export function hostileVectors(): ReadonlyMap<string, readonly Vector[]> {
  const files = readdirSync(FOLDER).filter((name) => name !== 'README.md');
  return new Map(
    files.sort().map((file) => {
      const sections = readFileSync(join(FOLDER, file), 'utf8').split(/^%% /m).slice(1);
      return [file.replace('.md', ''), sections.map(toVector)];
    }),
  );
}

/** One post with all of them, each by itself as far as Markdown can tell. */
export function hostilePost(): string {
  const all = [...hostileVectors().values()].flat();
  return all.map(({ name, markdown }) => `## ${name}\n\n${markdown}\n`).join('\n');
}

function toVector(section: string): Vector {
  const end = section.indexOf('\n');
  return { name: section.slice(0, end), markdown: section.slice(end + 1) };
}
