import { readdirSync, readFileSync } from 'node:fs';
import type { CDPSession } from 'playwright-core';
import type { VSCode } from '../host/boot.ts';
import type { Measurement } from './measurement.ts';
import { bootWithLongPosts, openLongPost, openPreview, type PreviewName } from './previews.ts';

const SIZES = [10, 500] as const;
const REST = 3000;

/**
 * What an open preview holds: how much the heap of the window grows, which the page shares in a
 * browser, and the memory of the extension host. Each preview has a window of its own, for a host
 * gives nothing back.
 */
export async function measureMemory(): Promise<readonly Measurement[]> {
  const measured: Measurement[] = [];
  for (const size of SIZES) {
    for (const name of ['galley', 'built-in', 'block'] as const) {
      measured.push(...(await growthIn(name, size)));
    }
  }
  return measured;
}

async function growthIn(
  name: PreviewName,
  size: (typeof SIZES)[number],
): Promise<readonly Measurement[]> {
  const vscode = await bootWithLongPosts();
  try {
    const session = await vscode.page.context().newCDPSession(vscode.page);
    await session.send('Performance.enable');
    await openLongPost(vscode, size);
    const before = await held(vscode, session);
    await openPreview(vscode, name);
    const after = await held(vscode, session);
    return [
      { what: `${size} KB, ${name}: the page`, value: after.page - before.page, unit: 'kB' },
      { what: `${size} KB, ${name}: the host`, value: after.host - before.host, unit: 'kB' },
    ];
  } finally {
    await vscode.dispose();
  }
}

interface Held {
  readonly page: number;
  readonly host: number;
}

/** In thousands of bytes, once all has come to rest. */
async function held({ page }: VSCode, session: CDPSession): Promise<Held> {
  await page.waitForTimeout(REST);
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const used = metrics.find((metric) => metric.name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  return { page: used / 1000, host: hostMemory() };
}

/** The resident memory of the extension hosts that this process started; only Linux tells. */
function hostMemory(): number {
  let total = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readProc(pid, 'status'))?.[1];
    const isHost = readProc(pid, 'cmdline').includes('--type=extensionHost');
    if (isHost && isOurs(pid)) total += (Number(kilobytes) * 1024) / 1000;
  }
  return total === 0 ? Number.NaN : total;
}

function isOurs(pid: string): boolean {
  for (let at: string | undefined = pid; at !== undefined && at !== '0';) {
    if (at === String(process.pid)) return true;
    at = /^PPid:\s+(\d+)/m.exec(readProc(at, 'status'))?.[1];
  }
  return false;
}

/** Empty for a process that has ended meanwhile. */
function readProc(pid: string, name: 'status' | 'cmdline'): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
