import { hexo } from '../../../src/core/generators/hexo.ts';
import { loadKit, withFiles, type Files, type Variant } from '../generators/truthKit.ts';
import { assertBodies, changedBodies, compareBodies } from './mannerPairs.ts';

const kit = loadKit('hexo');

/** As Hexo does it with two configurations: the second is laid upon the first. */
function configured({ config }: Variant): Files {
  const base = Buffer.from(kit.site.get('_config.yml') ?? []).toString();
  const keyOf = (line: string) => line.split(':')[0];
  const keys = new Set(config.split('\n').map(keyOf));
  const kept = base.split('\n').filter((line) => !keys.has(keyOf(line)));
  return withFiles(kit.site, { '_config.yml': `${kept.join('\n')}\n${config}\n` });
}

/** Hexo writes each character of a mail address as one entity or another, at random. */
function undo(html: string): string {
  return html.replace(/href="mailto:[^"]*"/g, (address) => decodeURIComponent(address));
}

const COUNTS: Readonly<Record<string, number>> = {
  'asset-folder.yml': 1,
  'marked-plain.yml': 12,
  'permalink-cat.yml': 1,
  'permalink-time.yml': 1,
  'permalink-title.yml': 1,
  'pretty.yml': 1,
  'prism.yml': 3,
  'root.yml': 3,
};

describe('A body rendered as Hexo does', () => {
  it('is what Hexo made of every Markdown file of the kit', async () => {
    await assertBodies(compareBodies(hexo, kit.site, kit.rows, { undo }), 57);
  });

  for (const variant of kit.variants) {
    const { rows } = variant;
    const count = COUNTS[variant.name];
    if (count === undefined || rows === undefined) continue;
    it(`is what Hexo made of it with ${variant.name}`, async () => {
      const only = changedBodies(kit, variant);
      const compared = compareBodies(hexo, configured(variant), rows, { undo, only });
      await assertBodies(compared, count);
    });
  }
});
