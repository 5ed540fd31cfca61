import assert from 'node:assert/strict';
import { pagesToCome } from '../../../src/core/sitePage/builtPath.ts';

const USUAL = 'public,_site,dist,build,docs,output,.vitepress/dist,docs/.vitepress/dist';

describe('the pages of a site that is not built yet', () => {
  it('are waited for where its configuration says, and where generators write by default', () => {
    assert.equal(pagesToCome(['web/html', 'public']), `{web/html,${USUAL}}/**/index.html`);
  });

  it('are not waited for in the whole blog, outside of it, or where a name is no plain one', () => {
    assert.equal(pagesToCome(['', '../site', 'a{b,c}', 'd*']), `{${USUAL}}/**/index.html`);
  });
});
