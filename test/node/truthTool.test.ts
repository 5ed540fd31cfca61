import assert from 'node:assert/strict';
import { differences } from '../truth-tool/differences.ts';
import { parseCommand } from '../truth-tool/options.ts';
import { reportText } from '../truth-tool/report.ts';

/** The places where two outcomes differ, in short. */
function places(truth: unknown, now: unknown): readonly string[] {
  return differences(truth, now).map(({ place }) => place.join(' '));
}

const row = (fields: Readonly<Record<string, unknown>>) => ({ files: { 'a.md': fields } });

describe('A kit that is built anew', () => {
  it('differs by file and field', () => {
    assert.deepEqual(
      differences(row({ url: '/a/', tags: ['x'] }), {
        files: { 'a.md': { url: '/b/', tags: ['x'] }, 'b.md': { url: '/b/' } },
      }),
      [
        { place: ['files', 'a.md', 'url'], truth: '/a/', now: '/b/' },
        { place: ['files', 'b.md'], truth: undefined, now: { url: '/b/' } },
      ],
    );
  });

  it('may be made by another version at another time', () => {
    assert.deepEqual(places({ version: '1', now: 'a', note: 'b' }, { version: '2' }), []);
  });

  it('may say another message, but must say one', () => {
    const failed = (error: unknown) => ({ broken: { 'a.md': { status: 'error', error } } });
    assert.deepEqual(places(failed('line 1'), failed('line 2')), []);
    assert.deepEqual(places(failed('line 1'), { broken: { 'a.md': { status: 'error' } } }), [
      'broken a.md error',
    ]);
  });

  it('may have other dates and addresses where they hang on the time a file was made', () => {
    const unstable = (date: string, title: string) =>
      row({ unstable: 'date', date, url: `/${date}/`, title });
    assert.deepEqual(places(unstable('2024', 'A'), unstable('2025', 'A')), []);
    assert.deepEqual(places(unstable('2024', 'A'), unstable('2025', 'B')), ['files a.md title']);
    const inVariant = (url: string) => ({
      ...unstable('2024', 'A'),
      variants: { v: { diff: { 'a.md': { url } } } },
    });
    assert.deepEqual(places(inVariant('/x/2024/'), inVariant('/x/2025/')), []);
  });

  it('may colour its code otherwise, but not change it', () => {
    const coloured = (code: string) => row({ bodyHtml: `<pre class="astro-code x">${code}</pre>` });
    assert.deepEqual(places(coloured('<b>a</b> b'), coloured('a <i>b</i>')), []);
    assert.deepEqual(places(coloured('a'), coloured('b')), ['files a.md bodyHtml']);
    const inVariant = {
      variants: { v: { diff: { 'a.md': coloured('a <i>b</i>').files['a.md'] } } },
    };
    const none = { variants: { v: { diff: {} } } };
    const base = coloured('<b>a</b> b');
    assert.deepEqual(places({ ...base, ...inVariant }, { ...base, ...none }), []);
  });

  it('may hash the place of its folder into the ids of footnotes', () => {
    const note = (hash: string) => row({ bodyHtml: `<a id="user-content-fnref-1-${hash}">` });
    assert.deepEqual(places(note('00c3e5'), note('ab01ff')), []);
  });

  it('is told so that a long text shows the place where it parts', () => {
    const text = reportText([
      { place: ['files', 'a.md', 'url'], truth: '/a/', now: undefined },
      { place: ['files', 'a.md', 'bodyHtml'], truth: `${'x'.repeat(200)}y`, now: 'x'.repeat(200) },
    ]);
    assert.equal(
      text,
      [
        '  files › a.md › url',
        '    truth: "/a/"',
        '    now:   (nothing)',
        '  files › a.md › bodyHtml',
        `    truth: …${'x'.repeat(60)}y"`,
        `    now:   …${'x'.repeat(60)}"`,
      ].join('\n'),
    );
  });
});

describe('`npm run truth`', () => {
  it('says how it is used when nothing is asked for', () => {
    for (const args of [[], ['--list'], ['--help'], ['hexo', '--list']]) {
      assert.deepEqual(parseCommand(args), { kind: 'help' });
    }
  });

  it('takes several kits, and writes only when told to', () => {
    assert.deepEqual(parseCommand(['hexo', 'hugo', '--install']), {
      kind: 'rebuild',
      options: { names: ['hexo', 'hugo'], install: true, write: false },
    });
  });

  it('does not know kits that are not there', () => {
    assert.deepEqual(parseCommand(['gatsby']), {
      kind: 'misunderstood',
      reason:
        'There is no kit "gatsby". There are: ' +
        'astro, docusaurus, eleventy, hexo, hugo, jekyll, pelican, vitepress.',
    });
  });
});
