import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { repository } from '../host/paths.ts';
import { SuiteRecord, type SuiteResult } from './result.ts';

/** Runs the steps of `npm run check` as a suite, each one a test; the others run when one fails. */
export async function runChecks(): Promise<SuiteResult> {
  const record = new SuiteRecord('check');
  for (const script of ['format:check', 'typecheck', 'lint']) {
    const start = performance.now();
    const child = spawn('npm', ['run', '--silent', script], {
      cwd: repository,
      shell: process.platform === 'win32',
      stdio: 'inherit',
    });
    await once(child, 'exit');
    if (child.exitCode === 0) {
      record.add({ type: 'pass', title: script, milliseconds: performance.now() - start });
    } else {
      record.fail(script, `npm run ${script} ended with ${String(child.exitCode)}.`);
    }
  }
  record.add({ type: 'end' });
  return record.close('');
}
