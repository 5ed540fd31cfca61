import type { VSCode } from '../host/boot.ts';
import { MARK, MARK_LINE } from './longPost.ts';
import { median, type Measurement } from './measurement.ts';
import { bootWithLongPosts, openLongPost, openPreview, type PreviewName } from './previews.ts';

const SIZES = [5, 50, 500] as const;
type Size = (typeof SIZES)[number];
const KEYS = 8;
/**
 * Between key presses, in milliseconds: longer than any preview waits before it moves, and than what
 * VS Code itself does after a key. Of a very long post its Markdown support takes all blocks anew and
 * keeps all extensions waiting with it, whichever preview is open.
 */
const PAUSES: Readonly<Record<Size, number>> = { 5: 700, 50: 700, 500: 2500 };
/** Each preview in turn, and back, so that none has the window when it is busiest. */
const ORDER = ['galley', 'block', 'built-in', 'built-in', 'block', 'galley'] as const;

/**
 * The time from a key press in the editor to the page that shows it: in Galley's preview on the
 * site's own page, in VS Code's own, and in the least that a preview can be, in the same window, in
 * turn. A time by itself says little on a busy machine; the ratio does.
 */
export async function measureKeyPress(): Promise<readonly Measurement[]> {
  const vscode = await bootWithLongPosts();
  try {
    const measured: Measurement[] = [];
    for (const size of SIZES) measured.push(...(await measureSize(vscode, size)));
    return measured;
  } finally {
    await vscode.dispose();
  }
}

async function measureSize(vscode: VSCode, size: Size): Promise<readonly Measurement[]> {
  const times: Record<PreviewName, number[]> = { galley: [], 'built-in': [], block: [] };
  for (const name of ORDER) times[name].push(...(await timesIn(vscode, size, name)));
  const { galley, block, 'built-in': builtIn } = times;
  const toPage = (what: string, of: readonly number[]): readonly Measurement[] => [
    { what: `${size} KB, key press to ${what}`, value: median(of), unit: 'ms' },
    { what: `${size} KB, the quickest of them`, value: Math.min(...of), unit: 'ms' },
  ];
  const ratio = (what: string, to: readonly number[]): readonly Measurement[] => [
    { what: `${size} KB, Galley to ${what}`, value: median(galley) / median(to), unit: '×' },
    {
      what: `${size} KB, the quickest to the quickest`,
      value: Math.min(...galley) / Math.min(...to),
      unit: '×',
    },
  ];
  return [
    ...toPage("Galley's page", galley),
    ...toPage('the built-in preview', builtIn),
    ...toPage('the block preview', block),
    ...ratio('the built-in preview', builtIn),
    ...ratio('the block preview', block),
  ];
}

async function timesIn(vscode: VSCode, size: Size, name: PreviewName): Promise<number[]> {
  const { page, workbench } = vscode;
  await openLongPost(vscode, size);
  const body = (await openPreview(vscode, name)).locator('body');
  await workbench.focusEditor();
  await workbench.goTo(MARK_LINE + 1, 1);
  await workbench.press('End');
  await page.evaluate(noteKeys);
  const times: number[] = [];
  let text: string = MARK;
  for (let key = 0; key < KEYS; key++) {
    await page.waitForTimeout(PAUSES[size]);
    text += 'x';
    await body.evaluate(watchFor, text);
    await workbench.press('x');
    times.push((await body.evaluate(seenAt)) - (await page.evaluate(lastKey)));
  }
  await workbench.runCommand('File: Revert File');
  return times;
}

/**
 * Notes the moment at which the page holds a text, in milliseconds since 1970-01-01T00:00Z. Runs in
 * the page, and names no function within it: the loader that runs this script would wrap the name.
 */
function watchFor(element: Element, text: string): void {
  delete document.documentElement.dataset['seenAt'];
  new MutationObserver((records, observer) => {
    const found = records
      .flatMap(({ type, target, addedNodes }) =>
        type === 'characterData' ? [target] : [...addedNodes],
      )
      .some((node) => node.textContent?.includes(text));
    if (!found) return;
    observer.disconnect();
    const now = performance.timeOrigin + performance.now();
    document.documentElement.dataset['seenAt'] = String(now);
  }).observe(element, { childList: true, characterData: true, subtree: true });
}

/** Waits for the moment that `watchFor` notes; runs in the page. */
async function seenAt(): Promise<number> {
  const { dataset } = document.documentElement;
  while (dataset['seenAt'] === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
  return Number(dataset['seenAt']);
}

/** Notes when a key goes down in the window; runs there. */
function noteKeys(): void {
  window.addEventListener(
    'keydown',
    () => {
      const now = performance.timeOrigin + performance.now();
      document.documentElement.dataset['keyAt'] = String(now);
    },
    { capture: true },
  );
}

function lastKey(): number {
  return Number(document.documentElement.dataset['keyAt']);
}
