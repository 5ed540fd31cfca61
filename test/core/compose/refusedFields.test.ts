import assert from 'node:assert/strict';
import { docusaurus } from '../../../src/core/generators/docusaurus.ts';
import { blog, CONTENT } from '../generators/astroBlog.ts';
import { siteOf } from '../generators/sites.ts';
import type { ComposeSite } from './composeSites.ts';
import { compose, hugoSite, post, textOf } from './composeSites.ts';

/** A new post after three with these lines, `#` being another letter in each. */
function after(site: ComposeSite, folder: string, lines: string): string {
  const examples = ['One', 'Two', 'Six'].map((title) =>
    post(
      `${folder}/${title.toLowerCase()}.md`,
      lines.replace('title: x', `title: ${title}`).replaceAll('#', title.charAt(1)),
    ),
  );
  return textOf(compose(site, 'New', { examples }));
}

describe('A field that differs from post to post', () => {
  it('is left out where Docusaurus stops at an empty one', async () => {
    const { site } = await siteOf(docusaurus, {
      'docusaurus.config.js': `export default { presets: [['classic', {}]] };`,
    });
    const lines = 'title: x\ndescription: d#\nimage: i#\nkeywords: [k#]\ntags: [t#]\nown: o#';
    assert.equal(
      after(site, 'blog', lines),
      '---\ntitle: New\ndraft: true\ndescription: ""\ntags: []\nown: ""\n---\n\n▮',
    );
  });

  it('is left out where the schema of an Astro site refuses an empty one and needs none', async () => {
    const { site } = await blog({
      'src/content.config.ts': CONTENT.replace(
        'hidden:',
        `kind: z.enum(['a', 'b']).optional(),
        level: z.enum(['x', 'y']), note: z.string().optional(), hidden:`,
      ),
    });
    const lines = 'title: x\nkind: a#\nlevel: x#\nnote: n#';
    assert.equal(
      after(site, 'src/content/blog', lines),
      '---\ntitle: New\ndraft: true\nlevel: ""\nnote: ""\n---\n\n▮',
    );
  });
});

describe('A picture beside each post', () => {
  it('is none of the new post, though it has the same name', () => {
    assert.equal(
      after(hugoSite(), 'content/posts', 'title: x\ncover: ./cover.jpg\nimage: /img/site.png'),
      '---\ntitle: New\ndraft: true\nimage: /img/site.png\n---\n\n▮',
    );
  });
});
