import assert from 'node:assert/strict';
import { eleventy } from '../../../src/core/generators/eleventy.ts';
import { postHtml } from '../../../src/core/page/liveBody.ts';
import { siteOf } from './sites.ts';

/** All that is expected here was built with Eleventy 3.1.8 first, but for what is left as written. */
const SITE: Readonly<Record<string, string>> = {
  'eleventy.config.js': `
    import yaml from 'js-yaml';
    let count = 0;
    export default function (c) {
      c.addFilter('shout', (text, mark = '!') => text.toUpperCase() + mark);
      c.addFilter('sum', (a, b) => a + b);
      c.addLiquidFilter('onlyLiquid', (x) => '(' + x + ')');
      c.addNunjucksFilter('onlyNjk', (x) => '[' + x + ']');
      c.addShortcode('year', () => String(new Date().getFullYear()));
      c.addShortcode('counter', () => 'n' + ++count);
      c.addShortcode('where', function () { return this.page.url; });
      c.addShortcode('img', (src, alt) => \`<img src="\${src}" alt="\${alt}">\`);
      c.addAsyncShortcode('later', async (x) => 'later:' + x);
      c.addPairedShortcode('box', (body, kind) => \`<div class="box \${kind}">\${body}</div>\`);
      c.addPairedShortcode('odd', function (body) { return this.page.url + body; });
      c.addGlobalData('build', () => ({ name: 'Demo' }));
      c.addDataExtension('yaml,yml', (text) => yaml.load(text));
      return { pathPrefix: '/base/' };
    }`,
  'package.json': '{"version":"1.2.3"}',
  '_data/site.json': '{"title":"Site & co","nested":{"list":[1,2,3]}}',
  '_data/a/b.json': '{"x":"deep"}',
  '_data/more.yaml': 'motto: Slow food',
  '_data/code.js': 'export default { lang: "en" };',
  '_includes/note.liquid': 'Inner {{ text }} {{ title }} {{ page.fileSlug }}',
};

const HEAD = 'title: One <b>\ndate: 2024-05-06\nlist: [b, a]';

async function htmlOf(body: string, head = HEAD, more: typeof SITE = {}): Promise<string> {
  const path = 'posts/one.md';
  const text = `---\n${head}\n---\n${body}`;
  const { site, post } = await siteOf(eleventy, { ...SITE, [path]: text, ...more });
  const frontMatter = site.frontMatterOf(text);
  const [start, own] = [text.slice(0, frontMatter.bodyStart), text.slice(frontMatter.bodyStart)];
  const file = { post: post(path), frontMatter, head: start };
  const html = postHtml({ site, posts: [post(path)] }, own, file);
  return html.replace(/ data-line="-?\d+"/g, '').trim();
}

function left(tag: string): string {
  return `<code class="galley-shortcode">${tag.replaceAll('"', '&quot;')}</code>`;
}

type Case = readonly [what: string, body: string, html: string];

const LIQUID: readonly Case[] = [
  [
    'have the data of the page, of files and of the configuration',
    '{{ title }} {{ missing }}|{{ site.nested.list | join: "-" }} {{ a.b.x }} {{ more.motto }} ' +
      '{{ code.lang }} {{ pkg.version }} {{ build.name }}',
    '<p>One <b> |1-2-3 deep Slow food en 1.2.3 Demo</p>',
  ],
  [
    'have what Eleventy says of the page',
    '{{ page.url }} {{ page.inputPath }} {{ page.fileSlug }} {{ page.filePathStem }} ' +
      '{{ page.date | date: "%d.%m.%Y" }} {{ eleventy.env.runMode }}',
    '<p>/posts/one/ ./posts/one.md one /posts/one 06.05.2024 build</p>',
  ],
  [
    'have the filters of Eleventy',
    '{{ page.url | url }} {{ "posts/one.md" | inputPathToUrl }} {{ "A b" | slugify }} ' +
      '{{ "https://a.b/c" | url }} {{ "rel/x" | url }} {{ "/a/../b//c/" | url }}',
    '<p>/base/posts/one/ /posts/one/ a-b https://a.b/c rel/x /base/b/c/</p>',
  ],
  [
    'have the filters and shortcodes of the site',
    '{{ "a" | shout: "?" }} {{ 1 | sum: 2 }} {{ "x" | onlyLiquid }} {% img "/b.png", title %} ' +
      '{% later 4 %}\n\n{% box "warm" %}*in* {{ title | size }}{% endbox %}',
    '<p>A? 3 (x) <img src="/b.png" alt="One <b>"> later:4</p>\n<div class="box warm">*in* 7</div>',
  ],
  [
    'include files with values',
    '{% include "note.liquid", text: "T" %} {% include "note" text: "U" %} {% render "note" %}',
    '<p>Inner T One <b> one\nInner U One <b> one\nInner</p>'.replaceAll('\n', ' '),
  ],
  ['run in code too', '`{{ list[0] }}`', '<p><code>b</code></p>'],
  [
    'are left as they are written where only a build can tell',
    '{{ collections.posts.size }} {% where %} {% counter %} {% year %} {{ "x" | onlyNjk }} {{ page.rawInput }}',
    `<p>${['{{ collections.posts.size }}', '{% where %}', '{% counter %}', '{% year %}', '{{ "x" | onlyNjk }}', '{{ page.rawInput }}'].map(left).join(' ')}</p>`,
  ],
  [
    'are boxes around a body that is shown',
    '{% odd %}a **b** {{ list[0] }}{% endodd %}',
    '<div class="galley-shortcode"><div class="galley-box galley-shortcode">' +
      '<span class="galley-box-what">odd</span></div>\n<p>a <strong>b</strong> b</p>\n</div>',
  ],
];

describe('Templates in posts of Eleventy', () => {
  for (const [what, body, html] of LIQUID) {
    it(what, async () => assert.equal(await htmlOf(body), html));
  }

  it('have data that is computed', async () => {
    const head = `${HEAD}\neleventyComputed:\n  loud: "{{ title | upcase }}"`;
    assert.equal(await htmlOf('{{ loud }}', head), '<p>ONE <B></p>');
  });

  it('do not run where the post says so', async () => {
    const html = await htmlOf('{{ title }}', `${HEAD}\ntemplateEngineOverride: md`);
    assert.equal(html, '<p>{{ title }}</p>');
  });

  it('do not run where Liquid is set up in a way that is not followed', async () => {
    const config = `export default (c) => { c.setLiquidOptions({ outputDelimiterLeft: '<<' }); };`;
    const html = await htmlOf('{{ title }}', HEAD, { 'eleventy.config.js': config });
    assert.equal(html, `<p>${left('{{ title }}')}</p>`);
  });

  it('know nothing of a front matter in code whose text is not at hand', async () => {
    const text = '---js\nconst title = "T";\n---\n{{ title }} {{ page.fileSlug }}';
    const { site, post } = await siteOf(eleventy, { ...SITE, 'a.md': text });
    const frontMatter = site.frontMatterOf(text);
    const body = text.slice(frontMatter.bodyStart);
    const html = postHtml({ site, posts: [] }, body, { post: post('a.md'), frontMatter });
    assert.equal(html.trim(), `<p data-line="0">${left('{{ title }}')} a</p>`);
  });
});

const NUNJUCKS: readonly Case[] = [
  [
    'have names, expressions and filters, escaped where they are not safe',
    '{{ title }} {{ title | safe }} {{ missing }}|{{ site.title | upper }} {{ list | join(", ") }} ' +
      '{{ 3 / 2 }} {{ list[0] }} {{ list.length }} {{ page.url | url }}',
    '<p>One &lt;b&gt; One <b> |SITE &amp; CO b, a 1.5 b 2 /base/posts/one/</p>',
  ],
  [
    'have the filters and shortcodes of the site',
    '{{ "a" | shout("?") }} {{ "x" | onlyNjk }} {% img "/a.png", "An image" %}',
    '<p>A? [x] <img src="/a.png" alt="An image"></p>',
  ],
  ['have what the post sets', '{% set x = 3 %}{{ x * 2 }}{# gone #}', '<p>6</p>'],
  ['leave raw text alone', '{% raw %}{{ list[0] }}{% endraw %}', '<p>{{ list[0] }}</p>'],
  [
    'are left as they are written where they have bodies, and names that are set in those',
    'a {% if x %}{% set y = 1 %}{{ title }}{% endif %} {{ y }}',
    `<p>a ${['{% if x %}', '{% set y = 1 %}', '{{ title }}', '{% endif %}'].map(left).join('')} ${left('{{ y }}')}</p>`,
  ],
  [
    'are left as they are written where they are not as in JavaScript',
    '{{ 7 // 2 }} {{ "a" if list else "b" }} {{ "x" | onlyLiquid }} {{ "a" | nothing }}',
    `<p>${['{{ 7 // 2 }}', '{{ "a" if list else "b" }}', '{{ "x" | onlyLiquid }}', '{{ "a" | nothing }}'].map(left).join(' ')}</p>`,
  ],
];

describe('Templates of Nunjucks in posts of Eleventy', () => {
  for (const [what, body, html] of NUNJUCKS) {
    it(what, async () => {
      assert.equal(await htmlOf(body, `${HEAD}\ntemplateEngineOverride: njk,md`), html);
    });
  }
});

describe('The mark behind an excerpt in Eleventy', () => {
  const withOptions = (options: string) => ({
    'eleventy.config.js': `export default (c) => { c.setFrontMatterParsingOptions(${options}); };`,
  });

  it('is taken out, with the line end behind it', async () => {
    const html = await htmlOf('A\n---\nB', HEAD, withOptions('{ excerpt: true }'));
    assert.equal(html, '<p>A\nB</p>');
  });

  it('stays where excerpts are not asked for, or nothing stands before it', async () => {
    const separator = withOptions('{ excerpt_separator: "~~" }');
    assert.equal(await htmlOf('A\n~~\nB', HEAD, separator), '<p>A\n~~\nB</p>');
    const first = withOptions('{ excerpt: true, excerpt_separator: "~~" }');
    assert.equal(await htmlOf('~~\nB', HEAD, first), '<p>~~\nB</p>');
  });
});
