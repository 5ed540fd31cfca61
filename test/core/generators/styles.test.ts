import assert from 'node:assert/strict';
import { hugo } from '../../../src/core/generators/hugo.ts';
import { jekyll } from '../../../src/core/generators/jekyll.ts';
import { siteOf } from './sites.ts';

describe('The style sheets of a Hugo site', () => {
  it('are those that the base template and its partials name, in their order', async () => {
    const { site } = await siteOf(hugo, {
      'hugo.toml': 'theme = "t"\n[params]\ncustomCSS = ["css/mine.css"]',
      'themes/t/layouts/_default/baseof.html':
        '<head>{{- partial "head" . -}}</head>{{ partialCached "foot.html" . }}',
      'themes/t/layouts/partials/head.html':
        '<link rel="stylesheet" href="{{ "css/b.css" | relURL }}">\n' +
        '<!-- <link href="/css/old.css"> -->{{/* css/older.css */}}\n' +
        '{{ $a := resources.Get "css/a.css" }}\n<link href="https://cdn.example/x.css">',
      'layouts/partials/foot.html': '<link href=/css/foot.css>',
      'themes/t/static/css/b.css': '',
      'themes/t/assets/css/a.css': '',
      'static/css/foot.css': '',
      'static/css/mine.css': '',
      'static/css/old.css': '',
      'static/css/unused.css': '',
    });
    assert.deepEqual(site.styles, [
      'themes/t/static/css/b.css',
      'themes/t/assets/css/a.css',
      'static/css/foot.css',
      'static/css/mine.css',
    ]);
  });

  it('are all static ones, the theme first, where no template names any', async () => {
    const { site } = await siteOf(hugo, {
      'hugo.toml': 'theme = "t"',
      'themes/t/static/t.css': '',
      'static/b.css': '',
      'static/a.css': '',
      'assets/not.css': '',
      'static/x.scss': '',
    });
    assert.deepEqual(site.styles, ['themes/t/static/t.css', 'static/a.css', 'static/b.css']);
  });

  it("are the site's own where it has a file of the same name as its theme", async () => {
    const { site } = await siteOf(hugo, {
      'hugo.toml': 'theme = "t"',
      'layouts/baseof.html': '<link href="css/a.css">',
      'themes/t/static/css/a.css': '',
      'static/css/a.css': '',
    });
    assert.deepEqual(site.styles, ['static/css/a.css']);
  });
});

describe('The style sheets of a Jekyll site', () => {
  it('are those that the layouts of posts and their includes name', async () => {
    const { site } = await siteOf(jekyll, {
      '_config.yml': '',
      '_layouts/post.html': '---\nlayout: default\n---\n<link href="/assets/css/post.css">',
      '_layouts/default.html': '{% include head.html %}',
      '_includes/head.html': '<link href="{{ "/assets/css/main.css" | relative_url }}">',
      'assets/css/main.css': '',
      'assets/css/post.css': '',
      'assets/css/print.css': '',
    });
    assert.deepEqual(site.styles, ['assets/css/main.css', 'assets/css/post.css']);
  });

  it('are those in assets and css where none are named', async () => {
    const { site } = await siteOf(jekyll, {
      '_config.yml': 'theme: minima',
      'assets/css/a.css': '',
      'css/b.css': '',
      'vendor/c.css': '',
    });
    assert.deepEqual(site.styles, ['assets/css/a.css', 'css/b.css']);
  });
});
