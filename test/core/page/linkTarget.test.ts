import assert from 'node:assert/strict';
import { linkTarget, type LinkTarget } from '../../../src/core/page/linkTarget.ts';

const served = { baseUrl: 'https://blog.test/base/', basePath: '/base/' };
const from = '/base/posts/one/';
const target = (href: string): LinkTarget => linkTarget(href, served, from);

describe('a link of a post', () => {
  const outside: readonly (readonly [href: string, url: string])[] = [
    ['https://example.test/a?b#c', 'https://example.test/a?b#c'],
    ['HTTP://EXAMPLE.TEST/', 'HTTP://EXAMPLE.TEST/'],
    ['//example.test/a', 'https://example.test/a'],
    ['mailto:a@example.test', 'mailto:a@example.test'],
    [' https://example.test/\n', 'https://example.test/'],
  ];
  for (const [href, url] of outside) {
    it(`leaves the site for ${url}`, () =>
      assert.deepEqual(target(href), { kind: 'outside', url }));
  }

  const refused = [
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'command:workbench.action.quit',
    'vscode://a.b/c',
    'ftp://example.test/',
    'tel:+1',
    '',
  ];
  for (const href of refused) {
    it(`is refused as ${JSON.stringify(href)}`, () =>
      assert.deepEqual(target(href), { kind: 'refused' }));
  }

  const inside: readonly (readonly [href: string, reference: string, address: string])[] = [
    ['../two/', '../two/', '/base/posts/two/'],
    ['../two', '../two', '/base/posts/two/'],
    ['/base/about.html', '/base/about.html', '/base/about/'],
    ['https://blog.test/base/about/', '/about', '/base/about/'],
    ['//BLOG.test/base/', '/', '/base/'],
    ['/base/a%20b/', '/base/a%20b/', '/base/a%20b/'],
    ['../naïve/', '../naïve/', '/base/posts/naïve/'],
    ['two.md?x=1', 'two.md', '/base/posts/one/two.md/'],
  ];
  for (const [href, reference, address] of inside) {
    it(`stays in the site with ${href}`, () => {
      const found = target(href);
      assert.ok(found.kind === 'inside');
      assert.equal(found.reference, reference);
      assert.equal(found.addresses[0], address);
    });
  }

  it('may be spelt with or without slash, `.html` and encoding', () => {
    const found = target('/base/naïve%20try.html');
    assert.ok(found.kind === 'inside');
    assert.deepEqual(found.addresses, [
      '/base/naïve%20try/',
      '/base/naïve%20try',
      '/base/naïve%20try.html',
      '/base/na%C3%AFve%20try/',
      '/base/na%C3%AFve%20try',
      '/base/na%C3%AFve%20try.html',
      '/base/naïve try/',
      '/base/naïve try',
      '/base/naïve try.html',
    ]);
  });

  it('keeps its fragment', () => {
    const found = target('../two/?a#part-1');
    assert.equal(found.kind === 'inside' && found.fragment, 'part-1');
  });

  it('means only a file where no site is known', () => {
    assert.deepEqual(linkTarget('../b.md#c', undefined, undefined), {
      kind: 'inside',
      reference: '../b.md',
      addresses: [],
      fragment: 'c',
    });
  });
});
