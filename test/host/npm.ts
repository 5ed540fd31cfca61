import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What an installation need not do, nor say. Install scripts would run code that we don't use. */
export const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'] as const;

/**
 * Runs npm in a folder; only its errors are shown.
 *
 * @param wanted What it is run for, for the message: `VS Code for the tests`.
 * @throws Error that says what to do, when npm ends with another code than 0.
 */
export async function npm(args: readonly string[], folder: string, wanted: string): Promise<void> {
  const child = spawn('npm', args, {
    cwd: folder,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await once(child, 'exit');
  if (child.exitCode !== 0) {
    throw new Error(
      `Could not install ${wanted}: \`npm ${args.join(' ')}\` ended with ${String(child.exitCode)} ` +
        `in ${folder}. It needs the npm registry once; afterwards it works without a network.`,
    );
  }
}
