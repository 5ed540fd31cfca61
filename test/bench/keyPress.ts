import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bootVSCode, type VSCode } from '../host/boot.ts';
import { copyOf } from '../host/folder.ts';
import { repository } from '../host/paths.ts';
import { median, type Measurement } from './measurement.ts';
import { longPost, MARK, MARK_LINE } from './longPost.ts';

const SIZES = [5, 50, 500];
const KEYS = 8;
/** Between key presses, in milliseconds: longer than any preview waits before it moves. */
const PAUSE = 700;

const PREVIEWS = {
  galley: 'Galley: Open Preview to the Side',
  'built-in': 'Markdown: Open Preview to the Side',
} as const;
type PreviewName = keyof typeof PREVIEWS;

/**
 * The time from a key press in the editor to the page that shows it, in Galley's preview and in VS
 * Code's own, in the same window, in turn. A time by itself says little on a busy machine; the
 * ratio does.
 */
export async function measureKeyPress(): Promise<readonly Measurement[]> {
  const folder = await copyOf(join(repository, 'test/sample-blog'));
  for (const size of SIZES) {
    await writeFile(join(folder.path, `content/posts/long-${size}.md`), longPost(size * 1024));
  }
  const vscode = await bootVSCode({ folder: folder.path });
  try {
    const measured: Measurement[] = [];
    for (const size of SIZES) measured.push(...(await measureSize(vscode, size)));
    return measured;
  } finally {
    await vscode.dispose();
    await folder.dispose();
  }
}

async function measureSize(vscode: VSCode, size: number): Promise<readonly Measurement[]> {
  const times: Record<PreviewName, number[]> = { galley: [], 'built-in': [] };
  for (const name of ['galley', 'built-in', 'built-in', 'galley'] as const) {
    times[name].push(...(await timesIn(vscode, `long-${size}.md`, name)));
  }
  const galley = median(times.galley);
  const builtIn = median(times['built-in']);
  return [
    { what: `${size} KB, key press to Galley's page`, value: galley, unit: 'ms' },
    { what: `${size} KB, key press to the built-in preview`, value: builtIn, unit: 'ms' },
    { what: `${size} KB, Galley to built-in`, value: galley / builtIn, unit: '×' },
  ];
}

async function timesIn(vscode: VSCode, file: string, name: PreviewName): Promise<number[]> {
  const { page, workbench } = vscode;
  await workbench.runCommand('View: Close All Editors');
  await workbench.openFile(file);
  await workbench.runCommand(PREVIEWS[name]);
  const body = (await workbench.previewFrame()).locator('body');
  await body.locator('p', { hasText: MARK }).waitFor();
  await workbench.focusEditor();
  await workbench.goTo(MARK_LINE + 1, 1);
  await workbench.press('End');
  await page.evaluate(noteKeys);
  const times: number[] = [];
  let text: string = MARK;
  for (let key = 0; key < KEYS; key++) {
    await page.waitForTimeout(PAUSE);
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
