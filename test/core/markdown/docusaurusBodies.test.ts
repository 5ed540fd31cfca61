import { docusaurus } from '../../../src/core/generators/docusaurus.ts';
import { loadKit } from '../generators/truthKit.ts';
import { assertBodies, compareBodies } from './mannerPairs.ts';

const kit = loadKit('docusaurus');

const COMPONENTS = {
  'blog/mdx-a.mdx': 'a component of the site: shown as a box with its name',
};

/** React's marks between texts, and the hash of the file's path behind the ids of notes. */
function undo(html: string): string {
  return html
    .replaceAll('<!-- -->', '')
    .replace(/(user-content-fn(?:ref)?-[\w-]+?)-[0-9a-f]{6}(?=["-])/g, '$1');
}

describe('A body rendered as Docusaurus does', () => {
  it('is what Docusaurus made of the files of the kit', async () => {
    await assertBodies(compareBodies(docusaurus, kit.site, kit.rows, { undo }), 40, COMPONENTS);
  });
});
