import assert from 'node:assert/strict';
import { themePage } from '../core/sitePage/themeScripts/themePages.ts';
import { closeBrowser, openBare } from './page.ts';

/** Of NexT's style sheet, scheme Muse, what its side bar is opened by. */
const CSS = `
  body { margin: 0; }
  .sidebar { left: -320px; position: fixed; top: 0; bottom: 0; width: 320px; }
  .sidebar-active .sidebar { left: 0; }
  .sidebar-dimmer { height: 100%; left: 0; opacity: 0; position: fixed; top: 0; visibility: hidden; width: 100%; }
  .sidebar-active .sidebar-dimmer { opacity: 0.7; visibility: visible; }
  .toggle-line { display: block; height: 2px; position: relative; top: 0; }
  .sidebar-active .sidebar-toggle :nth-child(2) { opacity: 0; }
  .sidebar-active .sidebar-toggle :first-child { top: 6px; transform: rotate(45deg); }
  .sidebar-active .sidebar-toggle :last-child { top: -6px; transform: rotate(-45deg); }
  @media (min-width: 1200px) {
    .sidebar-dimmer { display: none; }
    .sidebar-active { padding-left: 320px; }
  }`;

const LOOK = `(() => {
  const styleOf = (selector) => getComputedStyle(document.querySelector(selector));
  const bar = document.querySelector('.sidebar').getBoundingClientRect();
  const dimmer = styleOf('.sidebar-dimmer');
  const lines = [...document.querySelectorAll('.toggle-line')].map((line) => getComputedStyle(line));
  return {
    isOpen: bar.width > 0 && bar.left >= 0,
    text: document.querySelector('.main-inner').getBoundingClientRect().left,
    isDimmed: dimmer.display !== 'none' && dimmer.visibility === 'visible',
    isCross: lines.map(({ opacity, top, transform }) => [opacity, top, transform].join()).join(' ') !== '1,0px,none 1,0px,none 1,0px,none',
  };
})()`;

describe('a page of NexT in a window', () => {
  after(closeBrowser);

  it('has its side bar open where that is wide and the post has contents', async () => {
    const bare = await openBare(undefined, '');
    const look = async (width: number, headings: string): Promise<unknown> => {
      await bare.page.setViewportSize({ width, height: 700 });
      const link = '<link rel="stylesheet" href="res:/css/main.css">';
      await bare.load(themePage('next').html(headings).replace(link, `<style>${CSS}</style>`));
      return bare.page.evaluate(LOOK);
    };
    const open = { isOpen: true, text: 320, isDimmed: false, isCross: true };
    const closed = { isOpen: false, text: 0, isDimmed: false, isCross: false };
    assert.deepEqual(
      [
        await look(1200, '## One'),
        await look(1199, '## One'),
        await look(600, '## One'),
        await look(1200, ''),
      ],
      [open, closed, closed, closed],
    );
    await bare.close();
  });
});
