import assert from 'node:assert/strict';
import { jekyll } from '../../../src/core/generators/jekyll.ts';
import { LiveBody } from '../../../src/core/page/liveBody.ts';
import { learnSite } from '../../../src/core/siteDesign/learntSite.ts';
import { sourceOf } from '../../../src/core/sitePage/sourceBlocks.ts';
import { siteOf } from '../generators/sites.ts';

const PATH = '_posts/2024-01-01-tea.md';
const OTHER = '_posts/2023-05-05-pots.md';

const BODY = [
  'The title is {{ page.title | upcase }}, of {{ site.title }}.',
  'A pot is [described]({% post_url 2023-05-05-pots %}) in a longer post.',
  '{% for tag in page.tags %}- About {{ tag }} and more\n{% endfor %}',
];

/** As Jekyll wrote it, with what a plugin of the site adds to each block. */
const BUILT = [
  '<p data-by="plugin">The title is TEA, of A Site.</p>',
  '<p data-by="plugin">A pot is <a href="/2023/05/05/pots.html">described</a> in a longer post.</p>',
  '<ul data-by="plugin">\n  <li>About green and more</li>\n  <li>About black and more</li>\n</ul>',
];

function textWith(body: readonly string[]): string {
  return `---\ntitle: Tea\ntags: [green, black]\n---\n${body.join('\n\n')}\n`;
}

describe('A Jekyll post with templates in it, on the page that was built of it', () => {
  async function shown(body: readonly string[]): Promise<readonly string[]> {
    const { site, post: postAt } = await siteOf(jekyll, {
      '_config.yml': 'title: A Site\n',
      [PATH]: textWith(BODY),
      [OTHER]: '---\ntitle: Pots\n---\nPots.\n',
    });
    const post = postAt(PATH);
    const blog = { site, posts: [post, postAt(OTHER)] };
    const html = `<main><h1>Tea</h1><article>${BUILT.join('\n')}</article></main>`;
    const page = { path: '_site/2024/01/01/tea.html', html, modified: 0 };
    const learnt = learnSite(blog, [{ post, text: textWith(BODY), ...page }]);
    assert.ok(learnt);

    const live = new LiveBody(PATH, blog);
    const frontMatter = site.frontMatterOf(textWith(body), true);
    const own = textWith(body).slice(frontMatter.bodyStart);
    live.update(own, { post, frontMatter, firstLine: 4 });
    return sourceOf(live.blocks, own, 4).map((block) =>
      learnt.manner
        .dress({ ...block, post: PATH })
        .replace(/ data-line="\d+"/g, '')
        .trim(),
    );
  }

  it('has each block as the page has it while it is unchanged', async () => {
    assert.deepEqual(await shown(BODY), BUILT);
  });

  it('has the others so when one is changed', async () => {
    const [first = '', second = '', third = ''] = BODY;
    const [title, , list] = BUILT;
    const [ours, , last] = await shown([first, second.replace('longer', 'shorter'), third]);
    assert.deepEqual([ours, last], [title, list]);
  });
});
