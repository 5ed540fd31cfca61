import assert from 'node:assert/strict';
import { frontMatterView } from '../../../src/core/sitePage/frontMatterView.ts';
import type { DesignSample } from '../../../src/core/sitePage/design.ts';
import { filled, sample, shellFrom, SITE, VIEW } from './pages.ts';
import { BODY, donor } from './teaPage.ts';

const DONOR = `---
Subtitle: Before the town is up
place: A kitchen in the old town of Ghent
motto: Slow
---
The kettle sings before the town is up.

## Leaves

They open slowly, as they should.
`;

/** What the page shows outside of the body for a post with a front matter. */
function around(html: string, head: string): string {
  const { fields } = SITE.frontMatterOf(`---\n${head}\n---\n`, true);
  const view = { ...VIEW, ...frontMatterView(fields, 'UTC') };
  const page = shellFrom(donor(`${html}<div>${BODY}</div>`, {}, DONOR));
  return filled(page, view, '')
    .replace(/^[^]*<body[^>]*>/, '')
    .replace(/<div data-galley-body[^]*$/, '')
    .replace(/ data-galley-slot="\d+"/g, '');
}

describe('what a site’s own fields say around a post', () => {
  const html =
    '<h2 class="sub">Before the <i>town</i> is up</h2><p>Written in A kitchen in the old town of Ghent, at dawn</p><footer>Slow</footer>';

  it('is what the post says, or nothing', () => {
    assert.equal(
      around(html, 'subtitle: On crusts\nplace: The bakery'),
      '<h2 class="sub">On crusts</h2><p>Written in The bakery, at dawn</p><footer>Slow</footer>',
    );
    assert.equal(
      around(html, 'other: x'),
      '<h2 class="sub" hidden></h2><p>Written in , at dawn</p><footer>Slow</footer>',
    );
  });

  it('is the site’s where it stands around a post that does not say it', () => {
    const body = 'All at once it was noon, and nothing was done at all.';
    const at = (path: string, head: string): DesignSample =>
      sample(
        path,
        {},
        `---\n${head}\n---\n${body}`,
        `<div><p>${body}</p></div><footer>© 2024 Bo and friends</footer>`,
      );
    const says = at('a.md', 'copyright: © 2024 Bo and friends');
    const isShown = (...pages: readonly [DesignSample, ...DesignSample[]]): boolean =>
      filled(shellFrom(...pages), VIEW, '').includes('© 2024 Bo and friends');
    assert.deepEqual([isShown(says), isShown(says, at('b.md', 'a: b'))], [false, true]);
  });

  it('is a title also where more stands in the heading', () => {
    assert.equal(
      around('<h1>Tea’s Hour (2024)</h1><p>Tea’s Hour is over.</p>', 'other: x'),
      '<h1>A New Title (2024)</h1><p>Tea’s Hour is over.</p>',
    );
  });
});
