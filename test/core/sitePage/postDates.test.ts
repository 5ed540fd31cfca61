import assert from 'node:assert/strict';
import { frontMatterView } from '../../../src/core/sitePage/frontMatterView.ts';
import type { DesignSample } from '../../../src/core/sitePage/design.ts';
import type { PostView } from '../../../src/core/sitePage/slotContent.ts';
import { on } from '../posts/samples.ts';
import { filled, sample, shellFrom, SITE, VIEW } from './pages.ts';

const BODY = 'All at once it was noon, and nothing was done at all.';
const DATED: PostView = { ...VIEW, date: on('2026-03-01'), updated: undefined };
const CHANGED: PostView = { ...DATED, updated: on('2026-04-30') };

/** A post of January 5, 2024 that was changed since, or was not, and its page. */
function page(html: string, updated?: string, name = 'noon'): DesignSample {
  const head = updated === undefined ? '' : `---\nlastmod: ${updated}\n---\n`;
  const own = { title: 'Noon', date: on('2024-01-05') };
  return sample(`${name}.md`, own, head + BODY, `<body>${html}<div><p>${BODY}</p></div>`);
}

function around(pages: readonly [DesignSample, ...DesignSample[]], view = CHANGED): string {
  return filled(shellFrom(...pages), view, '')
    .replace(/^[^]*<body[^>]*>/, '')
    .replace(/<div data-galley-body[^]*$/, '')
    .replace(/ data-galley-slot="\d+"/g, '');
}

describe('the dates around a post', () => {
  it('are that of its writing and that of its last change, each where the page has it', () => {
    const html = '<p>2024-01-05 (LastMod: 2024-01-06)</p><p>LastMod <b>2024-01-06</b></p>';
    assert.equal(
      around([page(html.replace('<p>2024-01-05 ', '<p><i>2024-01-05</i> '), '2024-01-06')]),
      '<p><i>2026-03-01</i> (LastMod: 2026-04-30)</p><p>LastMod <b>2026-04-30</b></p>',
    );
  });

  it('are told apart by their labels where the page’s post was changed on its first day', () => {
    assert.equal(
      around([
        page(
          '<time class="published">2024-01-05</time><time class="updated">2024-01-05</time><p>更新于 2024-01-05</p>',
        ),
      ]),
      '<time class="published">2026-03-01</time><time class="updated">2026-04-30</time><p>更新于 2026-04-30</p>',
    );
  });

  it('have none of a change for a post that was not changed, where other pages have none', () => {
    const both = '<time>2024-01-05</time><p class="u">Updated <b>2024-02-09</b></p>';
    const changed = page(both, '2024-02-09');
    const never = page('<time>2024-01-05</time>', undefined, 'other');
    const always = page(
      '<time>2024-01-05</time><p class="u">Updated <b>2024-01-05</b></p>',
      undefined,
      'other',
    );
    assert.deepEqual(
      [[changed, never] as const, [changed, always] as const, [changed] as const].map((pages) =>
        around(pages, DATED),
      ),
      [
        '<time>2026-03-01</time><p class="u" hidden>Updated <b></b></p>',
        '<time>2026-03-01</time><p class="u">Updated <b>2026-03-01</b></p>',
        '<time>2026-03-01</time><p class="u">Updated <b>2026-03-01</b></p>',
      ],
    );
  });

  it('have a change no words either where there was none, be they in one text with the date', () => {
    const span = (text: string): string => `<span class="t">${text}</span>`;
    const changed = page(span('2024-01-05') + span('Updated: 2024-02-09'), '2024-02-09');
    const bracketed = page('<p><b>2024-01-05</b> (LastMod: 2024-02-09) by Bo</p>', '2024-02-09');
    const never = page(span('2024-01-05'), undefined, 'other');
    assert.deepEqual(
      [changed, bracketed].map((first) => around([first, never], DATED)),
      [
        '<span class="t">2026-03-01</span><span class="t"></span>',
        '<p><b>2026-03-01</b>  by Bo</p>',
      ],
    );
    assert.equal(
      around([changed, never]),
      '<span class="t">2026-03-01</span><span class="t">Updated: 2026-04-30</span>',
    );
  });

  it('are told apart in one text that has both', () => {
    const both = [
      '<p>January 5, 2024 · Updated February 9, 2024</p>',
      '<p>Posted on 2024-01-05 (updated 2024-02-09)</p>',
      '<p>2024-02-09 (first 2024-01-05)</p>',
      '<p>2024-01-05 – 2024-02-09</p>',
    ].map((html) => page(html, '2024-02-09'));
    const never = page('<p>January 5, 2024</p>', undefined, 'other');
    assert.deepEqual(
      [...both.map((each) => around([each])), ...both.map((each) => around([each, never], DATED))],
      [
        '<p>March 1, 2026 · Updated April 30, 2026</p>',
        '<p>Posted on 2026-03-01 (updated 2026-04-30)</p>',
        '<p>2026-04-30 (first 2026-03-01)</p>',
        '<p>2026-03-01 – 2026-04-30</p>',
        '<p>March 1, 2026</p>',
        '<p>Posted on 2026-03-01 </p>',
        '<p> (first 2026-03-01)</p>',
        '<p>2026-03-01</p>',
      ],
    );
  });

  it('are that of the writing where what follows in its text is about another date', () => {
    assert.equal(
      around([page('<p>January 5, 2024 · Updated February 9, 2024</p>')]),
      '<p>March 1, 2026 · Updated February 9, 2024</p>',
    );
  });

  it('are no part of an address', () => {
    const html = '<p>https://blog.example/2024/01/05/other/</p><time>2024-01-05</time>';
    assert.equal(
      around([page(html)]),
      '<p>https://blog.example/2024/01/05/other/</p><time>2026-03-01</time>',
    );
  });
});

describe('the date of the last change in a front matter', () => {
  it('is read under the names that generators and themes have for it', () => {
    const updated = (line: string): string | undefined => {
      const { fields } = SITE.frontMatterOf(`---\n${line}\n---\n`, true);
      const date = frontMatterView(fields, 'Europe/Paris').updated;
      return date && `${new Date(date.instant).toISOString()} ${date.offset}`;
    };
    assert.deepEqual(
      [
        'lastmod: 2024-06-05',
        'updated: 2024/6/5 10:20:30',
        'last_modified_at: 2024-06-05T10:20:30-05:00',
        'updatedDate: 2024-06-05 10:20 Z',
        'last_update: { date: 2024-06-05, author: Bo }',
        'modified: yesterday',
        'updated: 2024-02-31',
      ].map(updated),
      [
        '2024-06-04T22:00:00.000Z 120',
        '2024-06-05T08:20:30.000Z 120',
        '2024-06-05T15:20:30.000Z -300',
        '2024-06-05T10:20:00.000Z 0',
        '2024-06-04T22:00:00.000Z 120',
        undefined,
        undefined,
      ],
    );
  });
});
