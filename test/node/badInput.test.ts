import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { WorkspaceIndex } from '../../src/core/blogs/workspaceIndex.ts';
import { GENERATORS } from '../../src/core/generators/registry.ts';
import type { Files } from '../../src/core/ports.ts';
import { nodeFiles } from '../../src/node/nodeFiles.ts';
import type { PostReport, Report } from '../../src/node/inspect/report.ts';
import { reportOf } from '../../src/node/inspect/report.ts';
import type { TemporaryFolder } from './temporaryFolder.ts';
import { removeTemporaryFolders, temporaryFolder } from './temporaryFolder.ts';

const NOW = Date.parse('2026-06-15T12:00:00Z');
const HUGO = 'baseURL = "https://example.org/"\n';
const POST = '---\ntitle: A post\ndate: 2024-01-01\ntags: [x]\n---\nText\n';

async function readIndex(files: Files): Promise<WorkspaceIndex> {
  const fail = (message: string, cause?: unknown): void =>
    assert.fail(`${message} ${String(cause)}`);
  const log = { info: fail, warn: fail, error: fail };
  const index = new WorkspaceIndex({ files, log, generators: GENERATORS, wake: () => undefined });
  await index.refresh(new AbortController().signal);
  assert.equal(index.state, 'ready');
  return index;
}

async function inspected(folder: TemporaryFolder): Promise<Report> {
  return reportOf((await readIndex(nodeFiles(folder.path))).blogs, NOW);
}

/** What a writer is told of one post in a Hugo site: its title, status and problems. */
async function toldOf(content: string | Uint8Array): Promise<unknown> {
  const folder = temporaryFolder({ 'hugo.toml': HUGO, 'content/posts/a.md': content });
  const { blogs } = await inspected(folder);
  return brief(blogs[0]?.posts[0]);
}

function brief(post: PostReport | undefined): unknown {
  return (
    post && [
      post.title,
      post.status,
      ...post.problems.map(({ code, message, line }) => `${code} ${String(line)} ${message}`),
    ]
  );
}

function utf16(text: string): Uint8Array {
  return new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
}

describe('A post that is not as it should be', () => {
  afterEach(removeTemporaryFolders);

  it('with broken YAML is there, with the place of the mistake', async () => {
    assert.deepEqual(await toldOf('---\ntitle: "never closed\ndate: 2024-01-01\n---\nText\n'), [
      'never closed',
      'published',
      'front-matter-syntax 1 This quote is never closed.',
    ]);
  });

  it('with broken TOML is there, with the place of the mistake', async () => {
    const [, , problem] = (await toldOf('+++\ntitle = "x"\nbad\n+++\nText\n')) as string[];
    assert.match(problem ?? '', /^front-matter-syntax 2 /);
  });

  it('with broken JSON is there, with the place of the mistake', async () => {
    const [, , problem] = (await toldOf('{\n"title": "x",\n"date" oops\n}\nText\n')) as string[];
    assert.match(problem ?? '', /^front-matter-syntax 2 /);
  });

  it('with a key twice says so once', async () => {
    const told = (await toldOf('---\ntitle: A\ntitle: B\n---\n')) as string[];
    assert.equal(told.length, 3);
    assert.match(told[2] ?? '', /^front-matter-duplicate-key 2 /);
  });

  it('without front matter is a post', async () => {
    assert.deepEqual(await toldOf('Just text.\n'), [null, 'published']);
  });

  it('that is empty is a post', async () => {
    assert.deepEqual(await toldOf(''), [null, 'published']);
  });

  it('with a byte order mark is read without it', async () => {
    assert.deepEqual(await toldOf(`\uFEFF${POST}`), ['A post', 'published']);
  });

  it('with CRLF, or with mixed line ends, is read as it is meant', async () => {
    assert.deepEqual(await toldOf(POST.replaceAll('\n', '\r\n')), ['A post', 'published']);
    assert.deepEqual(await toldOf(POST.replace('\n', '\r\n')), ['A post', 'published']);
  });

  it('in UTF-16 is read, and says that generators want UTF-8', async () => {
    const told = (await toldOf(utf16(POST))) as string[];
    assert.deepEqual(told.slice(0, 2), ['A post', 'published']);
    assert.deepEqual(told.slice(2), [
      'file-encoding 0 This file is saved as UTF-16: site generators want UTF-8.',
    ]);
  });

  it('of 20 MB is read at its beginning, and says so', async () => {
    const large = Buffer.concat([Buffer.from(POST), Buffer.alloc(20 * 1024 * 1024, 'text\n')]);
    assert.deepEqual(await toldOf(large), [
      'A post',
      'published',
      'file-too-large 0 This file is larger than 5 MB: Galley looks at its beginning only.',
    ]);
  });

  it('that is a picture by another name says that it is no text', async () => {
    const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const told = (await toldOf(picture)) as string[];
    assert.deepEqual(told.slice(2), ['file-binary 0 This is no text file.']);
  });

  it('with front matter longer than what is read at first is read on', async () => {
    const filler = Array.from({ length: 3000 }, (_, index) => `key${String(index)}: value`);
    const text = ['---', ...filler, 'title: Far down', 'draft: true', '---', 'Text'].join('\n');
    assert.deepEqual(await toldOf(text), ['Far down', 'draft']);
  });

  it('whose front matter never ends, in a large file, says so', async () => {
    const text = `---\ntitle: A\n${'text\n'.repeat(2_000_000)}`;
    const told = (await toldOf(text)) as string[];
    assert.ok(told.slice(2).some((problem) => problem.startsWith('front-matter-')));
  });

  it('that may not be read is there, and says why', async () => {
    const folder = temporaryFolder({ 'hugo.toml': HUGO, 'content/a.md': POST });
    const files = forbidding(nodeFiles(folder.path), 'content/a.md');
    const { blogs } = reportOf((await readIndex(files)).blogs, NOW);
    const [post] = blogs[0]?.posts ?? [];
    assert.deepEqual(
      post?.problems.map(({ code, message }) => [code, message]),
      [['file-unreadable', 'This file may not be read: its permissions forbid it.']],
    );
  });
});

/** Files of which one may not be read: whoever runs tests may be allowed everything. */
function forbidding(files: Files, path: string): Files {
  const refuse = <T extends { readonly path: string }>(
    file: T,
  ): T | { path: string; failure: 'forbidden' } =>
    file.path === path ? { path, failure: 'forbidden' } : file;
  return {
    walk: (...args) => files.walk(...args),
    read: async (at, limit) => refuse(await files.read(at, limit)),
    async *readAll(...args) {
      for await (const batch of files.readAll(...args)) yield batch.map(refuse);
    },
  };
}

describe('A folder that is not as it should be', () => {
  afterEach(removeTemporaryFolders);

  it('with a loop of links is read once', async () => {
    const folder = temporaryFolder({ 'hugo.toml': HUGO, 'content/a.md': POST });
    symlinkSync(folder.path, join(folder.path, 'content/loop'));
    const { blogs } = await inspected(folder);
    assert.deepEqual(
      blogs.map(({ root, posts }) => [root, posts.map(({ path }) => path)]),
      [['', ['content/a.md']]],
    );
  });

  it('that vanishes while it is read leaves what is still there', async () => {
    const folder = temporaryFolder({
      'hugo.toml': HUGO,
      'content/a.md': POST,
      'content/x/b.md': POST,
    });
    const files = nodeFiles(folder.path);
    const vanishing: Files = {
      ...files,
      readAll(paths, limit, signal) {
        folder.remove('content/x');
        return files.readAll(paths, limit, signal);
      },
    };
    const { blogs } = reportOf((await readIndex(vanishing)).blogs, NOW);
    assert.deepEqual(
      blogs.map(({ posts }) => posts.map(({ path }) => path)),
      [['content/a.md']],
    );
  });

  it('whose configuration does not parse is still a blog, and says where the mistake is', async () => {
    const folder = temporaryFolder({ 'hugo.toml': 'title = "x"\nbad\n', 'content/a.md': POST });
    const { blogs } = await inspected(folder);
    assert.deepEqual(
      blogs.map(({ generator, posts, problems }) => [
        generator,
        posts.map(brief),
        problems.map(({ path, code, line }) => [path, code, line]),
      ]),
      [['hugo', [['A post', 'published']], [['hugo.toml', 'configuration-syntax', 1]]]],
    );
  });

  it('with two blogs in one another has each post once', async () => {
    const folder = temporaryFolder({
      '_config.yml': 'permalink: pretty\n',
      '_posts/2024-01-01-a.md': POST,
      'inner/hugo.toml': HUGO,
      'inner/content/b.md': POST,
    });
    const { blogs } = await inspected(folder);
    assert.deepEqual(
      blogs.map(({ root, posts }) => [root, posts.map(({ path }) => path)]),
      [
        ['', ['_posts/2024-01-01-a.md']],
        ['inner', ['inner/content/b.md']],
      ],
    );
  });

  it('with two posts at one address says so at both', async () => {
    const folder = temporaryFolder({
      'hugo.toml': HUGO,
      'content/a.md': '---\nurl: /same/\n---\n',
      'content/b.md': '---\nurl: /same/\n---\n',
    });
    const { blogs } = await inspected(folder);
    assert.deepEqual(
      blogs[0]?.posts.map(({ path, problems }) => [path, problems.map(({ message }) => message)]),
      [
        [
          'content/a.md',
          ['The address /same/ is also that of content/b.md. Only one of them can be seen there.'],
        ],
        [
          'content/b.md',
          ['The address /same/ is also that of content/a.md. Only one of them can be seen there.'],
        ],
      ],
    );
  });

  it('with 100,000 other files is read without asking for their contents', async () => {
    const folder = temporaryFolder({ 'hugo.toml': HUGO, 'content/a.md': POST });
    const disk = nodeFiles(folder.path);
    const others = Array.from(
      { length: 100_000 },
      (_, at) => `src/${String(at % 500)}/${String(at)}.ts`,
    );
    let reads = 0;
    const files: Files = {
      async *walk(...args) {
        yield* disk.walk(...args);
        if (args[0] === '') yield others;
      },
      read: (...args) => {
        reads += 1;
        return disk.read(...args);
      },
      readAll: (paths, ...rest) => {
        reads += paths.length;
        return disk.readAll(paths, ...rest);
      },
    };
    const { blogs } = reportOf((await readIndex(files)).blogs, NOW);
    assert.deepEqual(
      blogs.map(({ posts }) => posts.length),
      [1],
    );
    assert.ok(reads < 10, `${String(reads)} files were read`);
  });
});
