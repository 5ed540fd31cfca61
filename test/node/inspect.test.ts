import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCommand, USAGE } from '../../src/node/inspect/options.ts';
import { reportText } from '../../src/node/inspect/reportText.ts';
import { removeTemporaryFolders, temporaryFolder } from './temporaryFolder.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const NOW = 1_000;

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as `npm run inspect` does. */
function inspect(...args: readonly string[]): Run {
  const script = join(REPOSITORY, 'src/node/inspect.ts');
  return spawnSync(process.execPath, ['--import=tsx', script, ...args], {
    cwd: REPOSITORY,
    encoding: 'utf8',
  });
}

const SITE = {
  'blog/hugo.toml': 'baseURL = "https://example.org/"\ntimeZone = "Europe/Berlin"\n',
  'blog/content/posts/b.md':
    '---\ntitle: B\ndate: 2026-06-14\ntags: [x, y]\n---\n# Hello\n\nText *here*.\n',
  'blog/content/posts/a.md': '---\ntitle: A\ndate: 2026-06-16T10:00:00\ndraft: true\n---\n',
  'blog/content/posts/c/index.md': '---\ntitle: C\ntitle: D\n---\n',
  'blog/content/posts/c/side.md': 'Beside it.\n',
};

describe('Inspecting a folder', () => {
  afterEach(removeTemporaryFolders);

  it('prints everything that is seen as JSON', () => {
    const { path } = temporaryFolder(SITE);
    const { status, stdout, stderr } = inspect(path, '--now', '2026-06-15T12:00:00Z', '--json');
    assert.equal(stderr, '');
    assert.equal(status, 0);
    const { blogs } = JSON.parse(stdout) as { blogs: { posts: Record<string, unknown>[] }[] };
    const [blog] = blogs;
    assert.ok(blog);
    assert.deepEqual(
      { ...blog, posts: undefined },
      {
        root: 'blog',
        generator: 'hugo',
        posts: undefined,
        problems: [],
      },
    );
    assert.deepEqual(blog.posts.slice(0, 2), [
      {
        path: 'blog/content/posts/a.md',
        status: 'draft',
        reason: 'It says draft: true. Its publishing date lies ahead.',
        address: '/posts/a/',
        title: 'A',
        date: '2026-06-16T10:00:00+02:00',
        tags: [],
        problems: [],
      },
      {
        path: 'blog/content/posts/b.md',
        status: 'published',
        reason: null,
        address: '/posts/b/',
        title: 'B',
        date: '2026-06-14T00:00:00+02:00',
        tags: ['x', 'y'],
        problems: [],
      },
    ]);
    assert.deepEqual(
      blog.posts.slice(2).map(({ path: at, status: its, address }) => [at, its, address]),
      [
        ['blog/content/posts/c/index.md', 'published', '/posts/c/'],
        ['blog/content/posts/c/side.md', 'excluded', null],
      ],
    );
    const problems = blog.posts[2]?.['problems'] as { code: string; line: number }[];
    assert.deepEqual(
      problems.map(({ code, line }) => [code, line]),
      [['front-matter-duplicate-key', 2]],
    );
  });

  it('says nothing of addresses where a folder of Markdown has none', () => {
    const { path } = temporaryFolder({ 'posts/a.md': '---\ntitle: A\n---\nText\n' });
    const { blogs } = JSON.parse(inspect(path, '--json').stdout) as { blogs: unknown };
    const post = {
      path: 'posts/a.md',
      status: 'published',
      reason: null,
      address: null,
      title: 'A',
      date: null,
      tags: [],
      problems: [],
    };
    assert.deepEqual(blogs, [{ root: '', generator: 'plain', posts: [post], problems: [] }]);
  });

  it('prints the HTML of one body', () => {
    const { path } = temporaryFolder(SITE);
    const { status, stdout } = inspect(path, '--render', 'blog/content/posts/b.md');
    assert.equal(status, 0);
    assert.match(stdout, /<h1[^>]*>Hello<\/h1>\s*<p[^>]*>Text <em>here<\/em>\.<\/p>/);
    assert.doesNotMatch(stdout, /title: B/);
  });

  it('says so when the folder or the file cannot be read', () => {
    const { path } = temporaryFolder(SITE);
    const missing = inspect(join(path, 'missing'));
    assert.deepEqual([missing.status, missing.stdout], [1, '']);
    const outside = inspect(path, '--render', '../elsewhere.md');
    assert.deepEqual([outside.status, outside.stdout], [1, '']);
    assert.match(outside.stderr, /is not in a blog/);
  });

  it('says so when the command line is not understood', () => {
    const { status, stdout, stderr } = inspect('--colour');
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /--colour/);
    assert.ok(stderr.endsWith(USAGE));
  });
});

describe('The command line of inspect', () => {
  const options = { folder: 'blog', now: NOW, render: undefined, json: false };
  const cases = [
    { args: ['blog'], command: { kind: 'inspect', options } },
    { args: ['blog', '--json'], command: { kind: 'inspect', options: { ...options, json: true } } },
    {
      args: ['--now', '1970-01-01T00:00:02Z', 'blog'],
      command: { kind: 'inspect', options: { ...options, now: 2_000 } },
    },
    {
      args: ['blog', '--render', 'a.md'],
      command: { kind: 'inspect', options: { ...options, render: 'a.md' } },
    },
    { args: ['--help', 'blog'], command: { kind: 'help' } },
  ];
  for (const { args, command } of cases) {
    it(`${args.join(' ')} is understood`, () => {
      assert.deepEqual(parseCommand(args, NOW), command);
    });
  }

  for (const args of [
    [],
    ['a', 'b'],
    ['blog', '--now', 'soon'],
    ['blog', '--nope'],
    ['--render'],
  ]) {
    it(`${args.join(' ') || 'nothing'} is not understood`, () => {
      assert.equal(parseCommand(args, NOW).kind, 'misunderstood');
    });
  }
});

describe('What people read', () => {
  it('is a table, with what is to be said of a post below it', () => {
    const post = {
      path: 'a.md',
      status: 'draft',
      reason: 'It says draft: true.',
      address: null,
      title: 'A',
      date: null,
      tags: ['x'],
      problems: [{ code: 'field-type', message: 'It is no list.', line: 2 }],
    } as const;
    const problems = [{ path: 'hugo.toml', code: 'x', message: 'It is broken.', line: 0 }];
    const text = reportText({ blogs: [{ root: '', generator: 'hugo', posts: [post], problems }] });
    assert.equal(
      text,
      [
        '. (hugo), 1 content files',
        '  ! hugo.toml:1: It is broken.',
        'STATUS  DATE  ADDRESS  TITLE  PATH',
        'draft   -     -        A      a.md',
        '    It says draft: true.',
        '    tags: x',
        '    ! line 3: It is no list.',
        '',
      ].join('\n'),
    );
  });

  it('says so when there is no blog', () => {
    assert.equal(reportText({ blogs: [] }), 'No blog was found.\n');
  });
});
