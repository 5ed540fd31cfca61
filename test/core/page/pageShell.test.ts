import assert from 'node:assert/strict';
import { pageShell, type ShellOptions } from '../../../src/core/page/pageShell.ts';

const shell = (other: Partial<ShellOptions> = {}): string =>
  pageShell({
    nonce: 'n0nce',
    source: 'https://own.test',
    remoteImages: false,
    style: 'galley',
    sheets: [],
    script: 'https://own.test/preview.js',
    language: 'en',
    title: 'Preview',
    ...other,
  });

const policyOf = (html: string): string =>
  /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? '';

describe("the frame of the preview's page", () => {
  it('lets run only our script, and load only our files', () => {
    assert.deepEqual(policyOf(shell()).split('; '), [
      "default-src 'none'",
      "script-src 'nonce-n0nce'",
      "style-src-elem https://own.test 'nonce-n0nce'",
      "style-src-attr 'unsafe-inline'",
      'img-src https://own.test data:',
      'font-src https://own.test data:',
      'media-src https://own.test',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('lets load images from the web, and nothing else from there, with consent', () => {
    const policy = policyOf(shell({ remoteImages: true }));
    assert.match(policy, /img-src https:\/\/own\.test data: https:;/);
    assert.equal(policy.match(/https:(?!\/)/g)?.length, 1);
  });

  it('has one main element, a language and a title', () => {
    const html = shell({ language: 'de', title: 'Vorschau' });
    assert.match(html, /<html lang="de"/);
    assert.match(html, /<title>Vorschau<\/title>/);
    assert.equal(html.match(/<main/g)?.length, 1);
  });

  it('has the class names that themes style only in the site’s styles', () => {
    assert.match(shell({ style: 'site' }), /<article class="galley-article post [^"]*h-entry"/);
    assert.match(shell(), /<article class="galley-article" /);
  });

  it('loads style sheets in their order, linked or written in', () => {
    const html = shell({
      sheets: [
        { kind: 'link', url: 'https://own.test/a.css?a&b' },
        { kind: 'text', css: 'a::after { content: "</style><script>" }' },
      ],
    });
    assert.match(
      html,
      /<link rel="stylesheet" href="https:\/\/own\.test\/a\.css\?a&amp;b">\n<style nonce="n0nce">a::after \{ content: "<\\\/style><script>" \}<\/style>/,
    );
  });

  it('can be broken by no title, language or address', () => {
    const bad = `"><script>'&`;
    const html = shell({ title: bad, language: bad, script: bad, source: bad });
    assert.equal(html.match(/<script/g)?.length, 1);
  });
});
