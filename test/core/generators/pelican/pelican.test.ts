import assert from 'node:assert/strict';
import { composePost } from '../../../../src/core/compose/composePost.ts';
import { isoWithOffset } from '../../../../src/core/dates/isoWithOffset.ts';
import { pelican } from '../../../../src/core/generators/pelican.ts';
import { inEnglish } from '../../../../src/core/message.ts';
import { siteOf, statusOf, type TextSite } from '../sites.ts';

function withSettings(settings: string, texts: Readonly<Record<string, string>> = {}) {
  return siteOf(pelican, { 'pelicanconf.py': settings, ...texts });
}

function header(...lines: readonly string[]): string {
  return `Title: One & two\nDate: 2024-03-05 10:20\n${lines.join('\n')}\n\nBody.\n`;
}

async function post(settings: string, text: string, path = 'content/a.md') {
  const site = await withSettings(`PATH = 'content'\n${settings}`, { [path]: text });
  return { ...site.post(path), where: site.address(path), site };
}

function problemsIn({ site }: TextSite): readonly string[] {
  return site.problems.map(({ problem }) => inEnglish(problem.message));
}

describe('A Pelican post', () => {
  it('has the fields of its header, whatever their case', async () => {
    const { title, tags, categories, authors, description, language } = await post(
      '',
      header(
        'TAGS: a, Two Words, a',
        'Category: News, big',
        'Authors: B, A; C',
        'Summary: S',
        'Lang: fr',
      ),
    );
    assert.deepEqual(
      { title, tags, categories, authors, description, language },
      {
        title: 'One & two',
        tags: ['a', 'Two Words'],
        categories: ['News, big'],
        authors: ['B, A', 'C'],
        description: 'S',
        language: 'fr',
      },
    );
  });

  const statuses: readonly [status: string, expected: string, unlisted: boolean][] = [
    ['', 'published', false],
    ['Status: Draft', 'draft', false],
    ['Status: hidden', 'published', true],
    ['Status: skip', 'excluded', false],
    ['Status: done', 'excluded', false],
  ];
  for (const [line, expected, unlisted] of statuses) {
    it(`is ${expected} with “${line}”`, async () => {
      const found = await post('', header(line));
      assert.deepEqual([statusOf(found), found.publication.unlisted], [expected, unlisted]);
    });
  }

  it('dated ahead is scheduled only where the settings hold such posts back', async () => {
    const text = 'Title: T\nDate: 2099-01-01\n\nBody';
    assert.equal(statusOf(await post('', text)), 'published');
    assert.equal(statusOf(await post('WITH_FUTURE_DATES = False', text)), 'scheduled');
  });

  it('without a date is left out, and the writer is told', async () => {
    const found = await post('', 'Title: T\n\nBody');
    assert.equal(statusOf(found), 'excluded');
    assert.deepEqual(
      found.problems.map(({ code }) => code),
      ['date-unreadable'],
    );
  });

  it('is left out when its date stands in quotes', async () => {
    const found = await post('', 'Title: T\nDate: "2024-03-05"\n\nBody');
    assert.equal(statusOf(found), 'excluded');
    assert.deepEqual(
      found.problems.map(({ line, severity }) => [line, severity]),
      [[1, 'error']],
    );
  });

  const dates: readonly [written: string, expected: string | undefined][] = [
    ['2024-03-05', '2024-03-05T00:00:00+09:00'],
    ['2024-03-05_10:20', '2024-03-05T10:20:00+09:00'],
    ['2024-03-05 10:20 PM', '2024-03-05T22:20:00+09:00'],
    ['2024-03-05T10:20Z', '2024-03-05T10:20:00Z'],
    ['2024-03-05 10:20 -0500', '2024-03-05T10:20:00-05:00'],
    ['5.3.2024', '2024-05-03T00:00:00+09:00'],
    ['13/05/2024', '2024-05-13T00:00:00+09:00'],
    ['Tue, 5th March 2024', '2024-03-05T00:00:00+09:00'],
    ['March 5, 2024 9:00', '2024-03-05T09:00:00+09:00'],
    ['2024-02-30', undefined],
    ['2024-13-05', undefined],
  ];
  for (const [written, expected] of dates) {
    it(`reads the date ${written} as Python does`, async () => {
      const { date } = await post("TIMEZONE = 'Asia/Tokyo'", `Title: T\nDate: ${written}\n\nB`);
      assert.equal(date && isoWithOffset(date), expected);
    });
  }

  const addresses: readonly [what: string, settings: string, text: string, expected: string][] = [
    ['its title', '', header(), '/one-two.html'],
    ['a title in Cyrillic', '', 'Title: Съешь ещё\nDate: 2024-01-01\n\nB', '/sesh-eshchio.html'],
    ['its slug as it is', '', header('Slug: A_b'), '/A_b.html'],
    ['its url', "SITEURL = 'https://x.org/blog'", header('Url: /here/'), '/blog/here/'],
    ['the language', '', header('Lang: fr'), '/one-two-fr.html'],
    ['the drafts', '', header('Status: draft'), '/drafts/one-two.html'],
    ['a pattern', "ARTICLE_URL = 'p/{date:%Y}/{date:%-m}/{slug}/'", header(), '/p/2024/3/one-two/'],
    [
      'a category',
      "ARTICLE_URL = '{category}/{slug}'",
      header('Category: Big News'),
      '/big-news/one-two',
    ],
    [
      'own substitutions',
      "SLUG_REGEX_SUBSTITUTIONS = [(r'&', 'and'), (r'\\s+', '_')]",
      header(),
      '/one_and_two.html',
    ],
    [
      'code',
      'ARTICLE_URL = make()',
      header(),
      'Galley can’t know “{0}”: code works it out when the site is built ({1}, line {2}).',
    ],
  ];
  for (const [what, settings, text, expected] of addresses) {
    it(`has an address made of ${what}`, async () => {
      assert.equal((await post(settings, text)).where, expected);
    });
  }
});

describe("Pelican's settings", () => {
  it('are read, never run: plain data counts, over lines and names', async () => {
    const site = await withSettings(
      [
        'import os',
        "BASE = 'con'",
        "PATH = BASE + 'tent'",
        'ARTICLE_PATHS = [  # posts',
        "    'blog',",
        ']',
        "SITENAME = u'It\\'s' ' mine'",
        'def f():',
        "    SITENAME = 'no'",
        "EXTRA_PATH_METADATA = {'blog/x.md': {'status': 'hidden'}}",
      ].join('\n'),
      { 'content/blog/x.md': header() },
    );
    assert.equal(site.site.title, "It's mine");
    assert.deepEqual(problemsIn(site), []);
    assert.equal(site.post('content/blog/x.md').publication.unlisted, true);
  });

  it('for publishing take those for writing and lay their own upon them', async () => {
    const { site } = await siteOf(pelican, {
      'pelicanconf.py': "SITENAME = 'N'\nSITEURL = ''\n",
      'publishconf.py': "from pelicanconf import *\nSITEURL = 'https://x.org/b'\n",
    });
    assert.deepEqual([site.title, site.baseUrl, site.basePath], ['N', 'https://x.org/b/', '/b/']);
    assert.equal(site.roleOf('pelicanconf.py'), 'configuration');
  });

  it('that only running them would tell are unknown, and the writer is told', async () => {
    const site = await withSettings(
      [
        "SITEURL = os.environ.get('URL', '')",
        'if DEBUG:',
        "    ARTICLE_URL = 'x'",
        "PAGE_PATHS.append('more')",
      ].join('\n'),
    );
    assert.deepEqual(problemsIn(site), [
      'Galley can’t know “SITEURL”: it depends on the environment variable URL (pelicanconf.py, line 1).',
      'Galley can’t know “PAGE_PATHS”: code works it out when the site is built (pelicanconf.py, line 4).',
      'Galley can’t know “ARTICLE_URL”: code works it out when the site is built (pelicanconf.py, line 3).',
    ]);
  });

  it('may be anything: the site stays one', async () => {
    const { site } = await withSettings('PATH = "open\n)]}{[(\n\\\n\u0000 def class = =');
    assert.equal(site.generator, 'pelican');
  });

  it('may leave it to the Makefile where the content lies', async () => {
    const named = await withSettings('', { 'content/a.md': header(), 'README.md': '' });
    assert.deepEqual(named.site.contentFolders, ['content']);
    const topmost = await withSettings("PATH = '.'", { 'content/a.md': header() });
    assert.deepEqual(topmost.site.contentFolders, ['']);
  });

  it('say where pages lie, which are no posts', async () => {
    const site = await withSettings("PATH = 'content'", { 'content/pages/a.md': 'Title: A\n\nB' });
    const { kind } = site.post('content/pages/a.md');
    assert.deepEqual([kind, site.address('content/pages/a.md')], ['page', '/pages/a.html']);
  });
});

describe('A new Pelican post', () => {
  const made = async (texts: Readonly<Record<string, string>>) => {
    const { site } = await withSettings("PATH = 'content'", texts);
    const outcome = composePost(
      {
        site,
        examples: Object.entries(texts).map(([path, text]) => ({ path, text })),
        folder: undefined,
        language: undefined,
        now: Date.parse('2026-06-15T12:00:00Z'),
        zone: 'UTC',
        start: 'draft',
        taken: () => false,
      },
      'Hé lo',
    );
    return outcome.ok && { path: outcome.path, text: outcome.text };
  };

  it('follows the others, held back by its status, its own fields left to be filled in', async () => {
    const texts = {
      'content/b.md': header('Tags: x', 'Category: News', 'Slug: b'),
      'content/a.md': header('Tags: x, y', 'Category: News', 'Slug: a'),
    };
    assert.deepEqual(await made(texts), {
      path: 'content/he-lo.md',
      text: 'Title: Hé lo\nDate: 2026-06-15 12:00\nStatus: draft\nTags: \nCategory: News\nSlug: he-lo\n\n',
    });
  });

  it('has its status in small letters where the other fields are', async () => {
    const text = 'Title: One\ndate: 2024-03-05 10:20\nauthor: A\n\nBody.\n';
    assert.deepEqual(await made({ 'content/a.md': text }), {
      path: 'content/he-lo.md',
      text: 'Title: Hé lo\ndate: 2026-06-15 12:00\nstatus: draft\nauthor: A\n\n',
    });
  });

  it('is a draft by its status', async () => {
    const { site } = await withSettings("PATH = 'content'\nTIMEZONE = 'UTC'");
    const request = { title: 'Hé: lo', path: 'content/he-lo.md', draft: true, now: 0, zone: 'UTC' };
    assert.equal(site.compose.slugOf('Hé: lo'), 'he-lo');
    assert.equal(
      site.compose.fallback(request),
      'Title: Hé: lo\nDate: 1970-01-01 00:00\nStatus: draft\n\n',
    );
  });
});
