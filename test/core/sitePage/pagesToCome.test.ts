import assert from 'node:assert/strict';
import { builtFiles, pagesToCome } from '../../../src/core/sitePage/builtPath.ts';

/** What is waited for in each folder where generators write by default. */
const USUAL = [
  ...['public', 'public/**/index.html', '_site', '_site/**/index.html'],
  ...['dist', 'dist/**/index.html', 'build', 'build/**/index.html'],
  ...['docs', 'docs/**/index.html', 'output', 'output/**/index.html'],
  ...['.vitepress/dist', '.vitepress', '.vitepress/dist/**/index.html'],
  ...['docs/.vitepress/dist', 'docs/.vitepress', 'docs/.vitepress/dist/**/index.html'],
].join(',');

describe('the pages of a site that is not built yet', () => {
  it('are waited for where its configuration says, and where generators write by default', () => {
    const expected = `{web/html,web,web/html/**/index.html,${USUAL}}`;
    assert.equal(pagesToCome(['web/html', 'public']), expected);
  });

  it('are not waited for in the whole blog, outside of it, or where a name is no plain one', () => {
    assert.equal(pagesToCome(['', '../site', 'a{b,c}', 'd*']), `{${USUAL}}`);
  });
});

describe('a built site', () => {
  it('is watched with the folders that it would go with', () => {
    assert.deepEqual(['_site', 'build/site', 'a/b/c'].map(builtFiles), [
      '_site/**',
      '{build,build/site/**}',
      '{a/b,a,a/b/c/**}',
    ]);
  });
});
