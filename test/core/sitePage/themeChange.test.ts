import assert from 'node:assert/strict';
import { newestThemeChange } from '../../../src/core/sitePage/themeChange.ts';
import { MemoryFiles } from '../blogs/memoryFiles.ts';
import { builtBlog } from './hugoBlog.ts';

/** The files are written one after the other: at 1, 2, 3… */
async function newest(paths: readonly string[]): Promise<readonly [number | undefined, unknown]> {
  const { site } = await builtBlog(() => '');
  const files = new MemoryFiles();
  for (const path of paths) files.write(path, 'x');
  const changed = await newestThemeChange({ site, files }, new AbortController().signal);
  return [changed, files.reads];
}

describe('when the theme was changed last', () => {
  it('is when the newest of its layouts and style sheets was', async () => {
    const [changed] = await newest([
      'layouts/index.html',
      'themes/leaf/static/css/leaf.css',
      'themes/leaf/layouts/single.html',
      'README.md',
    ]);
    assert.equal(changed, 3);
  });

  it('has nothing to do with posts, what was built, archetypes, and what others wrote', async () => {
    const [changed, reads] = await newest([
      'layouts/index.html',
      'content/posts/a.md',
      'public/layouts/a.html',
      'archetypes/default.md',
      'node_modules/x/layouts/a.html',
      '.git/layouts/a',
    ]);
    assert.deepEqual([changed, reads], [1, ['layouts/index.html']]);
  });

  it('is not known where there is none', async () => {
    assert.deepEqual(await newest(['content/posts/a.md']), [undefined, []]);
  });

  it('looks at two thousand files and no more', async () => {
    const many = [...Array(2_500).keys()].map((i) => `layouts/${i}.html`);
    const [changed] = await newest(many);
    assert.equal(changed, 2_000);
  });
});
