import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanTitle } from '../../../src/core/compose/cleanTitle.ts';
import { newComposer } from '../../../src/core/compose/composePost.ts';
import { fieldOf, textOf } from '../../../src/core/frontMatter/values.ts';
import {
  contextOf,
  hugoSite,
  jekyllSite,
  plainSite,
  post,
  takenAmong,
  type ComposeSite,
  type Wish,
} from './composeSites.ts';

const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Whether Windows, macOS and Linux all take the name, and no generator overlooks it. */
function isLegal(name: string): boolean {
  return (
    name !== '' &&
    !/[<>:"\\|?*\p{Cc}]/u.test(name) &&
    !/[. ]$|^[. ]/.test(name) &&
    !DEVICES.test(name) &&
    Buffer.byteLength(name) <= 200 &&
    name === name.normalize('NFC')
  );
}

const titles = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 250 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.stringMatching(/^[ -~]{0,40}$/),
  fc.constantFrom(
    'con',
    'nul.txt',
    'COM1',
    'index',
    '_index',
    'a.fr',
    '---',
    '+++',
    'a: b',
    "it's",
    '"',
    '# x',
    '$& $1 $$',
  ),
  fc
    .array(
      fc.constantFrom(
        'über',
        'C#',
        'x:',
        '日本',
        '--',
        "'",
        '"',
        '\\',
        '🎉',
        '{{',
        '%',
        '[a]',
        'true',
        '1.0',
      ),
    )
    .map((words) => words.join(' ')),
);

const yaml = (n: number) =>
  post(`content/posts/p-${String(n)}.md`, `title: Post ${String(n)}\ndate: 2024-01-0${String(n)}`);
const SITES: Readonly<Record<string, readonly [ComposeSite, Wish]>> = {
  'Hugo without an archetype': [hugoSite(), {}],
  'Hugo with languages': [
    hugoSite(
      {},
      {
        languages: [
          { key: 'en', folder: undefined },
          { key: 'fr', folder: undefined },
        ],
      },
    ),
    { language: 'fr' },
  ],
  'Hugo with an archetype in TOML': [
    hugoSite({
      'archetypes/posts.md': `+++\ntitle = '{{ replace .Name "-" " " | title }}'\n+++\n`,
    }),
    {},
  ],
  'Hugo with an archetype in JSON': [
    hugoSite({
      'archetypes/default.md': `{\n  "title": "{{ .Name | humanize }}",\n  "draft": true\n}\n`,
    }),
    {},
  ],
  'Hugo by example': [hugoSite(), { examples: [yaml(1), yaml(2), yaml(3)] }],
  'Hugo by example in TOML': [
    hugoSite(),
    {
      examples: [
        { path: 'content/posts/a/index.md', text: "+++\ntitle = 'A'\ndate = 2024-01-01\n+++\n" },
      ],
    },
  ],
  'Hugo by example in JSON': [
    hugoSite(),
    {
      examples: [
        { path: 'content/posts/a.md', text: '{ "title": "A", "date": "2024-01-01" }\n\nText' },
      ],
    },
  ],
  'Jekyll drafts': [jekyllSite(), {}],
  'Jekyll dated': [jekyllSite(), { start: 'dated' }],
  'Jekyll by example in single quotes': [
    jekyllSite(),
    { examples: [post('_posts/2024-01-01-a.md', "layout: post\ntitle: 'A'")] },
  ],
  'a plain folder': [plainSite(), {}],
};

describe('any title', () => {
  for (const [name, [site, wish]] of Object.entries(SITES)) {
    it(`gives a legal path and is read back exactly, or is refused: ${name}`, () => {
      const compose = newComposer(contextOf(site, wish));
      fc.assert(
        fc.property(titles, (title) => {
          const outcome = compose(title);
          if (!outcome.ok) {
            assert.equal(outcome.suggestion, undefined);
            return;
          }
          assert.deepEqual(
            outcome.path.split('/').filter((each) => !isLegal(each)),
            [],
          );
          const frontMatter = site.frontMatterOf(outcome.text);
          assert.deepEqual(frontMatter.problems, []);
          assert.equal(textOf(fieldOf(frontMatter, 'title')?.value), cleanTitle(title));
          assert.ok(
            outcome.cursor >= frontMatter.bodyStart && outcome.cursor <= outcome.text.length,
          );
        }),
        { numRuns: 300 },
      );
    });
  }

  it('never leads to a path that is taken, and is offered the next free one', () => {
    const site = hugoSite();
    const names = fc.constantFrom('a', 'b', 'A', 'a 2', 'b 2');
    const files = fc.array(names.map((name) => `content/posts/${name.replace(' ', '-')}.md`));
    fc.assert(
      fc.property(names, files, (title, existing) => {
        const taken = takenAmong(...existing);
        const outcome = newComposer(contextOf(site, { taken }))(title);
        const composed = outcome.ok ? outcome : outcome.suggestion;
        assert.ok(composed && !taken(composed.path));
      }),
    );
  });
});
