import { median, type Measurement } from './measurement.ts';
import { bootWithLongPosts, openLongPost, openPreview, type PreviewName } from './previews.ts';

const WINDOWS = 3;
/** For a window that was just opened to come to rest, in milliseconds. */
const REST = 5000;

/**
 * The time from the command to the post on the page, in a window in which no preview was opened
 * yet: Galley's on the site's own page, which it has to learn first, and VS Code's own. Palette
 * and all, alike for both.
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
    const start = performance.now();
    await openPreview(vscode, name);
    return performance.now() - start;
  } finally {
    await vscode.dispose();
  }
}
