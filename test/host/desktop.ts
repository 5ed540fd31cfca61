import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { environment } from './environment.ts';

/**
 * The desktop VS Code of this machine, or one of its forks: `$VSCODE_BIN`, else `code`, `codium` or
 * `cursor` on the path. `undefined` when there is none, or none that could open a window: without a
 * display, or as root, where it refuses to start.
 */
export function findDesktop(): string | undefined {
  const chosen = environment('VSCODE_BIN');
  if (chosen !== undefined) return chosen;
  if (process.platform === 'linux' && (!hasDisplay() || process.getuid?.() === 0)) return undefined;
  const ending = process.platform === 'win32' ? '.cmd' : '';
  const folders = (environment('PATH') ?? '').split(delimiter);
  return ['code', 'codium', 'cursor']
    .flatMap((name) => folders.map((folder) => join(folder, name + ending)))
    .find((path) => existsSync(path));
}

/** Whether a program can open a window here. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' ||
  environment('DISPLAY') !== undefined ||
  environment('WAYLAND_DISPLAY') !== undefined;

/** Opens a folder in a new window of a desktop VS Code, with these development extensions. */
export async function openOnDesktop(
  program: string,
  folder: string,
  extensions: readonly string[],
): Promise<void> {
  const args = [
    '--new-window',
    '--disable-workspace-trust',
    ...extensions.map((path) => `--extensionDevelopmentPath=${path}`),
    folder,
  ];
  const onWindows = process.platform === 'win32';
  const child = spawn(
    onWindows ? `"${program}"` : program,
    onWindows ? args.map((arg) => `"${arg}"`) : args,
    { shell: onWindows, stdio: 'inherit' },
  );
  await once(child, 'exit').catch((error: unknown) => {
    throw new Error(`Could not start ${program}: ${String(error)}`);
  });
  if (child.exitCode !== 0) throw new Error(`${program} ended with ${String(child.exitCode)}.`);
}

/** Shows an address in the person's browser, where there is one; says nothing where there is none. */
export function openInBrowser(address: string): void {
  if (!hasDisplay()) return;
  const [program, args] = opener(address);
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}

const opener = (address: string): [program: string, args: string[]] => {
  switch (process.platform) {
    case 'darwin':
      return ['open', [address]];
    case 'win32':
      return ['rundll32', ['url.dll,FileProtocolHandler', address]];
    default:
      return ['xdg-open', [address]];
  }
};
