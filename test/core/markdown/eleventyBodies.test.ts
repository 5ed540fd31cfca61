import { eleventy } from '../../../src/core/generators/eleventy.ts';
import { loadKit, withFiles, type Files, type Variant } from '../generators/truthKit.ts';
import { assertBodies, changedBodies, compareBodies } from './mannerPairs.ts';

const kit = loadKit('eleventy');
const CONFIGURATION = 'eleventy.config.js';

const LIQUID = { 'content/posts/liquid-a.md': 'Liquid with shortcodes of the site' };
const EXCERPT = { 'content/posts/excerpt.md': 'the mark behind the excerpt is taken out' };

const VARIANTS: Readonly<
  Record<string, readonly [count: number, others: Readonly<Record<string, string>>]>
> = {
  'html-base.mjs': [5, LIQUID],
  'html-extension.mjs': [0, LIQUID],
  'typographer.mjs': [9, EXCERPT],
};

/** The kit's configuration asks the environment for the variant; here it is imported. */
function configured({ config }: Pick<Variant, 'config'>): Files {
  const base = Buffer.from(kit.site.get(CONFIGURATION) ?? []).toString();
  const prefix = /KIT_PREFIX=(\S+)/.exec(config)?.[1] ?? '/';
  const text = base
    .replace(/if \(process\.env\.KIT_VARIANT\).*/, 'await variant(c);')
    .replace('process.env.KIT_PREFIX', JSON.stringify(prefix));
  return withFiles(kit.site, {
    [CONFIGURATION]: `import variant from './kit-variant.mjs';\n${text}`,
    'kit-variant.mjs': config,
  });
}

describe('A body rendered as Eleventy does', () => {
  it('is what Eleventy made of the Markdown files of the kit', async () => {
    await assertBodies(compareBodies(eleventy, kit.site, kit.rows), 48, {
      ...LIQUID,
      ...EXCERPT,
      'content/posts/liquid-b.md': 'Nunjucks with loops and shortcodes of the site',
      'content/posts/js.md': 'front matter in JavaScript',
    });
  });

  for (const variant of kit.variants) {
    const { rows } = variant;
    const [count, others] = VARIANTS[variant.name] ?? [];
    if (count === undefined || rows === undefined) continue;
    it(`is what Eleventy made of them with ${variant.name}`, async () => {
      const only = changedBodies(kit, variant);
      const compared = compareBodies(eleventy, configured(variant), rows, { only });
      await assertBodies(compared, count, others);
    });
  }
});
