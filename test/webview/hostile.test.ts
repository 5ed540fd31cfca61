import assert from 'node:assert/strict';
import { PLAIN_DIALECT, type Dialect } from '../../src/core/markdown/dialect.ts';
import { LiveDocument } from '../../src/core/markdown/liveDocument.ts';
import { contentPolicy } from '../../src/core/page/contentPolicy.ts';
import { linkTarget } from '../../src/core/page/linkTarget.ts';
import type { BlockView, ResourceView } from '../../src/protocol.ts';
import { hostilePost, hostileVectors, type Vector } from './hostileVectors.ts';
import { show } from './messages.ts';
import { closeBrowser, openBare, openPage, ORIGIN, type PreviewPage } from './page.ts';

const KRAMDOWN: Dialect = { ...PLAIN_DIALECT, attributes: 'kramdown', headingIds: 'kramdown' };

/** What the page must be found to have let through: nothing of all this. */
const NOTHING = {
  ran: [],
  violations: [],
  asked: [],
  forbidden: [],
  frame: 'whole',
  url: `${ORIGIN}/`,
  windows: 1,
};

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

  /** Shows a post, touches everything in it as a reader might, and looks at what came of it. */
  async function outcomeOf(markdown: string, dialect: Dialect): Promise<typeof NOTHING> {
    generation += 1;
    preview.forgetSent();
    const { sent, page } = preview;
    await preview.send(
      show(blocksOf(markdown, dialect), {
        generation,
        header: { title: 'The title' },
        state: { uri: `file:///${generation}.md`, locked: false, style: undefined },
      }),
    );
    await page.waitForTimeout(5);
    const needed = sent.flatMap((message) => (message.type === 'need' ? message.references : []));
    await preview.send({
      type: 'resources',
      generation,
      resources: Object.fromEntries(needed.map((reference) => [reference, resourceOf(reference)])),
    });
    await page.evaluate(`(${TOUCH})()`);
    await page.waitForTimeout(15);
    const seen = await page.evaluate<typeof NOTHING>(`(${LOOK})()`);
    for (const message of sent) {
      if (message.type !== 'openLink') continue;
      assert.notEqual(linkTarget(message.href, undefined, undefined).kind, 'refused', message.href);
    }
    return {
      ...seen,
      asked: [...preview.requests] as never[],
      url: page.url(),
      windows: page.context().pages().length,
    };
  }

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
    const seen = await preview.page.evaluate<typeof NOTHING>(`(${LOOK})()`);
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

function blocksOf(markdown: string, dialect: Dialect): readonly BlockView[] {
  const document = new LiveDocument(dialect);
  document.update(markdown, 0);
  return document.blocks;
}

/** As the adapter answers in a folder that has none of the files. */
function resourceOf(reference: string): ResourceView {
  if (/^data:image\/(?:gif|svg\+xml)/i.test(reference)) return { kind: 'found', url: reference };
  const target = linkTarget(reference, undefined, undefined);
  if (target.kind === 'inside') return { kind: 'missing', path: target.reference };
  if (target.kind === 'refused' || target.url.startsWith('mailto:')) return { kind: 'refused' };
  return { kind: 'remote', url: target.url };
}

/** Runs in the page before anything else: notes what ran and what the policy had to stop. */
const TRAPS = `
  globalThis.ran = [];
  globalThis.violations = [];
  globalThis.pwned = () => void globalThis.ran.push('pwned');
  for (const name of ['alert', 'confirm', 'prompt', 'open', 'print'])
    globalThis[name] = () => void globalThis.ran.push(name);
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    // Cleaning reads the HTML into a document of its own, where nothing runs or loads, and Chromium
    // tells of the handlers, styles and bases it sees there.
    if (blockedURI === 'inline' || violatedDirective === 'base-uri') return;
    globalThis.violations.push(violatedDirective + ' ' + blockedURI);
  });
`;

/** Touches all that is in the body. */
const TOUCH = `() => {
  globalThis.ran.length = 0;
  globalThis.violations.length = 0;
  const types = ['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'mousemove', 'pointerdown',
    'mousedown', 'pointerup', 'mouseup', 'dblclick', 'auxclick', 'contextmenu', 'keydown', 'toggle',
    'wheel', 'scroll', 'copy', 'animationstart', 'transitionend', 'error', 'load', 'submit', 'focusin'];
  for (const element of document.querySelectorAll('[data-galley=body] *')) {
    for (const type of types) {
      const isMouse = /mouse|click|menu|pointer/.test(type);
      const options = { bubbles: true, cancelable: true, button: type === 'auxclick' ? 1 : 0 };
      element.dispatchEvent(isMouse ? new MouseEvent(type, options) : new Event(type, options));
    }
    if (element.focus) element.focus();
    if (element.localName !== 'summary') element.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, view: window }));
  }
}`;

/** What there is to see afterwards. */
const LOOK = `() => {
  const forbidden = [];
  const tags = 'script style link meta base iframe frame frameset object embed applet form button select ' +
    'textarea dialog template slot portal fencedframe use animate set image feimage foreignobject track';
  for (const element of document.querySelectorAll('[data-galley=body] *')) {
    if (tags.split(' ').includes(element.localName.toLowerCase())) forbidden.push(element.localName);
    if (element.localName === 'input' && (element.type !== 'checkbox' || !element.disabled)) forbidden.push('input');
    for (const { name, value } of element.attributes) {
      const isOwn = name.startsWith('data-galley');
      if (/^on/i.test(name)) forbidden.push(name);
      if (/href$|^(src|action|data|cite)$/.test(name) && !isOwn) {
        const { protocol } = new URL(value, location.href);
        if (!/^(https?:|mailto:)$/.test(protocol) && !/^data:image/.test(value)) forbidden.push(name + '=' + value);
      }
      if (/^(target|ping|download|srcdoc|autofocus|formaction|background|popover|accesskey|tabindex|style)$/.test(name)
        && (name !== 'style' || /url|var|fixed|sticky|image-set/i.test(value))
        && (name !== 'tabindex' || !/^(pre|table)$/.test(element.localName))) forbidden.push(name + '=' + value);
      if ((name === 'id' || name === 'name') && !value.startsWith('user-content-')) forbidden.push(name + '=' + value);
      if (/^(src|srcset|poster)$/.test(name) && !/^data:image/.test(value)) forbidden.push(name + '=' + value);
    }
  }
  const corner = document.documentElement.lastElementChild.previousElementSibling;
  const atBottom = document.elementFromPoint(innerWidth / 2, innerHeight - 12);
  const hosts = [...document.documentElement.children].map((child) => child.localName).join(' ');
  const whole = document.querySelector('h1.galley-title').textContent !== ''
    && hosts === 'head body aside div' && atBottom?.localName === 'aside' && corner !== null
    && getComputedStyle(document.querySelector('article')).display !== 'none'
    && document.querySelectorAll('main').length === 1;
  return { ran: globalThis.ran, violations: globalThis.violations, asked: [], forbidden, frame: whole ? 'whole' : hosts };
}`;
