import assert from 'node:assert/strict';
import { PLAIN_FENCES } from '../../../src/core/frontMatter/fenceRules.ts';
import { readFrontMatter } from '../../../src/core/frontMatter/readFrontMatter.ts';
import { loosePost } from '../../../src/core/page/loosePost.ts';

const post = (text: string): ReturnType<typeof loosePost> =>
  loosePost('notes/a.md', readFrontMatter(text, PLAIN_FENCES, true));

describe('a Markdown file that is in no blog', () => {
  it('has what its front matter says plainly', () => {
    const { title, tags, authors } = post(
      '---\ntitle: A Note\ntags: [one, two]\nauthor: Ada\ndraft: true\n---\nText.\n',
    );
    assert.deepEqual(
      { title, tags, authors },
      { title: 'A Note', tags: ['one', 'two'], authors: ['Ada'] },
    );
  });

  it('has no status, date or address that a generator would give it', () => {
    const { publication, date, address } = post('---\ndate: 2026-01-01\ndraft: true\n---\n');
    assert.deepEqual(publication.holds, []);
    assert.equal(date, undefined);
    assert.equal(address.known, false);
  });

  it('is a post without front matter, too', () => {
    assert.equal(post('# Just text\n').title, undefined);
  });
});
