import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sitePageEnds } from '../../src/core/page/sitePageEnds.ts';
import type { SitePageShell } from '../../src/core/sitePage/sitePageShell.ts';
import type { PageView } from '../../src/protocol.ts';
import { sample, shellFrom, VIEW } from '../core/sitePage/pages.ts';
import { repository } from '../host/paths.ts';
import { blocks, corner, show } from './messages.ts';
import { closeBrowser, openBare, openPage, ORIGIN } from './page.ts';

const FOLDER = join(repository, 'test/fixtures/hostile-donors');
const TEXT = 'The kettle sings before the town is up.';
const DONORS = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));
const WEB = {
  urlOf: ({ target }: Parameters<Parameters<SitePageShell['toHtml']>[0]['urlOf']>[0]) =>
    target.at === 'site' ? `${ORIGIN}/site${target.path}` : undefined,
};

function shellOf(donor: string): SitePageShell {
  const html = readFileSync(join(FOLDER, donor), 'utf8');
  return shellFrom(sample('posts/tea.md', { title: 'Tea', tags: ['tea'] }, TEXT, html));
}

/** Runs before anything else: notes what ran, and what the policy had to stop. */
const TRAPS = `
  globalThis.ran = [];
  globalThis.violations = [];
  globalThis.pwned = () => void globalThis.ran.push('pwned');
  for (const name of ['alert', 'confirm', 'prompt', 'open', 'print'])
    globalThis[name] = () => void globalThis.ran.push(name);
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    void globalThis.violations.push(violatedDirective + ' ' + blockedURI));
`;

/** Touches all that the page holds, in shadow trees too. */
const TOUCH = `() => {
  const touch = (root) => {
    for (const element of all(root)) {
      for (const type of ['pointerover', 'mouseover', 'mouseenter', 'focusin', 'toggle', 'animationstart', 'scroll'])
        element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      if (element instanceof HTMLElement) HTMLElement.prototype.focus.call(element);
      const types = { bubbles: true, composed: true, cancelable: true, view: window };
      if (!(element instanceof HTMLFormElement)) element.dispatchEvent(new MouseEvent('click', types));
      if (element instanceof HTMLFormElement) HTMLFormElement.prototype.requestSubmit.call(element);
      const inner = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot').get.call(element);
      if (inner && element.localName !== 'aside') touch(inner);
    }
  };
  const all = (root) => root instanceof Document
    ? Document.prototype.querySelectorAll.call(root, 'body, body *')
    : root.querySelectorAll('*');
  touch(document);
}`;

const outside = (requests: readonly string[]): readonly string[] =>
  requests.filter((url) => !url.startsWith(`${ORIGIN}/site/`));

describe('a hostile page of the site', () => {
  after(closeBrowser);

  for (const donor of DONORS) {
    it(`shows the post, and does nothing else: ${donor}`, async () => {
      const shell = shellOf(donor);
      const ends = sitePageEnds(
        { nonce: 'test', source: ORIGIN, remoteImages: false },
        { sheet: `${ORIGIN}/media/preview.css`, script: `${ORIGIN}/dist/webview/preview.js` },
      );
      const document = shell.toHtml({ ...WEB, ...ends });
      const preview = await openPage({ document, init: TRAPS });
      const { page } = preview;
      const title = 'Mine <img src=x onerror=pwned()>';
      const { slots, ...contents } = shell.contentsFor(
        { ...VIEW, title, tags: ['one', 'two'] },
        WEB,
      );
      const around: PageView = {
        ...contents,
        slots: slots.map((slot) => ({ ...slot, html: slot.html, attributes: {} })),
      };
      await preview.send(
        show([], {
          content: {
            kind: 'post',
            around: { kind: 'page', page: around },
            blocks: blocks('<p id="mine">My own text.</p><p><a href="/next/">on</a></p>'),
          },
          corner: { ...corner, shown: 'page' },
        }),
      );
      await page.evaluate(`(${TOUCH})()`);
      await page.waitForTimeout(50);
      const seen = await page.evaluate<unknown>(`(${LOOK})()`);
      assert.deepEqual(
        { ...(seen as object), asked: outside(preview.requests), url: page.url() },
        {
          ran: [],
          violations: [],
          heading: title,
          isShown: true,
          corner: true,
          asked: [],
          url: `${ORIGIN}/`,
        },
      );
      await page.mouse.click(20, 690);
      assert.deepEqual((await preview.sentOf('chooseStyle')).style, 'site');
      assert.deepEqual(
        preview.complaints.filter((line) => !/404|ERR_FAILED/.test(line)),
        [],
      );
      await preview.close();
    });

    it(`does nothing where neither policy nor script of ours is: ${donor}`, async () => {
      const bare = await openBare(undefined, TRAPS);
      await bare.load(shellOf(donor).toHtml({ ...WEB, head: '', end: '' }));
      await bare.page.waitForTimeout(50);
      const ran = await bare.page.evaluate<readonly string[]>('globalThis.ran');
      assert.deepEqual({ ran, asked: outside(bare.requests) }, { ran: [], asked: [] });
      await bare.close();
    });
  }
});

const LOOK = `() => {
  const find = (selector) => Document.prototype.querySelector.call(document, selector);
  const shown = find('#user-content-mine');
  const hit = Document.prototype.elementFromPoint.call(document, innerWidth / 2, innerHeight - 12);
  return {
    ran: globalThis.ran,
    violations: globalThis.violations,
    heading: find('h1').textContent,
    isShown: shown.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    corner: hit !== null && hit.localName === 'aside' && hit === hit.parentElement.querySelector(':scope > aside'),
  };
}`;
