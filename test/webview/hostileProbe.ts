import assert from 'node:assert/strict';
import { PLAIN_DIALECT, type Dialect } from '../../src/core/markdown/dialect.ts';
import { LiveDocument } from '../../src/core/markdown/liveDocument.ts';
import { linkTarget } from '../../src/core/page/linkTarget.ts';
import type { BlockView, ResourceView, ShowMessage } from '../../src/protocol.ts';
import { ORIGIN, type PreviewPage } from './page.ts';

export const KRAMDOWN: Dialect = {
  ...PLAIN_DIALECT,
  attributes: 'kramdown',
  headingIds: 'kramdown',
};

/** What the page must be found to have let through: nothing of all this. */
export const NOTHING = {
  ran: [],
  violations: [],
  asked: [],
  forbidden: [],
  frame: 'whole',
  url: `${ORIGIN}/`,
  windows: 1,
};

export type Outcome = typeof NOTHING;

/** Shows a post, touches everything in it as a reader might, and looks at what came of it. */
export async function outcomeIn(preview: PreviewPage, shown: ShowMessage): Promise<Outcome> {
  const { generation } = shown;
  preview.forgetSent();
  const { sent, page } = preview;
  await preview.send(shown);
  await page.waitForTimeout(5);
  const needed = sent.flatMap((message) => (message.type === 'need' ? message.references : []));
  await preview.send({
    type: 'resources',
    generation,
    resources: Object.fromEntries(needed.map((reference) => [reference, resourceOf(reference)])),
  });
  await page.evaluate(`(${TOUCH})()`);
  await page.waitForTimeout(15);
  const seen = await page.evaluate<Outcome>(`(${LOOK})()`);
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

export function blocksOf(markdown: string, dialect: Dialect): readonly BlockView[] {
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
export const TRAPS = `
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
  for (const element of document.querySelectorAll(':is([data-galley=body], [data-galley-body]) *')) {
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
export const LOOK = `() => {
  const forbidden = [];
  const tags = 'script style link meta base iframe frame frameset object embed applet form select ' +
    (document.documentElement.dataset.galleyStyle === 'page' ? '' : 'button ') +
    'textarea dialog template slot portal fencedframe use animate set image feimage foreignobject track';
  for (const element of document.querySelectorAll(':is([data-galley=body], [data-galley-body]) *')) {
    if (element.matches('template[data-galley-end]')) continue;
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
