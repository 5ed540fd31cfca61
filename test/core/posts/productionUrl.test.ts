import assert from 'node:assert/strict';
import { inEnglish, say } from '../../../src/core/message.ts';
import { productionUrl } from '../../../src/core/posts/productionUrl.ts';

function saidFor(baseUrl: string | undefined, path: string | undefined = '/blog/a/'): string {
  const url = productionUrl({ address: { known: true, path } }, { baseUrl });
  return url.known ? url.url : `${url.path ?? ''}: ${inEnglish(url.reason)}`;
}

describe('Where a post is on the web', () => {
  it('is its address behind the site’s origin: the address has the base path already', () => {
    assert.equal(saidFor('https://me.dev/blog/'), 'https://me.dev/blog/a/');
    assert.equal(saidFor('http://me.dev:8080/'), 'http://me.dev:8080/blog/a/');
  });

  it('is not known where the site does not say its own, or only what it began with', () => {
    const placeholder =
      '/blog/a/: The settings give only a placeholder for where the site is on the web:';
    assert.equal(
      saidFor(undefined),
      '/blog/a/: The settings do not say where the site is on the web.',
    );
    for (const url of [
      'https://example.org/',
      'https://your-site.example.com/',
      'http://localhost:1313/',
    ]) {
      assert.equal(saidFor(url), `${placeholder} ${url}`);
    }
  });

  it('is not known where the address is not', () => {
    const reason = say('It has none.');
    assert.deepEqual(
      productionUrl({ address: { known: false, reason } }, { baseUrl: 'https://me.dev/' }),
      { known: false, path: undefined, reason },
    );
  });
});
