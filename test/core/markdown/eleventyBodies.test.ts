import { eleventy } from '../../../src/core/generators/eleventy.ts';
import { loadKit, withFiles, type Files, type Variant } from '../generators/truthKit.ts';
import { assertBodies, changedBodies, compareBodies } from './mannerPairs.ts';

const kit = loadKit('eleventy');
const CONFIGURATION = 'eleventy.config.js';

const VARIANTS: Readonly<Record<string, number>> = {
  'html-base.mjs': 6,
  'html-extension.mjs': 1,
  'typographer.mjs': 10,
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
    await assertBodies(compareBodies(eleventy, kit.site, kit.rows), 51, {
      'content/posts/liquid-b.md': 'Nunjucks with loops and shortcodes of the site',
    });
  });

  for (const variant of kit.variants) {
    const { rows } = variant;
    const count = VARIANTS[variant.name];
    if (count === undefined || rows === undefined) continue;
    it(`is what Eleventy made of them with ${variant.name}`, async () => {
      const only = changedBodies(kit, variant);
      const compared = compareBodies(eleventy, configured(variant), rows, { only });
      await assertBodies(compared, count);
    });
  }
});
