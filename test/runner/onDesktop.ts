import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { environment } from '../host/environment.ts';
import { copyOf, temporaryFolder } from '../host/folder.ts';
import { cacheFolder, repository } from '../host/paths.ts';
import { fromLine } from '../suite/events.ts';
import { SuiteRecord, type SuiteResult } from './result.ts';

/**
 * Runs the tests of test/suite/vscode in a desktop VS Code: the one in `$VSCODE_BIN`, else the
 * newest stable one, downloaded from Microsoft. Needs a display (on a server: `xvfb-run -a`).
 */
export async function runOnDesktop(): Promise<SuiteResult> {
  const record = new SuiteRecord('desktop');
  return record.close(
    await findProgram().then(
      (program) => runIn(program, record),
      (error: unknown) =>
        'VS Code could not be downloaded from update.code.visualstudio.com ' +
        `(${error instanceof Error ? error.message : String(error)}).\n` +
        'Set VSCODE_BIN to the program of an installed VS Code to test in that one.',
    ),
  );
}

const findProgram = async (): Promise<string> =>
  environment('VSCODE_BIN') ??
  downloadAndUnzipVSCode({ cachePath: join(cacheFolder(), 'desktop'), version: 'stable' });

/** Resolves with how the run ended. */
async function runIn(program: string, record: SuiteRecord): Promise<string> {
  const folder = await copyOf(join(repository, 'test/fixtures/workspace'));
  const data = await temporaryFolder('data');
  try {
    const child = spawn(
      program,
      [
        ...[
          folder.path,
          '--new-window',
          '--no-sandbox',
          '--disable-gpu-sandbox',
          '--disable-updates',
        ],
        ...['--skip-welcome', '--skip-release-notes', '--disable-workspace-trust'],
        ...[`--user-data-dir=${data.path}/user`, `--extensions-dir=${data.path}/extensions`],
        ...[`--extensionDevelopmentPath=${repository}`],
        ...[`--extensionTestsPath=${join(repository, 'dist/test/node.js')}`],
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    createInterface(child.stdout).on('line', (line) => {
      const event = fromLine(line);
      if (event !== undefined) record.add(event);
    });
    await once(child, 'close');
    return `VS Code ended with ${child.signalCode ?? String(child.exitCode)}.`;
  } catch (error) {
    return `${program} could not be started: ${String(error)}`;
  } finally {
    await folder.dispose();
    await data.dispose();
  }
}
