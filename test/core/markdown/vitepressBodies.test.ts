import { vitepress } from '../../../src/core/generators/vitepress.ts';
import { loadKit, withFiles } from '../generators/truthKit.ts';
import { assertBodies, changedBodies, compareBodies } from './mannerPairs.ts';

const kit = loadKit('vitepress');
const CONFIGURATION = '.vitepress/config.mjs';

const COMPONENTS = {
  'posts/vue.md': 'a component of the site (Badge), which the kit does not have, and v-text',
};

const VARIANTS: Readonly<
  Record<string, readonly [count: number, others: Readonly<Record<string, string>>]>
> = {
  'base.json': [2, {}],
  'clean-urls.json': [1, {}],
  'markdown.json': [8, COMPONENTS],
};

/** Vue leaves a comment in the place of a component that it does not know. */
function undo(html: string): string {
  return html.replaceAll('<!---->', '');
}

describe('A body rendered as VitePress does', () => {
  it('is what VitePress made of the files of the kit', async () => {
    await assertBodies(compareBodies(vitepress, kit.site, kit.rows, { undo }), 27, COMPONENTS);
  });

  for (const variant of kit.variants) {
    const { rows } = variant;
    const [count, others] = VARIANTS[variant.name] ?? [];
    if (count === undefined || rows === undefined) continue;
    it(`is what VitePress made of them with ${variant.name}`, async () => {
      const base = Buffer.from(kit.site.get(CONFIGURATION) ?? []).toString();
      const files = withFiles(kit.site, {
        [CONFIGURATION]: base.replace('process.env.KIT_VARIANT', JSON.stringify(variant.config)),
      });
      const only = changedBodies(kit, variant);
      const compared = compareBodies(vitepress, files, rows, { undo, only });
      await assertBodies(compared, count, others);
    });
  }
});
