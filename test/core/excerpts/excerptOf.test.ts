import assert from 'node:assert/strict';
import { excerptOf } from '../../../src/core/excerpts/excerptOf.ts';
import type { Generator } from '../../../src/core/generators/generator.ts';
import { astro } from '../../../src/core/generators/astro.ts';
import { docusaurus } from '../../../src/core/generators/docusaurus.ts';
import { hexo } from '../../../src/core/generators/hexo.ts';
import { hugo } from '../../../src/core/generators/hugo.ts';
import { jekyll } from '../../../src/core/generators/jekyll.ts';
import { pelican } from '../../../src/core/generators/pelican.ts';
import { zola } from '../../../src/core/generators/zola.ts';
import { siteOf } from '../generators/sites.ts';

/** The beginning that a list shows of a post with this text. */
async function begins(
  generator: Generator,
  files: Readonly<Record<string, string>>,
  text: string,
): Promise<string | undefined> {
  const { site } = await siteOf(generator, files);
  const times = { modified: 0, created: 0 };
  const excerpt = excerptOf(site, { path: 'a.md', text, isWhole: true, problems: [], ...times });
  return excerpt && `${excerpt.by}: ${excerpt.text}`;
}

const HUGO = { 'hugo.toml': 'summaryLength = 4' };
const JEKYLL = { '_config.yml': 'plugins: []' };
const HEXO = { '_config.yml': 'source_dir: source' };

describe('The beginning of a post', () => {
  it('in Hugo is told by the marker, else by the field, else by its length in paragraphs', async () => {
    const body = 'One *two*.\n\nThree &amp; four.\n\nFive.\n';
    const field = '---\nSummary: Said **so**\n---\n';
    assert.equal(await begins(hugo, HUGO, body), 'words: One two. Three & four.');
    assert.equal(await begins(hugo, HUGO, field + body), 'field: Said so');
    assert.equal(await begins(hugo, HUGO, `${field}One\n<!--more-->\n\n${body}`), 'marker: One');
    assert.equal(await begins(hugo, HUGO, `Few <!-- more -->\n\nwords`), 'words: Few words');
  });

  it('in Jekyll is the field as it is, else all up to the separator', async () => {
    const body = 'One [a].\n\nTwo.\n\n[a]: https://a.example "T"\n';
    assert.equal(await begins(jekyll, JEKYLL, body), 'separator: One a.');
    assert.equal(
      await begins(jekyll, JEKYLL, `---\nexcerpt: Said *so*\n---\n${body}`),
      'field: Said *so*',
    );
    const own = `---\nexcerpt_separator: <!--more-->\n---\nOne\n\nTwo<!--more-->Three`;
    assert.equal(await begins(jekyll, JEKYLL, own), 'separator: One Two');
    const none = { '_config.yml': 'plugins: []\nexcerpt_separator: ""' };
    assert.equal(await begins(jekyll, none, body), undefined);
  });

  it('in Hexo, Docusaurus and Zola is what stands before the marker, if there is one', async () => {
    assert.equal(await begins(hexo, HEXO, 'One\n\n<!-- more -->\n\nTwo'), 'marker: One');
    assert.equal(await begins(hexo, HEXO, 'One\n\nTwo'), undefined);
    const config = { 'docusaurus.config.js': 'module.exports = {presets: ["classic"]}' };
    assert.equal(await begins(docusaurus, config, 'One\n\n{/* truncate */}\n\nTwo'), 'marker: One');
    const zolas = { 'config.toml': 'base_url = "/"', 'content/x.md': '' };
    assert.equal(await begins(zola, zolas, '+++\n+++\nOne <!-- more --> Two'), 'marker: One');
  });

  it('in Pelican is the field, else so many words', async () => {
    const settings = { 'pelicanconf.py': 'SUMMARY_MAX_LENGTH = 3' };
    assert.equal(await begins(pelican, settings, 'Title: A\n\nOne two.'), 'words: One two.');
    assert.equal(
      await begins(pelican, settings, 'Title: A\n\nOne two, three, four.'),
      'words: One two, three …',
    );
    assert.equal(await begins(pelican, settings, 'Summary: *So*\n\nOne'), 'field: So');
  });

  it('is none where the generator has none, or cannot read the front matter', async () => {
    assert.equal(await begins(astro, { 'astro.config.mjs': '' }, 'One'), undefined);
    assert.equal(await begins(jekyll, JEKYLL, '---\na: "b\n---\nOne'), undefined);
  });
});
