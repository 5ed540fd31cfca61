import assert from 'node:assert/strict';
import { generatorUrl } from '../../../src/core/posts/generatorUrl.ts';

describe('the URL by which a generator knows a post', () => {
  it('is the address where the generator counts the base path in, as Hugo does', () => {
    assert.equal(generatorUrl({ basePath: '/blog/' }, '/blog/2024/a/'), '/blog/2024/a/');
  });

  it('lacks the base path where templates add it, as in Jekyll', () => {
    const site = { basePath: '/my/blog/', urlsLackBasePath: true };
    assert.equal(generatorUrl(site, '/my/blog/2024/a.html'), '/2024/a.html');
  });

  it('is the address in a site at the root of its host', () => {
    assert.equal(generatorUrl({ basePath: '/', urlsLackBasePath: true }, '/a.html'), '/a.html');
  });
});
