import assert from 'node:assert/strict';
import { hugo } from '../../../../src/core/generators/hugo.ts';
import { inEnglish } from '../../../../src/core/message.ts';
import type { GitState } from '../../../../src/core/posts/why/cause.ts';
import { matter } from '../../generators/sites.ts';
import { askedSite, said, type AskedSite } from './said.ts';

const CONFIG = 'baseURL = "https://blog.example/"\ntimeZone = "Europe/Berlin"\n';
const AHEAD = matter('title: A', 'date: 2026-06-20T10:00:00+02:00', 'draft: true # not yet');

const COMMITTED: GitState = {
  file: 'committed',
  isAhead: false,
  branch: 'main',
  upstream: 'origin/main',
  hasRemote: true,
};

describe('Why a post is not live', () => {
  let site: AskedSite;

  before(async () => {
    site = await askedSite(hugo, {
      'hugo.toml': CONFIG,
      'content/posts/ahead.md': AHEAD,
      'content/posts/live.md': matter('title: A', 'date: 2026-01-01'),
      'content/posts/gone.md': matter('title: A', 'expiryDate: 2026-06-01'),
      'content/posts/broken.md': '---\ntitle: One: two\ndraft: true\n---\nBody.\n',
      'content/posts/hidden.md': matter('title: A', 'build: { list: never }'),
    });
  });

  it('is told with every cause, each with its line, its times and what ends it', () => {
    const answer = site.ask('content/posts/ahead.md', {
      isUnsaved: true,
      git: { ...COMMITTED, file: 'new' },
    });
    assert.deepEqual(said(answer), [
      'It says draft: true. (4) > Set draft to false > Go to line 4',
      'Its publishing date lies ahead. (3) Due 20 Jun 2026, 10:00, in 4 days. ' +
        'The site’s clock (Europe/Berlin) shows 15 Jun 2026, 14:00. ' +
        '> Go to line 3 > Set date to now: 2026-06-15T14:00:00+02:00',
      'Its last changes are not saved. > Save it',
      'The file is not committed yet. > Open Source Control',
    ]);
    assert.equal(inEnglish(answer.conclusion), '4 things hold it back.');
    assert.equal(answer.isLive, false);
  });

  it('is ended by an edit that changes nothing but the value', () => {
    assert.equal(
      site.after('content/posts/ahead.md', 'Set draft to false'),
      AHEAD.replace('draft: true', 'draft: false'),
    );
    assert.equal(
      site.after('content/posts/ahead.md', 'Set date to now: 2026-06-15T14:00:00+02:00'),
      AHEAD.replace('2026-06-20T10:00:00', '2026-06-15T14:00:00'),
    );
  });

  it('is told of an expiry with the time since', () => {
    assert.deepEqual(said(site.ask('content/posts/gone.md')), [
      'Its expiry date has passed. (3) Expired 1 Jun 2026, 00:00, 2 weeks ago. ' +
        'The site’s clock (Europe/Berlin) shows 15 Jun 2026, 14:00. > Go to line 3',
    ]);
  });

  it('is a mistake in the front matter, with its line and the edit that mends it', () => {
    const [cause] = site.ask('content/posts/broken.md').causes.filter(({ code }) => {
      return code === 'front-matter-syntax';
    });
    assert.equal(cause?.line, 1);
    assert.deepEqual(
      cause.actions.map(({ label }) => inEnglish(label)),
      ['Mend the front matter', 'Go to line 2'],
    );
  });

  it('is the address of another post, to which it leads', () => {
    const problem = {
      code: 'address-clash',
      message: { text: 'The address is taken.', args: [] },
      severity: 'warning',
      range: { start: 0, end: 0 },
      line: 0,
    } as const;
    const post = { ...site.post('content/posts/live.md'), problems: [problem] };
    const rivals = ['content/posts/twin.md'];
    assert.deepEqual(said(site.ask('content/posts/live.md', { post, rivals })), [
      'The address is taken. > Open content/posts/twin.md',
    ]);
  });

  it('is nothing in the files where it is live, and that is said plainly', () => {
    const answer = site.ask('content/posts/live.md', { git: COMMITTED });
    assert.deepEqual(said(answer), []);
    assert.equal(answer.isLive, true);
    assert.equal(
      inEnglish(answer.conclusion),
      'Nothing in the files holds it back. The site’s next build publishes it at /posts/live/',
    );
  });

  it('tells of a live post that it is in no list', () => {
    const answer = site.ask('content/posts/hidden.md');
    assert.equal(answer.isLive, true);
    assert.deepEqual(said(answer), [
      'It is in no list of the site; only its address leads to it. (3) > Go to line 3',
    ]);
  });

  it('offers no edit for a text that can’t be read', () => {
    assert.deepEqual(
      said(site.ask('content/posts/ahead.md', { text: undefined }))[0],
      'It says draft: true.',
    );
  });

  const GIT: readonly (readonly [what: Partial<GitState>, causes: readonly string[]])[] = [
    [{}, []],
    [{ file: 'changed' }, ['Its last changes are not committed. > Open Source Control']],
    [
      { isAhead: true },
      ['It is committed, but not pushed to origin/main yet. > Push… > Open Source Control'],
    ],
    [
      { upstream: undefined },
      ['The branch main has not been pushed yet. > Push… > Open Source Control'],
    ],
    [{ upstream: undefined, hasRemote: false }, []],
    [{ isAhead: undefined }, []],
    [
      { file: 'ignored', isAhead: true },
      ['Git ignores the file, so it is not pushed with the rest of the site.'],
    ],
  ];
  for (const [state, causes] of GIT) {
    it(`is told of git: ${JSON.stringify(state)}`, () => {
      const git = { ...COMMITTED, ...state };
      assert.deepEqual(said(site.ask('content/posts/live.md', { git })), causes);
    });
  }
});
