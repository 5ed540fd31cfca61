import assert from 'node:assert/strict';
import { inEnglish } from '../../../src/core/message.ts';
import { learnSite, pageFor } from '../../../src/core/siteDesign/learntSite.ts';
import type { Fetcher, NotFetched } from '../../../src/core/sitePage/served/fetcher.ts';
import {
  readServedSite,
  type ServedRequest,
} from '../../../src/core/sitePage/served/readServedSite.ts';
import { MemoryFiles } from '../blogs/memoryFiles.ts';
import { builtBlog, paragraphsOf, POSTS, sourceOf } from './hugoBlog.ts';

type Answer = readonly [type: string, content: string | Uint8Array] | NotFetched;

interface Served extends Omit<ServedRequest, 'site' | 'posts' | 'files' | 'target'> {
  readonly asked: readonly string[];
}

/** A server that has these answers, and no others. */
function server(answers: Readonly<Record<string, Answer>>): Served {
  const asked: string[] = [];
  const fetch: Fetcher = (path, limit) => {
    asked.push(path);
    const answer = answers[path] ?? { failure: 'status', status: 404 };
    if ('failure' in answer) return Promise.resolve(answer);
    const [type, content] = answer;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    return Promise.resolve(bytes.length > limit ? { failure: 'large' } : { type, bytes });
  };
  const address = { origin: 'http://localhost:1313', name: 'localhost:1313' };
  return { fetch, asked, address, now: Date.UTC(2026, 0, 1), asksForDrafts: true };
}

async function read(served: Served, name = 'apples', config?: string) {
  const { site, posts } = await builtBlog(() => '', config);
  const files = new MemoryFiles(
    Object.fromEntries(
      Object.keys(POSTS).map((post) => [`content/posts/${post}.md`, sourceOf(post)]),
    ),
  );
  const all = posts.map(({ post }) => post);
  const target = all.find(({ path }) => path.endsWith(`${name}.md`));
  const result = await readServedSite({ ...served, site, posts: all, files, target: target! });
  return { result, site, target: target! };
}

function page(name: string, head = ''): Answer {
  return [
    'text/html',
    `<!DOCTYPE html><head>${head}</head><body><main><h1>About ${name}</h1><article>${paragraphsOf(name)}</article></main></body>`,
  ];
}

const LINK = '<link rel="stylesheet" href="/css/a.css">';

describe('the pages of a server', () => {
  it('are those of the post and its neighbours, and show the post like built ones', async () => {
    const served = server({ '/posts/apples/': page('apples'), '/posts/plums/': page('plums') });
    const { result, site, target } = await read(served);
    assert.ok('posts' in result);
    assert.deepEqual(
      result.posts.map(({ path, modified }) => [path, modified]),
      [
        ['/posts/apples/', served.now],
        ['/posts/plums/', served.now],
      ],
    );
    const learnt = learnSite({ site, posts: [] }, result.posts);
    const found = pageFor(site, learnt!, { post: target, text: sourceOf('apples') });
    assert.equal(found!.shell.donor, '/posts/apples/');
  });

  it('bring their style sheets along, with all that those import and show', async () => {
    const served = server({
      '/posts/apples/': page('apples', LINK),
      '/css/a.css': ['text/css', '@import "b.css" print; a { background: url(../i/x.svg#y) }'],
      '/css/b.css': [
        'text/css',
        '@font-face { src: url(/f/y.woff2) } b { background: url(no.png) }',
      ],
      '/i/x.svg': ['image/svg+xml', '<svg/>'],
      '/f/y.woff2': ['application/octet-stream', new Uint8Array([1, 2, 3, 4])],
    });
    const { result } = await read(served);
    assert.ok('posts' in result);
    const [head, css = ''] = (result.urlOf('/css/a.css') ?? '').split(',');
    assert.equal(head, 'data:text/css;charset=utf-8');
    assert.equal(
      decodeURIComponent(css).replace(/\s+/g, ' '),
      '@media print { @font-face { src: url("data:font/woff2;base64,AQIDBA==") } ' +
        'b { background: url("data:,") } } a { background: url("data:image/svg+xml;base64,PHN2Zy8+#y") }',
    );
  });

  it('bring small images along, those in the text too, and leave out large ones', async () => {
    const images = '<img src="/s.png"><img src="/l.png"><video src="/v.mp4"></video>';
    const served = server({
      '/posts/apples/': ['text/html', `<body>${images}</body>`],
      '/s.png': ['image/png', new Uint8Array(300)],
      '/l.png': ['image/png', new Uint8Array(600_000)],
      '/v.mp4': ['video/mp4', 'x'],
    });
    const { result } = await read(served);
    assert.ok('posts' in result);
    assert.match(result.urlOf('/s.png') ?? '', /^data:image\/png;base64,A{400}$/);
    assert.deepEqual([result.urlOf('/l.png'), result.urlOf('/v.mp4')], [undefined, undefined]);
    assert.ok(!served.asked.includes('/v.mp4'));
  });

  it('bring no more along than eight million bytes in all', async () => {
    const paths = [...Array(20).keys()].map((i) => `/i/${i}.png`);
    const images = paths.map((path) => `<img src="${path}">`).join('');
    const big = paths.map((path) => [path, ['image/png', new Uint8Array(499_000)]] as const);
    const answers: Record<string, Answer> = Object.fromEntries<Answer>(big);
    const served = server({
      ...answers,
      '/posts/apples/': ['text/html', `<body>${images}</body>`],
    });
    const { result } = await read(served);
    assert.ok('posts' in result);
    assert.equal(paths.filter((path) => result.urlOf(path) !== undefined).length, 16);
  });

  it('ask for each file once, and nothing of other sites', async () => {
    const head = `${LINK}${LINK}<link rel="stylesheet" href="https://cdn.test/x.css">`;
    const served = server({
      '/posts/apples/': page('apples', head),
      '/posts/pears/': page('pears', head),
      '/css/a.css': ['text/css', ''],
    });
    await read(served);
    assert.deepEqual([...served.asked].sort(), [
      '/css/a.css',
      '/posts/apples/',
      '/posts/pears/',
      '/posts/plums/',
    ]);
  });

  it('are found where the server leaves out the path of the site', async () => {
    const served = server({
      '/posts/apples/': page('apples', '<link rel="stylesheet" href="/blog/css/a.css">'),
      '/css/a.css': ['text/css', 'a{}'],
    });
    const { result } = await read(served, 'apples', 'baseURL = "https://example.org/blog/"\n');
    assert.ok('posts' in result);
    assert.ok(result.urlOf('/css/a.css'));
    assert.ok(served.asked.includes('/blog/posts/apples/'));
  });

  it('are asked of the live site only for what readers can see', async () => {
    const served = { ...server({ '/posts/apples/': page('apples') }), asksForDrafts: false };
    await read({ ...served, now: Date.UTC(2020, 0, 1) });
    assert.equal(served.asked.length, 0);
    await read(served);
    assert.equal(served.asked.filter((path) => path.startsWith('/posts/')).length, 3);
  });

  const refusals: readonly (readonly [string, Answer, string])[] = [
    [
      'nothing listens',
      { failure: 'unreachable' },
      'Nothing answers at localhost:1313. Is the server running?',
    ],
    ['it takes too long', { failure: 'slow' }, 'localhost:1313 took too long to answer.'],
    [
      'it leads away',
      { failure: 'elsewhere' },
      'localhost:1313 sends its readers to another address, which is not asked.',
    ],
    [
      'it fails',
      { failure: 'status', status: 500 },
      'localhost:1313 has no page for the posts of this blog: it answered 500.',
    ],
    [
      'it has something else there',
      ['application/json', '{}'],
      'localhost:1313 has no page for the posts of this blog: it answered 404.',
    ],
  ];
  for (const [what, answer, sentence] of refusals) {
    it(`are not had when ${what}, and the writer is told`, async () => {
      const all = Object.keys(POSTS).map((name) => [`/posts/${name}/`, answer] as const);
      const { result } = await read(server(Object.fromEntries<Answer>(all)));
      assert.ok('reason' in result);
      assert.equal(inEnglish(result.reason), sentence);
    });
  }
});
