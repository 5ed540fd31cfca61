import assert from 'node:assert/strict';
import { PLAIN_DIALECT, type Dialect } from '../../src/core/markdown/dialect.ts';
import { contentPolicy } from '../../src/core/page/contentPolicy.ts';
import {
  blocksOf,
  KRAMDOWN,
  LOOK,
  NOTHING,
  outcomeIn,
  TRAPS,
  type Outcome,
} from './hostileProbe.ts';
import { hostilePost, hostileVectors, type Vector } from './hostileVectors.ts';
import { show } from './messages.ts';
import { closeBrowser, openBare, openPage, ORIGIN, type PreviewPage } from './page.ts';

describe('a hostile post in the preview', () => {
  let preview: PreviewPage;
  let generation = 0;

  before(async () => {
    preview = await openPage({ init: TRAPS });
  });
  after(async () => {
    await preview.close();
    await closeBrowser();
  });

  const outcomeOf = (markdown: string, dialect: Dialect): Promise<Outcome> => {
    generation += 1;
    const shown = show(blocksOf(markdown, dialect), {
      generation,
      header: { title: 'The title' },
      state: { uri: `file:///${generation}.md`, locked: false, style: undefined },
    });
    return outcomeIn(preview, shown);
  };

  for (const [kind, vectors] of hostileVectors()) {
    describe(kind, () => {
      for (const { name, markdown } of vectors) {
        it(`gets nowhere with: ${name}`, async () => {
          assert.deepEqual(await outcomeOf(markdown, PLAIN_DIALECT), NOTHING);
          if (markdown.includes('{')) {
            assert.deepEqual(await outcomeOf(markdown, KRAMDOWN), NOTHING);
          }
        });
      }
    });
  }

  it('gets nowhere with all of it at once', async () => {
    assert.deepEqual(await outcomeOf(hostilePost(), PLAIN_DIALECT), NOTHING);
  });

  it('gets nowhere through its title, tags, byline and breadcrumbs', async () => {
    const texts = [...hostileVectors().values()].flat().map(({ markdown }) => markdown);
    for (const text of texts) {
      generation += 1;
      await preview.send(
        show([], {
          generation,
          header: {
            title: text,
            tags: [text],
            byline: text,
            readingTime: text,
            date: { text, iso: text },
            crumbs: [{ label: text, href: text }],
            status: { kind: 'draft', label: text, detail: text },
          },
          state: { uri: `file:///${generation}.md`, locked: false, style: undefined },
        }),
      );
      assert.equal(await preview.page.locator('h1.galley-title').textContent(), text);
      assert.equal(await preview.page.locator('[data-galley=title] *').count(), 0);
    }
    const seen = await preview.page.evaluate<Outcome>(`(${LOOK})()`);
    assert.deepEqual({ ran: seen.ran, asked: preview.requests }, { ran: [], asked: [] });
  });
});

describe('the policy of the page', () => {
  after(closeBrowser);

  /** Those whose harm is to navigate or to overlay: that is for the cleaning to stop, no policy can. */
  const isNavigation = ({ name }: Vector): boolean => name.startsWith('refresh');

  it('holds alone, were the cleaning to let everything through', async () => {
    const policy = contentPolicy({ source: ORIGIN, nonce: 'unguessable', remoteImages: false });
    const vectors = [...hostileVectors().values()].flat().filter((vector) => !isNavigation(vector));
    const bare = await openBare(policy, TRAPS);
    const broken: unknown[] = [];
    for (const { name, markdown } of vectors) {
      const html = blocksOf(markdown, PLAIN_DIALECT).map((block) => block.html);
      await bare.load(html.join('\n'));
      const ran = await bare.page.evaluate<readonly string[]>('globalThis.ran');
      const asked = bare.requests.filter((url) => !url.startsWith(ORIGIN));
      if (asked.length > 0 || ran.length > 0) broken.push({ name, ran, asked });
    }
    await bare.close();
    assert.deepEqual(broken, []);
  });
});
