import assert from 'node:assert/strict';
import { hugo } from '../../../src/core/generators/hugo.ts';
import { jekyll } from '../../../src/core/generators/jekyll.ts';
import type { HugoManner } from '../../../src/core/markdown/manners/hugo/hugoManner.ts';
import { siteOf } from './sites.ts';

const HUGO_MANNER: HugoManner = {
  generator: 'hugo',
  tables: true,
  strikethrough: true,
  linkifyProtocol: 'https',
  substitutions: {
    leftSingleQuote: '&lsquo;',
    rightSingleQuote: '&rsquo;',
    leftDoubleQuote: '&ldquo;',
    rightDoubleQuote: '&rdquo;',
    enDash: '&ndash;',
    emDash: '&mdash;',
    ellipsis: '&hellip;',
    leftAngleQuote: '&laquo;',
    rightAngleQuote: '&raquo;',
    apostrophe: '&rsquo;',
  },
  extras: [],
  blockAttributes: false,
  emoji: false,
  wrapsLoneImages: true,
  eastAsianLineBreaks: false,
  escapedSpace: false,
  passthrough: { inline: [], block: [] },
  backlink: '&#x21a9;&#xfe0e;',
  highlight: {
    codeFences: true,
    guessSyntax: false,
    noClasses: true,
    lineNumbers: false,
    lineNumbersInTable: true,
    lineNumberStart: 1,
    wrapperClass: 'highlight',
  },
  params: {},
};

describe("Goldmark's dialect", () => {
  it('is as Hugo sets it up', async () => {
    const { site } = await siteOf(hugo, { 'hugo.toml': '' });
    assert.deepEqual(site.dialect, {
      rawHtml: 'dropped',
      hardBreaks: false,
      linkify: true,
      typography: 'en-dash',
      footnotes: true,
      definitionLists: true,
      taskLists: true,
      attributes: 'heading',
      headingIds: 'hugo',
      templates: 'hugo-shortcodes',
      manner: HUGO_MANNER,
    });
  });

  it('follows the configuration', async () => {
    const { site } = await siteOf(hugo, {
      'hugo.yaml': [
        'markup:',
        '  goldmark:',
        '    renderer: {unsafe: true, hardWraps: true}',
        '    parser: {autoHeadingID: false, attribute: {title: false}}',
        '    extensions:',
        '      linkify: false',
        '      definitionList: false',
        '      taskList: false',
        '      footnote: {enable: false}',
        '      typographer: {disable: true}',
      ].join('\n'),
    });
    assert.deepEqual(site.dialect, {
      rawHtml: 'kept',
      hardBreaks: true,
      linkify: false,
      typography: 'none',
      footnotes: false,
      definitionLists: false,
      taskLists: false,
      attributes: 'none',
      headingIds: 'none',
      templates: 'hugo-shortcodes',
      manner: { ...HUGO_MANNER, substitutions: undefined },
    });
  });
});

describe("kramdown's dialect", () => {
  it('is as Jekyll sets it up', async () => {
    const { site } = await siteOf(jekyll, { '_config.yml': 'plugins: []' });
    assert.deepEqual(site.dialect, {
      rawHtml: 'kept',
      hardBreaks: false,
      linkify: false,
      typography: 'en-dash',
      footnotes: true,
      definitionLists: true,
      taskLists: true,
      attributes: 'kramdown',
      headingIds: 'kramdown',
      templates: 'liquid',
      manner: {
        generator: 'jekyll',
        input: 'gfm',
        quotes: undefined,
        hardWrap: false,
        autoIdPrefix: '',
        defaultLanguage: 'plaintext',
        highlights: true,
      },
    });
  });

  it('follows the configuration', async () => {
    const text = 'kramdown: {hard_wrap: true, auto_ids: false, input: GFM}';
    const { site } = await siteOf(jekyll, { '_config.yml': text });
    assert.deepEqual([site.dialect.hardBreaks, site.dialect.headingIds], [true, 'none']);
  });

  it('gives way to CommonMark', async () => {
    const { site } = await siteOf(jekyll, { '_config.yml': 'markdown: CommonMarkGhPages' });
    assert.deepEqual([site.dialect.attributes, site.dialect.linkify], ['none', true]);
  });
});
