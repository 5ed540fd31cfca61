import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import createMarkdownIt from 'markdown-it';
import type { Block, BlockUpdate } from '../../../src/core/markdown/block.ts';
import { PLAIN_DIALECT, type Dialect } from '../../../src/core/markdown/dialect.ts';
import { hugoDialect } from '../../../src/core/generators/hugo/dialect.ts';
import { jekyllDialect } from '../../../src/core/generators/jekyll/dialect.ts';
import { pelicanDialect } from '../../../src/core/generators/pelican/dialect.ts';
import { LiveDocument } from '../../../src/core/markdown/liveDocument.ts';
import type { TemplateData } from '../../../src/core/markdown/liquid/templateData.ts';
import { renderBody } from '../../../src/core/markdown/renderBody.ts';
import { shiftLines } from '../../../src/core/markdown/shiftLines.ts';
import { COMMON_LINES, KRAMDOWN_LINES, TEMPLATE_LINES } from './markdownLines.ts';
import { ASTRO, ASTRO_MDX, DOCUSAURUS, ELEVENTY, HEXO, VITEPRESS } from './mannerDialects.ts';
import { renderWhole } from './wholeRendering.ts';

const RICH: Dialect = {
  ...PLAIN_DIALECT,
  definitionLists: true,
  typography: 'en-dash',
  attributes: 'heading',
};

/** All that Hugo's configuration may turn on. */
const HUGO = hugoDialect({
  markup: {
    highlight: { linenos: true },
    goldmark: {
      parser: { attribute: { block: true }, wrapstandaloneimagewithinparagraph: false },
      extensions: {
        cjk: { enable: true, eastasianlinebreaks: true, escapedspace: true },
        extras: { insert: { enable: true }, superscript: { enable: true } },
        passthrough: { enable: true, delimiters: { block: [['$$', '$$']], inline: [['$', '$']] } },
      },
    },
  },
});

const HUGO_LINES = [
  '{.cls #id}',
  '```js {linenos=table hl_lines=[1]}',
  '$$x$$ and $y$',
  '==a== ++b++',
];

const PELICAN = pelicanDialect(() => null);

const FIRST_LINE = 7;

/** What the page does with an update. */
function apply(blocks: readonly Block[], update: BlockUpdate): readonly Block[] {
  return update.patches.reduce((list, { at, remove, insert, lineShift }) => {
    const moved = list.slice(at + remove).map((b) => ({ ...b, line: b.line + lineShift }));
    return [...list.slice(0, at), ...insert, ...moved];
  }, blocks);
}

interface Edit {
  /** Where, as a part of the length. */
  readonly from: number;
  readonly length: number;
  readonly insert: string;
}

function edited(body: string, { from, length, insert }: Edit): string {
  const start = Math.floor(from * body.length);
  return body.slice(0, start) + insert + body.slice(start + length);
}

function textOf(lines: readonly string[], maxLength: number): fc.Arbitrary<string> {
  const line = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...lines) },
    fc.string({ maxLength: 8 }),
  );
  const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');
  return fc.tuple(fc.array(line, { maxLength }), lineEnd).map(([all, end]) => all.join(end));
}

function editOf(lines: readonly string[]): fc.Arbitrary<Edit> {
  return fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 30 }),
    insert: fc.oneof(textOf(lines, 3), fc.string({ maxLength: 3 })),
  });
}

function checkAll(dialect: Dialect, bodies: readonly string[]): void {
  const document = new LiveDocument(dialect);
  let blocks: readonly Block[] = [];
  for (const body of bodies) {
    blocks = apply(blocks, document.update(body, FIRST_LINE));
    const shown = blocks.map(({ html, line }) => shiftLines(html, line - FIRST_LINE)).join('');
    const expected = withoutTitle(renderWhole(body, dialect), dialect);
    assert.equal(withoutNoteLines(shown), withoutNoteLines(expected), JSON.stringify(body));
    assert.deepEqual(blocks, document.blocks);
  }
}

/** Docusaurus shows the heading that a post begins with elsewhere. */
function withoutTitle(html: string, { manner }: Dialect): string {
  return manner?.generator === 'docusaurus' ? html.replace(/^<h1[^]*?<\/h1>\n/, '') : html;
}

function withoutNoteLines(html: string): string {
  const start = html.search(/<div class="footnotes?"|<section data-footnotes/);
  if (start < 0) return html;
  return html.slice(0, start) + html.slice(start).replace(/ data-line="-?\d+"/g, '');
}

/** Lines that only Hexo takes for more than text. */
const HEXO_LINES = ['{% set x = 2 %}{{ x * 3 }}', '{{ x }} *a*', ': described', '<!-- more -->'];

const VITEPRESS_LINES = ['::: code-group', ':::', '> [!NOTE] T', '```js [a.js] {1}', '**a**{.b}'];

const TEMPLATES = ['hugo-shortcodes', 'liquid', 'nunjucks', 'mdx', 'vue', 'zola'] as const;

const CASES: readonly (readonly [name: string, dialect: Dialect, lines: readonly string[]])[] = [
  ['Markdown', RICH, COMMON_LINES],
  [
    'kramdown',
    { ...RICH, attributes: 'kramdown', headingIds: 'kramdown' },
    [...COMMON_LINES, ...KRAMDOWN_LINES, ...KRAMDOWN_LINES],
  ],
  ['Hugo', HUGO, [...COMMON_LINES, ...TEMPLATE_LINES['hugo-shortcodes'], ...HUGO_LINES]],
  ['Jekyll', jekyllDialect({}), [...COMMON_LINES, ...KRAMDOWN_LINES, ...TEMPLATE_LINES.liquid]],
  [
    'Jekyll with kramdown alone',
    jekyllDialect({ kramdown: { input: 'kramdown' } }),
    [...COMMON_LINES, ...KRAMDOWN_LINES, ...KRAMDOWN_LINES],
  ],
  ['Pelican', PELICAN, [...COMMON_LINES, ...KRAMDOWN_LINES, '    - deep', '    more', '{.cls}']],
  ...TEMPLATES.map((templates) => {
    const lines = TEMPLATE_LINES[templates];
    return [templates, { ...RICH, templates }, [...COMMON_LINES, ...lines, ...lines]] as const;
  }),
  ['Astro', ASTRO, COMMON_LINES],
  ['MDX of Astro', ASTRO_MDX, [...COMMON_LINES, ...TEMPLATE_LINES.mdx]],
  ['MDX of Docusaurus', DOCUSAURUS, [...COMMON_LINES, ...TEMPLATE_LINES.mdx]],
  ['Eleventy', ELEVENTY, [...COMMON_LINES, ...TEMPLATE_LINES.liquid]],
  ['Hexo', HEXO, [...COMMON_LINES, ...TEMPLATE_LINES.nunjucks, ...HEXO_LINES]],
  ['VitePress', VITEPRESS, [...COMMON_LINES, ...TEMPLATE_LINES.vue, ...VITEPRESS_LINES]],
];

const LIQUID_DATA: TemplateData = {
  kind: 'jekyll',
  runs: true,
  page: { title: 'Title', tags: ['a', 'b'] },
  unknownInPage: ['content'],
  site: { title: 'Site' },
  unknownInSite: ['posts'],
  includes: new Map([['note.html', '<div>\n{{ include.text }}\n</div>']]),
  basePath: '/',
  origin: '',
};

const LIQUID_LINES = [
  '{{ page.title }} text',
  '{{ page.content }}',
  '{% for tag in page.tags %}',
  '- {{ tag }}',
  '{% endfor %}',
  '{% if site.posts.size > 1 %}',
  '{% endif %}',
  '{% if page.title %}',
  '{% include note.html text="x" %}',
  '{% comment %}',
  '{% endcomment %}',
  '{% raw %}{{ a }}{% endraw %}',
  '{% unknown x %}',
  '{% assign a = "# b" %}{{ a }}',
];

/** More runs find rarer faults: `GALLEY_RUNS=5000`. */
const RUNS = Number(process.env['GALLEY_RUNS'] ?? 60);

function bodiesAfter(first: string, edits: readonly Edit[]): readonly string[] {
  const bodies = [first];
  for (const edit of edits) bodies.push(edited(bodies.at(-1)!, edit));
  return bodies;
}

describe('a live document shows after any edits what rendering the whole text shows', () => {
  for (const [name, dialect, lines] of CASES) {
    it(`of generated ${name}`, () => {
      const edits = fc.array(editOf(lines), { maxLength: 12 });
      const property = fc.property(textOf(lines, 25), edits, (first, all) => {
        checkAll(dialect, bodiesAfter(first, all));
      });
      fc.assert(property, { numRuns: RUNS });
    });
  }

  it('of tags that end in another order than they began', () => {
    const box = '{{% box %}}\n> {{< /note >}}\n{{% /box %}}';
    checkAll(HUGO, [`> {{< note >}}\n${box}`, `{< note >}}\n${box}`, `> {{< note >}}\n${box}`]);
  });

  it('of a tag that is closed once nothing stands behind what closes it', () => {
    const body = '{{% note %}}\n\na\n\nb\n\nc\n\nd {{% /note %}}';
    checkAll(HUGO, [`${body} x\n\ne`, `${body}\n\ne`, `${body} x\n\ne`]);
  });

  it('of a tag that is closed once another ends before', () => {
    const body = '{{% t %}}\n\n{{< y >}}\n\na\n\nb {{< t >}} b\n\nc\n\nd\n\ne\n\nf {{% /t %}}\n';
    checkAll(HUGO, [body, body.replace('e', 'e {{< /y >}}'), body]);
  });

  it('of generated Liquid that is run', () => {
    const lines = [...COMMON_LINES, ...LIQUID_LINES, ...LIQUID_LINES];
    const edits = fc.array(editOf(lines), { maxLength: 8 });
    const property = fc.property(textOf(lines, 20), edits, (first, all) => {
      const document = new LiveDocument(jekyllDialect({}));
      let blocks: readonly Block[] = [];
      for (const body of bodiesAfter(first, all)) {
        blocks = apply(blocks, document.update(body, FIRST_LINE, LIQUID_DATA));
        const fresh = new LiveDocument(jekyllDialect({}));
        fresh.update(body, FIRST_LINE, LIQUID_DATA);
        const shown = (list: readonly Block[]) => list.map((block) => ({ ...block, key: 0 }));
        assert.deepEqual(shown(blocks), shown(fresh.blocks), JSON.stringify(body));
      }
    });
    fc.assert(property, { numRuns: RUNS });
  });

  const sites: readonly (readonly [generator: string, dialect: Dialect])[] = [
    ['hugo', { ...RICH, rawHtml: 'dropped', templates: 'hugo-shortcodes' }],
    ['jekyll', { ...RICH, attributes: 'kramdown', templates: 'liquid' }],
    ['hexo', HEXO],
    ['docusaurus', DOCUSAURUS],
    ['vitepress', VITEPRESS],
    ['astro', ASTRO],
    ['eleventy', ELEVENTY],
  ];
  for (const [generator, dialect] of sites) {
    it(`of the posts of the ${generator} site`, () => {
      const bodies = fc.constantFrom(...bodiesOf(generator));
      const edits = fc.array(editOf(COMMON_LINES), { minLength: 1, maxLength: 6 });
      const property = fc.property(bodies, edits, (first, all) => {
        checkAll(dialect, bodiesAfter(first, all));
      });
      fc.assert(property, { numRuns: RUNS });
    });
  }
});

describe('a dialect without extras', () => {
  it('shows what markdown-it shows by itself', () => {
    const dialect: Dialect = {
      ...PLAIN_DIALECT,
      linkify: false,
      footnotes: false,
      taskLists: false,
      headingIds: 'none',
    };
    const plain = createMarkdownIt({ html: true });
    const withoutOurs = (html: string): string =>
      html
        .replace(/ data-line="\d+"| hljs(?=")|<span class="(?:hljs|language)-[^"]*">|<\/span>/g, '')
        .replaceAll('&#x27;', "'");
    const property = fc.property(textOf(COMMON_LINES, 30), (body) => {
      assert.equal(withoutOurs(renderBody(body, dialect)), plain.render(body));
    });
    fc.assert(property, { numRuns: RUNS });
  });
});

/** The texts of all posts of a site, front matter and all. */
function bodiesOf(generator: string): readonly string[] {
  const site = new URL(`../../truth/${generator}/site/`, import.meta.url);
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|mdx|markdown)$/.test(path))
    .map((path) => readFileSync(new URL(encodeURI(path).replaceAll('#', '%23'), site), 'utf8'));
}
