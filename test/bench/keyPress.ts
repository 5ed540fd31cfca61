import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { bootVSCode, type VSCode } from '../host/boot.ts';
import { copyOf } from '../host/folder.ts';
import { repository } from '../host/paths.ts';
import { median, type Measurement } from './measurement.ts';
import { longPost, MARK, MARK_LINE } from './longPost.ts';

const SIZES = [5, 50, 500];
const KEYS = 12;
/** Between key presses, in milliseconds: longer than any preview waits before it moves. */
const PAUSE = 900;

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
  await workbench.press('Control+g');
  await workbench.answer(`:${MARK_LINE + 1}`);
  await workbench.press('End');
  await page.evaluate(noteKeys);
  const times: number[] = [];
  let text: string = MARK;
  for (let key = 0; key < KEYS; key++) {
    await page.waitForTimeout(PAUSE);
    text += 'x';
    const seen = whenSeen(body, text);
    await page.waitForTimeout(50);
    await workbench.press('x');
    times.push((await seen) - (await page.evaluate(lastKey)));
  }
  await workbench.runCommand('File: Revert File');
  return times;
}

/**
 * The moment at which the page holds a text, in milliseconds since 1970-01-01T00:00Z. What runs in a
 * page names no function within it: the loader that runs this script would wrap the name.
 */
function whenSeen(body: Locator, text: string): Promise<number> {
  return body.evaluate(
    (element, wanted) =>
      new Promise<number>((resolve) => {
        new MutationObserver((records, observer) => {
          const found = records
            .flatMap(({ type, target, addedNodes }) =>
              type === 'characterData' ? [target] : [...addedNodes],
            )
            .some((node) => node.textContent?.includes(wanted));
          if (!found) return;
          observer.disconnect();
          resolve(performance.timeOrigin + performance.now());
        }).observe(element, { childList: true, characterData: true, subtree: true });
      }),
    text,
  );
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
