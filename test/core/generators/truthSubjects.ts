import { asList } from '../../../src/core/frontMatter/unknownData.ts';
import { astro } from '../../../src/core/generators/astro.ts';
import { docusaurus } from '../../../src/core/generators/docusaurus.ts';
import { eleventy } from '../../../src/core/generators/eleventy.ts';
import type { Generator } from '../../../src/core/generators/generator.ts';
import { hexo } from '../../../src/core/generators/hexo.ts';
import { hugo } from '../../../src/core/generators/hugo.ts';
import { jekyll } from '../../../src/core/generators/jekyll.ts';
import { pelican } from '../../../src/core/generators/pelican.ts';
import { vitepress } from '../../../src/core/generators/vitepress.ts';
import type { CompareOptions } from './truthSayings.ts';
import type { TruthKit, TruthRow, Variant } from './truthKit.ts';
import { loadKit } from './truthKit.ts';

/** A kit, and what its make-truth.mjs does with it. */
export interface Subject {
  readonly name: string;
  readonly generator: Generator;
  readonly kit: TruthKit;
  /** When the kit's files were last changed: milliseconds since 1970-01-01T00:00Z. */
  readonly modified: number;
  /** The files that a variant changes, as texts, done as the kit does it. */
  readonly configured: (variant: Variant) => Readonly<Record<string, string>>;
  /** How a variant was built, where that is not as the site itself was. */
  readonly optionsOf?: (variant: string) => Partial<CompareOptions>;
  /** A row in the words in which posts are compared. `''` is the site itself. */
  readonly rowOf?: (row: TruthRow, path: string, variant: string) => TruthRow;
  readonly withoutBasePath?: boolean;
  readonly inUtc?: boolean;
  /** How many things the site's own configuration asks of the environment, which is not set. */
  readonly asked?: number;
  /** Files in which we name an error though the site builds: what it makes of them is not meant. */
  readonly faulty?: readonly string[];
}

const TOUCHED = Date.parse('2025-01-02T03:04:05Z');

export const SUBJECTS: readonly Subject[] = [
  astroSubject(),
  docusaurusSubject(),
  eleventySubject(),
  hexoSubject(),
  hugoSubject(),
  jekyllSubject(),
  pelicanSubject(),
  vitepressSubject(),
];

function astroSubject(): Subject {
  const kit = loadKit('astro');
  const base = textOf(kit, 'astro.config.mjs');
  return {
    name: 'astro',
    generator: astro,
    kit,
    modified: 0,
    configured: ({ config }) => ({
      'astro.config.mjs': base.replace('defineConfig({', `defineConfig({ ...${config}, `),
    }),
    // Variants are built for readers only: where a draft would be is not known of them.
    optionsOf: () => ({ unpublished: 'readable' }),
  };
}

function docusaurusSubject(): Subject {
  const kit = loadKit('docusaurus');
  const base = textOf(kit, 'docusaurus.config.js');
  return {
    name: 'docusaurus',
    generator: docusaurus,
    kit,
    modified: 0,
    configured: ({ config }) => ({
      'docusaurus.config.js': `${base}
        const o = ${config}; Object.assign(module.exports.presets[0][1].blog, o.blog || {});
        delete o.blog; Object.assign(module.exports, o);\n`,
    }),
    // As Astro's.
    optionsOf: () => ({ unpublished: 'readable' }),
  };
}

function eleventySubject(): Subject {
  const kit = loadKit('eleventy');
  const base = textOf(kit, 'eleventy.config.js');
  return {
    name: 'eleventy',
    generator: eleventy,
    kit,
    modified: 0,
    withoutBasePath: true,
    asked: 3,
    // The kit's configuration asks the environment for the variant; here it is imported.
    configured: ({ config }) => {
      const prefix = /KIT_PREFIX=(\S+)/.exec(config)?.[1] ?? '/';
      const text = base
        .replace(/if \(process\.env\.KIT_VARIANT\).*/, 'await variant(c);')
        .replace('process.env.KIT_PREFIX', JSON.stringify(prefix))
        .replace('!process.env.KIT_DRAFTS', 'true');
      return {
        'eleventy.config.js': `import variant from './kit-variant.mjs';\n${text}`,
        'kit-variant.mjs': config,
      };
    },
  };
}

function hexoSubject(): Subject {
  const kit = loadKit('hexo');
  return {
    name: 'hexo',
    generator: hexo,
    kit,
    modified: TOUCHED,
    inUtc: true,
    configured: ({ config }) => ({ '_config.yml': laidUpon(textOf(kit, '_config.yml'), config) }),
    rowOf: (row, path, variant) =>
      variant === 'permalink-cat.yml' && UNTITLED.test(path) ? CLASH : hexoRow(row),
  };
}

/** Posts without a title: in one variant a fourth has the same address, and that one is written. */
const UNTITLED = /_posts\/(?:empty|no-matter|trailing)\.md$/;
const CLASH = { status: 'collision' };

/** Categories by their names alone; an address with the day on which the files were made is none. */
function hexoRow(row: TruthRow): TruthRow {
  const address = String(row['url']);
  return {
    ...row,
    categories: asList(row['categories']).map((one) => asList(one)[0]),
    ...(row['unstable'] && address.includes('/2026') ? { urlIfBuilt: '<birthtime>' } : {}),
  };
}

function hugoSubject(): Subject {
  const kit = loadKit('hugo');
  return {
    name: 'hugo',
    generator: hugo,
    kit,
    modified: Date.parse('2025-01-01T00:00:00Z'),
    configured: ({ config }) => ({ 'hugo.toml': hugoVariant(textOf(kit, 'hugo.toml'), config) }),
    optionsOf: (variant) => ({
      unpublished: /^(?:tz-|fm-|ignore)/.test(variant) ? 'all' : 'hidden',
      // Where Hugo itself makes addresses absolute, its RelPermalink lacks the base path.
      withoutBasePath: variant.includes('canonify'),
    }),
  };
}

/** Keys that the variant sets are cut, its text is put in: keys of the top before the tables. */
function hugoVariant(base: string, config: string): string {
  const top = config.split(/^\[/m)[0] ?? '';
  const keyOf = (line: string) => line.split('=')[0]?.trim() ?? '';
  const keys = new Set(top.split('\n').map(keyOf).filter(Boolean));
  const lines = base.split('\n').filter((line) => !keys.has(keyOf(line)));
  const firstTable = lines.findIndex((line) => line.startsWith('['));
  const [before, after] = [lines.slice(0, firstTable), lines.slice(firstTable)];
  return [...before, top, ...after, config.slice(top.length)].join('\n');
}

function jekyllSubject(): Subject {
  const kit = loadKit('jekyll');
  return {
    name: 'jekyll',
    generator: jekyll,
    kit,
    modified: TOUCHED,
    withoutBasePath: true,
    // Jekyll warns of them, and publishes them without what their front matter says.
    faulty: ['_posts/2024-05-17-broken-quote.md', '_posts/2024-05-18-broken-colon.md'],
    configured: ({ config }) => ({ '_config.yml': laidUpon(textOf(kit, '_config.yml'), config) }),
    optionsOf: (variant) => ({
      unpublished: /^(?:tz-|future|defaults|collection-p)/.test(variant) ? 'all' : 'hidden',
    }),
  };
}

function pelicanSubject(): Subject {
  const kit = loadKit('pelican');
  const base = textOf(kit, 'pelicanconf.py');
  return {
    name: 'pelican',
    generator: pelican,
    kit,
    modified: TOUCHED,
    configured: ({ config }) => ({ 'pelicanconf.py': base + config }),
    rowOf: (row, path, variant) => ({
      ...row,
      // What is ahead of its time Pelican calls a draft, and puts it among the drafts until then. We
      // say when it will be published, and the address that it has then: the one of the site itself.
      ...(variant === 'future-false.py' && path === 'content/future.md'
        ? { ...kit.rows.get(path), status: 'scheduled' }
        : {}),
      // A post has one.
      categories: row['category'],
      // Three words and pictures: cut after the third, which only the HTML shows.
      ...(variant === 'defaults.py' && path === 'content/cat/in-folder.md'
        ? { summary: null }
        : {}),
    }),
  };
}

function vitepressSubject(): Subject {
  const kit = loadKit('vitepress');
  const base = textOf(kit, '.vitepress/config.mjs');
  return {
    name: 'vitepress',
    generator: vitepress,
    kit,
    modified: 0,
    withoutBasePath: true,
    asked: 1,
    // The kit's configuration lays a variable of the environment upon itself.
    configured: ({ config }) => ({
      '.vitepress/config.mjs': base.replace('process.env.KIT_VARIANT', JSON.stringify(config)),
    }),
    // The truth has the written file; links to it lack its ending where addresses are clean.
    rowOf: (row, _, variant) =>
      variant === 'clean-urls.json' && typeof row['url'] === 'string'
        ? { ...row, url: row['url'].replace(/\.html$/, '') }
        : row,
  };
}

function textOf(kit: TruthKit, path: string): string {
  return Buffer.from(kit.site.get(path) ?? []).toString();
}

/** A YAML configuration laid upon another: what stands at the top of the second replaces the first's. */
function laidUpon(base: string, config: string): string {
  const sections = (text: string) => text.split(/^(?=\S)/m).filter((part) => part.trim() !== '');
  const keyOf = (section: string) => section.split(':')[0];
  const keys = new Set(sections(config).map(keyOf));
  const kept = sections(base).filter((section) => !keys.has(keyOf(section)));
  return [...kept, ...sections(`${config}\n`)].join('');
}
