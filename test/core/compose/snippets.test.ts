import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { mdxFault } from '../../../src/core/generators/shared/mdx/mdxFault.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

function read(path: string): string {
  return readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
}

function snippetsIn(path: string): readonly Snippet[] {
  const all = JSON.parse(read(path)) as Readonly<Record<string, Snippet>>;
  return Object.values(all);
}

const EVERYWHERE = snippetsIn('snippets/blog.json');
const MARKDOWN_ONLY = snippetsIn('snippets/markdown.json');
const ALL = [...EVERYWHERE, ...MARKDOWN_ONLY];

/** The snippet as it stands when it is inserted and nothing typed: the first of choices, no tab stops. */
function inserted({ body }: Snippet): string {
  let text = body.join('\n').replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1');
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/\$\{\d+:([^{}]*)\}/g, '$1');
  }
  return text.replace(/\$\{?\d+\}?/g, '').replace(/\$CURRENT_[A-Z_]+/g, '2024');
}

function html(snippet: Snippet): string {
  return new MarkdownIt({ html: true }).use(footnotes).render(`Text\n\n${inserted(snippet)}`);
}

describe('snippets', () => {
  it('are there in Markdown and in MDX, those that MDX does not take in Markdown only', () => {
    const manifest = JSON.parse(read('package.json')) as {
      readonly contributes: { readonly snippets: unknown };
    };
    assert.deepEqual(manifest.contributes.snippets, [
      { language: 'markdown', path: './snippets/blog.json' },
      { language: 'mdx', path: './snippets/blog.json' },
      { language: 'markdown', path: './snippets/markdown.json' },
    ]);
  });

  it('have prefixes of their own, which VS Code’s Markdown snippets do not have', () => {
    const builtIn = ['bold', 'italic', 'quote', 'code', 'link', 'image', 'strikethrough'];
    const prefixes = [...builtIn, ...ALL.map(({ prefix }) => prefix)];
    assert.deepEqual(prefixes, [...new Set(prefixes)]);
  });

  it('have prefixes that can be typed in one go', () => {
    assert.deepEqual(
      ALL.filter(({ prefix }) => !/^[a-z]+$/.test(prefix)),
      [],
    );
  });

  it('are all explained in the documentation', () => {
    const documentation = read('docs/snippets.md');
    const missing = ALL.filter(({ prefix }) => !documentation.includes(`| \`${prefix}\` |`));
    assert.deepEqual(missing, []);
  });

  for (const snippet of ALL) {
    it(`lead from the first stop to the last without a gap: ${snippet.prefix}`, () => {
      const numbers = [...snippet.body.join('\n').matchAll(/\$\{?(\d+)/g)].map(([, n]) =>
        Number(n),
      );
      const stops = [...new Set(numbers)].sort((a, b) => a - b);
      assert.deepEqual(
        stops,
        stops.map((_, at) => at),
      );
      assert.doesNotMatch(inserted(snippet), /[${]\d|\|\}/);
    });
  }

  for (const snippet of EVERYWHERE) {
    it(`build as MDX too: ${snippet.prefix}`, () => {
      const text = inserted(snippet);
      assert.equal(mdxFault(text, { comments: false, headingIds: false }), undefined);
      assert.doesNotMatch(text, /\b(?:class|style|onclick)=|<!--|[{}]/);
    });
  }

  const elements: Readonly<Record<string, string>> = {
    figure: 'figcaption',
    linkedimage: 'img',
    video: 'video',
    youtube: 'iframe',
    videolink: 'img',
    callout: 'blockquote',
    alert: 'blockquote',
    footnote: 'section class="footnotes"',
    table: 'table',
    details: 'details',
    linkref: 'a href="https://example.org/"',
    pullquote: 'blockquote',
    quotation: 'blockquote',
    askreaders: 'hr',
    byline: 'em',
    series: 'ol',
    update: 'blockquote',
  };
  for (const [prefix, element] of Object.entries(elements)) {
    it(`make what they say: ${prefix} makes <${element}>`, () => {
      const snippet = EVERYWHERE.find((each) => each.prefix === prefix);
      assert.ok(snippet && html(snippet).includes(`<${element}`));
    });
  }
});
