import assert from 'node:assert/strict';
import { compose, hugoSite, jekyllSite, pathOf, plainSite, takenAmong } from './composeSites.ts';

const LONG = `${'All work and no play makes Jack a dull boy. '.repeat(4)}All work and no play.`;
const CUT =
  'all-work-and-no-play-makes-jack-a-dull-boy.-all-work-and-no-play-makes-jack-a-dull-boy.-all-work-and-no-play-makes-jack-a-dull-boy.-all-work-and-no-play-makes-jack-a-dull-boy.-all-work-and-no';

/** A title and the name it gives a file in Hugo, and a draft in Jekyll and in a plain folder. */
const NAMES: readonly (readonly [title: string, hugo: string, jekyll: string])[] = [
  ['Über Größe', 'über-größe', 'über-größe'],
  ['日本語の題', '日本語の題', '日本語の題'],
  ['C++ vs C#', 'c++-vs-c', 'c-vs-c'],
  ['What is new in 2.0', 'what-is-new-in-2.0', 'what-is-new-in-2-0'],
  ['To be or not to be', 'to-be-or-not-to-be', 'to-be-or-not-to-be'],
  ['Привет, мир!', 'привет-мир', 'привет-мир'],
  ['हिन्दी में', 'हिन्दी-में', 'हिन्दी-में'],
  ['مرحبا بالعالم', 'مرحبا-بالعالم', 'مرحبا-بالعالم'],
  ['🎉 Party time 🎉', 'party-time', 'party-time'],
  ['AC/DC live', 'ac-dc-live', 'ac-dc-live'],
  ['.NET in 100 days', 'net-in-100-days', 'net-in-100-days'],
  ['  spaces   everywhere  ', 'spaces-everywhere', 'spaces-everywhere'],
  ['Wait... what?', 'wait...-what', 'wait-what'],
  ['The end.', 'the-end', 'the-end'],
  ['50% more: a <b>story</b>', '50-more-a-bstory-b', '50-more-a-b-story-b'],
  ['con', 'con-post', 'con-post'],
  ['NUL', 'nul-post', 'nul-post'],
  ['Aux.', 'aux-post', 'aux-post'],
  ['com1', 'com1-post', 'com1-post'],
  ['lpt9.txt', 'lpt9-post.txt', 'lpt9-txt'],
  ['Console', 'console', 'console'],
  ['Index', 'index-post', 'index-post'],
  ['_index', '_index-post', 'index-post'],
  ['2024', '2024', '2024'],
  ['e\u0301te\u0301', 'été', 'été'],
];

describe('the path for a title', () => {
  for (const [title, hugo, jekyll] of NAMES) {
    it(`of ${JSON.stringify(title)} is by the generator's rule`, () => {
      const paths = [hugoSite(), jekyllSite(), plainSite('notes')].map((site) =>
        pathOf(compose(site, title)),
      );
      assert.deepEqual(paths, [
        `content/posts/${hugo}.md`,
        `_drafts/${jekyll}.md`,
        `notes/${jekyll}.md`,
      ]);
    });
  }

  it('begins with no date where the generator would take it for that of the post', () => {
    const titles = ['12:30:45 at noon', '24-1-7', '24-1-7 and more', '2024-01-01 in review'];
    assert.deepEqual(
      titles.map((title) => pathOf(compose(jekyllSite(), title))),
      ['12_30_45-at-noon', '24_1_7', '24_1_7-and-more', '2024_01_01-in-review'].map(
        (name) => `_drafts/${name}.md`,
      ),
    );
    assert.equal(
      pathOf(compose(jekyllSite(), '24-1-7', { start: 'dated' })),
      '_posts/2024-03-05-24-1-7.md',
    );
  });

  it('may begin with a date in Hugo, unless the configuration makes that the date of the post', () => {
    const told = hugoSite({}, { config: { frontmatter: { date: [':filename', ':default'] } } });
    assert.deepEqual(
      [hugoSite(), told].map((site) => pathOf(compose(site, '2024-01-01 in review'))),
      ['content/posts/2024-01-01-in-review.md', 'content/posts/2024_01_01-in-review.md'],
    );
  });

  it('is cut at a word when the title is very long', () => {
    assert.equal(pathOf(compose(hugoSite(), LONG)), `content/posts/${CUT}.md`);
  });

  it('is cut between characters where there are no words, by bytes and not by letters', () => {
    const outcome = pathOf(compose(hugoSite(), '題'.repeat(200)));
    assert.equal(outcome, `content/posts/${'題'.repeat(64)}.md`);
  });

  it('never cuts a cluster of marks in two', () => {
    const name = pathOf(compose(hugoSite(), 'क्षि'.repeat(60))).slice('content/posts/'.length, -3);
    assert.match(name, /^(?:क्षि)+$/);
  });

  const refused: readonly (readonly [string, string])[] = [
    ['', 'Type a title.'],
    ['   ', 'Type a title.'],
    ['\u0000', 'Type a title.'],
    ['?!', 'A file cannot be named “?!”: add a letter or a digit.'],
    ['---', 'A file cannot be named “---”: add a letter or a digit.'],
    ['+++', 'A file cannot be named “+++”: add a letter or a digit.'],
    ['🎉', 'A file cannot be named “🎉”: add a letter or a digit.'],
  ];
  for (const [title, reason] of refused) {
    it(`is refused for ${JSON.stringify(title)}, with the reason`, () => {
      const sites = [hugoSite(), jekyllSite(), plainSite()];
      const outcomes = sites.map((site) => pathOf(compose(site, title)));
      assert.deepEqual(outcomes, new Array(3).fill(`refused: ${reason}`));
    });
  }
});

describe('a path that is taken', () => {
  const cases: readonly (readonly [what: string, existing: string, obstacle: string])[] = [
    ['the file', 'content/posts/tea.md', 'content/posts/tea.md'],
    ['the file in other capitals', 'content/posts/Tea.md', 'content/posts/tea.md'],
    ['a bundle of the name', 'content/posts/tea/index.md', 'content/posts/tea/index.md'],
    ['a section of the name', 'content/posts/tea/_index.md', 'content/posts/tea/_index.md'],
    ['the same page in HTML', 'content/posts/tea.html', 'content/posts/tea.html'],
  ];
  for (const [what, existing, obstacle] of cases) {
    it(`is refused with the next free name: ${what}`, () => {
      const outcome = compose(hugoSite(), 'Tea', { taken: takenAmong(existing) });
      const suggestion = 'content/posts/tea-2.md';
      assert.equal(pathOf(outcome), `refused: ${obstacle} exists already. -> ${suggestion}`);
    });
  }

  it('is refused with the first number that is free', () => {
    const taken = takenAmong('content/posts/tea.md', 'content/posts/tea-2.md');
    const outcome = compose(hugoSite(), 'Tea', { taken });
    assert.equal(outcome.ok ? '' : outcome.suggestion?.path, 'content/posts/tea-3.md');
  });

  it('gives the suggested post the title as typed', () => {
    const outcome = compose(hugoSite(), 'Tea', { taken: takenAmong('content/posts/tea.md') });
    assert.match(outcome.ok ? '' : (outcome.suggestion?.text ?? ''), /^title: "Tea"$/m);
  });

  it('keeps names in a numbered suggestion within the limit', () => {
    const first = pathOf(compose(hugoSite(), '題'.repeat(200)));
    const outcome = compose(hugoSite(), '題'.repeat(200), { taken: takenAmong(first) });
    assert.equal(
      outcome.ok ? '' : outcome.suggestion?.path,
      `content/posts/${'題'.repeat(63)}-2.md`,
    );
  });
});
