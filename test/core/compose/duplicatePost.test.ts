import assert from 'node:assert/strict';
import type { DraftRule } from '../../../src/core/compose/composeRules.ts';
import { duplicatePost } from '../../../src/core/compose/duplicatePost.ts';
import { HUGO_FENCES } from '../../../src/core/frontMatter/fenceRules.ts';
import { inEnglish } from '../../../src/core/message.ts';
import { readFrontMatter } from '../../../src/core/frontMatter/readFrontMatter.ts';

const FRESH = '---\ntitle: "A copy"\ndate: 2026-06-15T12:00:00Z\ndraft: true\n---\n';

const frontMatterOf = (text: string) => readFrontMatter(text, HUGO_FENCES, true);
const BY_DRAFT: DraftRule = { by: 'field', field: { key: 'draft', value: 'true' } };

function copyOf(original: string, fresh = FRESH, draft = BY_DRAFT): string {
  const outcome = duplicatePost({ original, fresh, draft, frontMatterOf });
  assert.ok(outcome.ok);
  return outcome.text;
}

describe('a copy of a post', () => {
  it('has the title, date and draft mark of a new post, and all else as it was', () => {
    assert.equal(
      copyOf(
        "---\ntitle: 'Old' # mine\ndate: 2020-01-01\ntags:   [a, b]\ndraft: false\n---\n\nBody  \n",
      ),
      "---\ntitle: 'A copy' # mine\ndate: 2026-06-15T12:00:00Z\ntags:   [a, b]\ndraft: true\n---\n\nBody  \n",
    );
  });

  it('is a draft in the way of its site', () => {
    assert.equal(
      copyOf('---\ntitle: Old\nstatus: published\n---\n', '---\ntitle: New\nstatus: draft\n---\n', {
        by: 'field',
        field: { key: 'status', value: 'draft' },
      }),
      '---\ntitle: New\nstatus: draft\n---\n',
    );
  });

  it('is refused where a new post says in its body that it is a draft', () => {
    const original = 'Old: one\n########\n\n:date: 2020-01-01\n';
    const fresh = 'New\n####\n\n:date: 2026-06-15\n:status: draft\n';
    const outcome = duplicatePost({ original, fresh, draft: BY_DRAFT, frontMatterOf });
    assert.deepEqual(
      !outcome.ok && inEnglish(outcome.reason),
      'Galley can’t mark a copy of this post as a draft. Copy its file instead.',
    );
  });

  it('takes no address and no old address along', () => {
    assert.equal(
      copyOf('---\ntitle: Old\nslug: old\nurl: /old/\naliases:\n  - /older/\nweight: 3\n---\n'),
      '---\ntitle: A copy\ndate: 2026-06-15T12:00:00Z\ndraft: true\nweight: 3\n---\n',
    );
  });

  it('takes nothing along that identifies the original, however its key is spelled', () => {
    assert.equal(
      copyOf(
        '---\ntitle: Old\ntranslationKey: old\ncanonical_url: /old/\nDisqus-Identifier: 7\nsubtitle: Same\n---\n',
        '---\ntitle: New\n---\n',
      ),
      '---\ntitle: New\nsubtitle: Same\n---\n',
    );
  });

  it('has its times anew where a new post has them, and none of the others', () => {
    assert.equal(
      copyOf(
        '---\ntitle: Old\npubDate: 2020-01-01\nlastmod: 2021-01-01\npublishDate: 2022-01-01\n---\n',
        '---\ntitle: New\npubDate: 2026-06-15\n---\n',
      ),
      '---\ntitle: New\npubDate: 2026-06-15\n---\n',
    );
  });

  it('loses its date where new posts have none', () => {
    assert.equal(
      copyOf(
        '---\ntitle: Old\ndate: 2020-01-01\npublished: true\n---\n',
        '---\ntitle: Idea\n---\n',
      ),
      '---\ntitle: Idea\n---\n',
    );
  });

  it('keeps line ends', () => {
    assert.equal(
      copyOf(
        '---\r\ntitle: Old\r\ndraft: false\r\n---\r\nBody\r\n',
        '---\ntitle: New\ndraft: true\n---\n',
      ),
      '---\r\ntitle: New\r\ndraft: true\r\n---\r\nBody\r\n',
    );
  });

  it('is refused where the front matter is broken, rather than guessed at', () => {
    const outcome = duplicatePost({
      original: '---\ntitle: "Old\ndate: x\n---\n',
      fresh: FRESH,
      draft: BY_DRAFT,
      frontMatterOf,
    });
    assert.equal(outcome.ok, false);
  });
});
