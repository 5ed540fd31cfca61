import { join } from 'node:path';
import { build } from 'esbuild';
import { bootVSCode, type ExtensionHost } from '../host/boot.ts';
import { copyOf } from '../host/folder.ts';
import { repository } from '../host/paths.ts';
import { median, type Measurement } from './measurement.ts';

const runs = 3;
const bundle = join(repository, 'dist/test/timeActivation.js');

/**
 * How long Galley takes to become active in a fresh VS Code: loading its code and running
 * `activate`. The time in which VS Code starts its extension host isn't Galley's, and left out.
 */
export async function measureActivation(): Promise<readonly Measurement[]> {
  await build({
    bundle: true,
    entryPoints: [join(repository, 'test/bench/timeActivation.ts')],
    external: ['vscode'],
    format: 'cjs',
    logLevel: 'warning',
    outfile: bundle,
  });
  return [await measureIn('node'), await measureIn('web')];
}

async function measureIn(host: ExtensionHost): Promise<Measurement> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await timeOnce(host));
  return {
    what: `activation, ${host} host, median of ${runs}`,
    value: median(times),
    unit: 'ms',
  };
}

async function timeOnce(host: ExtensionHost): Promise<number> {
  // Not a blog at its root: for one of those VS Code would activate Galley before we can.
  const folder = await copyOf(join(repository, 'test/fixtures/workspace'));
  let end: (time: number | undefined) => void = () => undefined;
  const ended = new Promise<number | undefined>((resolve) => (end = resolve));
  const vscode = await bootVSCode({
    folder: folder.path,
    host,
    tests: {
      bundle,
      onLine(line) {
        const found = /^galley-activation ([\d.]+)$/.exec(line)?.[1];
        if (found !== undefined) end(Number(found));
      },
      // After a time has come this changes nothing.
      onExit: () => end(undefined),
    },
  });
  try {
    const time = await ended;
    if (time === undefined) throw new Error(`Galley did not become active:\n${vscode.log()}`);
    return time;
  } finally {
    await vscode.dispose();
    await folder.dispose();
  }
}
