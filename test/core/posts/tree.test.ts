import assert from 'node:assert/strict';
import { blog, drawn, on, post, POSTS, problem, treeOf } from './samples.ts';

const text = (...lines: readonly string[]): string => lines.join('\n');

describe('The tree of posts', () => {
  it('puts posts by their status, with what says most of them', () => {
    assert.equal(
      drawn(treeOf([blog('blog', POSTS)]), { openAll: true }),
      text(
        '+ Drafts [2]',
        '  An idea [yesterday]',
        '  An older idea [2 days ago]',
        '+ Scheduled [2]',
        '  Soon [16 Jun 2026, 00:00 · in 12 hours]',
        '  Later [1 Jan 2027, 00:00 · in 6 months]',
        '+ Published [4]',
        '  + 2026 [2]',
        '    Bread [1 Jun 2026]',
        '    Écrire [1 May 2026]',
        '  - 2024 [1]',
        '    Cellar [3 Feb 2024]',
        '  - No date [1]',
        '    Dateless',
        '- Expired [1]',
        '  Offer [1 Jan 2026 · 5 months ago]',
        '- Pages [1]',
        '  About [/about/]',
        '- Not published [1]',
        '  Lost [It has no date in its name.]',
      ),
    );
  });

  it('shows what needs attention first, each thing with its line', () => {
    const posts = [
      post('one.md', { title: 'One', problems: [problem('warning', 2)], date: on('2026-01-01') }),
      post('many.md', { title: 'Many', problems: [problem('warning', 4), problem('error', 1)] }),
      post('told.md', { title: 'Told', problems: [problem('information', 0)] }),
    ];
    const site = [{ path: 'hugo.toml', problem: problem('error', 6) }];
    assert.equal(
      drawn(treeOf([blog('blog', posts, site)])),
      text(
        '+ Needs attention [3]',
        '  hugo.toml [Something is wrong. (line 7)]',
        '  + Many [2 problems]',
        '    Something is wrong. [line 2]',
        '    Something is wrong. [line 5]',
        '  One [Something is wrong. (line 3)]',
        '+ Published [2]',
        '  + 2026 [1]',
        '    One [1 Jan 2026]',
        '  - No date [1]',
      ),
    );
  });

  it('leads from a row that needs attention to the line', () => {
    const tree = treeOf([blog('blog', [post('a.md', { problems: [problem('error', 3)] })])]);
    const row = tree.rowOf('blog', 'a.md');
    assert.deepEqual(row?.target, { blogId: 'blog', path: 'a.md', line: 3 });
    assert.equal(row.icon, 'error');
  });

  it('has a row for each blog when there are several', () => {
    const blogs = [blog('one', [POSTS[0]!]), blog('two', [POSTS[4]!])];
    assert.equal(
      drawn(treeOf(blogs)),
      text(
        '+ one [one/]',
        '  + Drafts [1]',
        '    An idea [yesterday]',
        '+ two [two/]',
        '  + Published [1]',
        '    + 2026 [1]',
        '      Écrire [1 May 2026]',
      ),
    );
  });

  it('is empty without posts', () => {
    assert.deepEqual(treeOf([blog('blog', [])]).roots, []);
    assert.deepEqual(treeOf([]).roots, []);
  });

  it('divides published posts by tag, and those with several stand under each', () => {
    const tree = treeOf([blog('blog', POSTS.slice(4, 8))], { groupBy: 'tag' });
    assert.equal(
      drawn(tree, { openAll: true }),
      text(
        '+ Published [4]',
        '  - food [2]',
        '    Bread [1 Jun 2026]',
        '    Cellar [3 Feb 2024]',
        '  - life [2]',
        '    Écrire [1 May 2026]',
        '    Cellar [3 Feb 2024]',
        '  - texts [1]',
        '    Écrire [1 May 2026]',
        '  - No tags [1]',
        '    Dateless',
      ),
    );
  });

  it('sorts by title as readers do, in one list', () => {
    const tree = treeOf([blog('blog', POSTS.slice(4, 8))], { groupBy: 'none', sort: 'title' });
    assert.equal(
      drawn(tree),
      text(
        '+ Published [4]',
        '  Bread [1 Jun 2026]',
        '  Cellar [3 Feb 2024]',
        '  Dateless',
        '  Écrire [1 May 2026]',
      ),
    );
  });

  it('sorts by last change', () => {
    const tree = treeOf([blog('blog', POSTS.slice(4, 8))], { groupBy: 'none', sort: 'modified' });
    assert.equal(
      drawn(tree),
      text(
        '+ Published [4]',
        '  Écrire [1 May 2026]',
        '  Bread [1 Jun 2026]',
        '  Cellar [3 Feb 2024]',
        '  Dateless',
      ),
    );
  });

  it('says that a post is in no list of the site', () => {
    const quiet = post('q.md', {
      date: on('2026-01-01'),
      publication: { holds: [], unlisted: true },
    });
    const tree = treeOf([blog('blog', [quiet])], { groupBy: 'none' });
    assert.equal(drawn(tree), text('+ Published [1]', '  q.md [1 Jan 2026 · unlisted]'));
  });

  it('moves a post by the clock alone', () => {
    const [soon] = POSTS.slice(2, 3);
    const tree = treeOf([blog('blog', [soon!])], { now: on('2026-06-16').instant });
    assert.equal(drawn(tree), text('+ Published [1]', '  + 2026 [1]', '    Soon [16 Jun 2026]'));
  });

  it('counts by status, whatever is searched for', () => {
    const tree = treeOf([blog('blog', POSTS)], { filter: 'bread' });
    assert.deepEqual(tree.counts, {
      drafts: 2,
      scheduled: 2,
      published: 4,
      attention: 0,
      all: 11,
      found: 1,
    });
  });
});
