import { astro } from '../../../src/core/generators/astro.ts';
import { loadKit, withFiles } from '../generators/truthKit.ts';
import { assertBodies, changedBodies, compareBodies } from './mannerPairs.ts';

const kit = loadKit('astro');
const CONFIGURATION = 'astro.config.mjs';

const COMPONENTS = {
  'src/content/blog/mdx-a.mdx': 'a component of the site: shown as a box with its name',
};

const COUNTS: Readonly<Record<string, number>> = {
  'base.json': 1,
  'md-plain.json': 9,
  'prism.json': 2,
};

describe('A body rendered as Astro does', () => {
  it('is what Astro made of the files of the kit', async () => {
    await assertBodies(compareBodies(astro, kit.site, kit.rows), 42, COMPONENTS);
  });

  for (const variant of kit.variants) {
    const { rows } = variant;
    const count = COUNTS[variant.name];
    if (count === undefined || rows === undefined) continue;
    it(`is what Astro made of them with ${variant.name}`, async () => {
      const base = Buffer.from(kit.site.get(CONFIGURATION) ?? []).toString();
      const changed = base.replace('defineConfig({', `defineConfig({ ...${variant.config}, `);
      const files = withFiles(kit.site, { [CONFIGURATION]: changed });
      const only = changedBodies(kit, variant);
      await assertBodies(compareBodies(astro, files, rows, { only }), count);
    });
  }
});
