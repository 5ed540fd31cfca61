import assert from 'node:assert/strict';
import type { Generator } from '../../../src/core/generators/generator.ts';
import { hugo } from '../../../src/core/generators/hugo.ts';
import { jekyll } from '../../../src/core/generators/jekyll.ts';
import type { CompareOptions, TruthKit, Variant } from './truthKit.ts';
import { loadKit, openSite, postOf, sayings, withFiles } from './truthKit.ts';

interface Subject {
  readonly generator: Generator;
  readonly kit: TruthKit;
  readonly options: CompareOptions;
  /** The configuration file that a variant changes, and its text with the change. */
  readonly configured: (variant: Variant, kit: TruthKit) => Readonly<Record<string, string>>;
}

/** What can only be known by running templates: no problem is expected here. */
const NEEDS_TEMPLATES: Readonly<Record<string, string>> = {
  'content/posts/broken-shortcode.md': 'which shortcodes there are is known to the layouts',
  '_posts/2024-09-02-bad-liquid.md': 'which Liquid tags there are is known to the plugins',
  '_posts/2024-09-05-bad-post-url.md': 'whether another post exists is known to the index',
};

/** Files that are none of ours: Galley reads Markdown and HTML. */
const NOT_OURS = ['_posts/2024-02-08-text.txt'];

const SUBJECTS: readonly Subject[] = [hugoSubject(), jekyllSubject()];

function hugoSubject(): Subject {
  const kit = loadKit('hugo', /^(?:tz-|fm-|ignore)/);
  const options = { now: kit.now, modified: Date.parse('2025-01-01T00:00:00Z') };
  return { generator: hugo, kit, options, configured: hugoVariant };
}

/**
 * As make-truth.mjs does it: keys that the variant sets are cut, its text is put in. (Where Hugo
 * itself makes addresses absolute, `canonify`, its RelPermalink lacks the base path.)
 */
function hugoVariant({ config }: Variant, kit: TruthKit): Readonly<Record<string, string>> {
  const base = Buffer.from(kit.site.get('hugo.toml') ?? []).toString();
  const top = config.split(/^\[/m)[0] ?? '';
  const keyOf = (line: string) => line.split('=')[0]?.trim() ?? '';
  const keys = new Set(top.split('\n').map(keyOf).filter(Boolean));
  const lines = base.split('\n').filter((line) => !keys.has(keyOf(line)));
  const firstTable = lines.findIndex((line) => line.startsWith('['));
  const text = [
    ...lines.slice(0, firstTable),
    top,
    ...lines.slice(firstTable),
    config.slice(top.length),
  ];
  return { 'hugo.toml': text.join('\n') };
}

function jekyllSubject(): Subject {
  const kit = loadKit('jekyll', /^(?:tz-|future|defaults|collection-p)/);
  const modified = Date.parse('2025-01-02T03:04:05Z');
  const options = { now: kit.now, modified, withoutBasePath: true };
  return { generator: jekyll, kit, options, configured: jekyllVariant };
}

/** Jekyll lays a second configuration upon the first; here a key of the second replaces it. */
function jekyllVariant({ config }: Variant, kit: TruthKit): Readonly<Record<string, string>> {
  const base = Buffer.from(kit.site.get('_config.yml') ?? []).toString();
  const sections = (text: string) => text.split(/^(?=\S)/m).filter((part) => part.trim() !== '');
  const keyOf = (section: string) => section.split(':')[0];
  const keys = new Set(sections(config).map(keyOf));
  const kept = sections(base).filter((section) => !keys.has(keyOf(section)));
  return { '_config.yml': [...kept, ...sections(`${config}\n`)].join('') };
}

function withoutOthers(rows: TruthKit['rows']): TruthKit['rows'] {
  return new Map([...rows].filter(([path]) => !NOT_OURS.includes(path)));
}

for (const { generator, kit, options, configured } of SUBJECTS) {
  describe(`What ${generator.name} made of the kit`, () => {
    it('is what we say of every file', async () => {
      const site = await openSite(generator, kit.site);
      const { ours, truth } = sayings(site, kit.site, withoutOthers(kit.rows), options);
      assert.deepEqual(ours, truth);
    });

    for (const variant of kit.variants) {
      it(`is what we say with the configuration ${variant.name}`, async () => {
        const files = withFiles(kit.site, configured(variant, kit));
        const site = await openSite(generator, files);
        assert.deepEqual(site.problems, []);
        const isCanonified = variant.name.includes('canonify');
        const { ours, truth } = sayings(site, files, withoutOthers(variant.rows), {
          ...options,
          withoutBasePath: isCanonified || options.withoutBasePath === true,
          hiddenOnly: !variant.isFull,
        });
        assert.deepEqual(ours, truth);
      });
    }

    for (const { path, row } of kit.broken) {
      const isExpected = row['status'] === 'error' && !(path in NEEDS_TEMPLATES);
      it(`${path} ${isExpected ? 'is a post with an error' : 'is a post'}`, async () => {
        const files = new Map([...kit.site, [path, kit.brokenFiles.get(path) ?? new Uint8Array()]]);
        const site = await openSite(generator, files);
        assert.equal(site.roleOf(path), 'content');
        const post = postOf(site, files, path, options.modified);
        assert.equal(post.kind, 'post');
        const hasError = post.problems.some(({ severity }) => severity === 'error');
        assert.equal(hasError, isExpected);
      });
    }
  });
}
