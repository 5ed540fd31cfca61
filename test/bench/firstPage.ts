import { median, type Measurement } from './measurement.ts';
import type { Frame } from 'playwright-core';
import type { VSCode } from '../host/boot.ts';
import { MARK } from './longPost.ts';
import {
  bootWithLongPosts,
  COMMANDS,
  openLongPost,
  shownPreview,
  type PreviewName,
} from './previews.ts';

const WINDOWS = 9;
/** For a window that was just opened to come to rest, in milliseconds. */
const REST = 5000;
/** How often it is looked for the post, in milliseconds: Playwright itself waits up to 500 in between. */
const LOOK = 10;
/** When it is not there by then it never comes, in milliseconds. */
const PATIENCE = 90_000;

/**
 * The time from the command to the post on the page, in a window in which no preview was opened
 * yet: Galley's on the site's own page, which it has to learn first, and VS Code's own. Both have
 * had the post in an editor for a while, as a writer has.
 */
export async function measureFirstPage(): Promise<readonly Measurement[]> {
  const times: Record<PreviewName, number[]> = { galley: [], 'built-in': [], block: [] };
  for (let run = 0; run < WINDOWS; run++) {
    for (const name of ['galley', 'built-in'] as const) times[name].push(await timeIn(name));
  }
  const { galley, 'built-in': builtIn } = times;
  return [
    { what: "10 KB, Galley's first page", value: median(galley), unit: 'ms' },
    { what: "10 KB, the built-in preview's", value: median(builtIn), unit: 'ms' },
    { what: '10 KB, Galley to built-in', value: median(galley) / median(builtIn), unit: '×' },
    {
      what: '10 KB, the quickest to the quickest',
      value: Math.min(...galley) / Math.min(...builtIn),
      unit: '×',
    },
  ];
}

async function timeIn(name: PreviewName): Promise<number> {
  const vscode = await bootWithLongPosts();
  try {
    await openLongPost(vscode, 10);
    await vscode.page.waitForTimeout(REST);
    await vscode.workbench.listCommand(COMMANDS[name]);
    const start = performance.now();
    await vscode.workbench.press('Enter');
    await seen(vscode);
    const time = performance.now() - start;
    await shownPreview(vscode, name);
    return time;
  } finally {
    await vscode.dispose();
  }
}

/** Waits until the post can be read in a preview. */
async function seen({ page }: VSCode): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    for (const frame of page.frames()) if (isInWebview(frame) && (await isSeenIn(frame))) return;
    await page.waitForTimeout(LOOK);
  }
  throw new Error('The post did not come into the preview.');
}

/** Whether it is what a webview shows: others answer late while they are loaded, and hold up the look. */
function isInWebview(frame: Frame): boolean {
  const outer = frame.parentFrame();
  return outer !== null && outer.parentFrame() !== null;
}

/** Whether a frame shows the post, and VS Code shows the frame. */
async function isSeenIn(frame: Frame): Promise<boolean> {
  try {
    return await frame.evaluate((mark) => {
      if (window.frameElement?.id !== 'active-frame') return false;
      const marked = [...document.querySelectorAll('p')].find((p) => p.textContent.includes(mark));
      return marked?.checkVisibility({ visibilityProperty: true }) ?? false;
    }, MARK);
  } catch {
    // It is being loaded.
    return false;
  }
}
