import { fork } from 'node:child_process';
import { join } from 'node:path';
import { toTestEvent } from '../suite/events.ts';
import { repository } from '../host/paths.ts';
import { SuiteRecord, type SuiteResult } from './result.ts';

/** A suite of test files that run in Node, outside VS Code. */
export interface NodeSuite {
  readonly name: string;
  /** Folders to look for test files in, from the repository. */
  readonly folders: readonly string[];
  /** How a test file's name ends. */
  readonly ending: string;
  /** Only the files with this word in their text. `undefined` for all. */
  readonly word?: string;
  /** Where the inputs of property tests begin: the same seed, the same inputs. */
  readonly seed: number;
  /** For one test. */
  readonly timeoutMilliseconds: number;
  /** For the whole suite. */
  readonly limitMinutes: number;
}

/** Runs the suite in a Node process of its own, so that nothing it leaves behind can keep us. */
export async function runInChild(suite: NodeSuite): Promise<SuiteResult> {
  const record = new SuiteRecord(suite.name);
  const child = fork(join(repository, 'test/runner/child.ts'), [JSON.stringify(suite)], {
    cwd: repository,
    execArgv: ['--import', 'tsx'],
  });
  child.on('message', (message) => {
    const event = toTestEvent(message);
    if (event !== undefined) record.add(event);
  });
  let how = '';
  const limit = setTimeout(() => {
    how = `It was stopped after ${suite.limitMinutes} minutes.`;
    child.kill('SIGKILL');
  }, suite.limitMinutes * 60_000);
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearTimeout(limit);
      resolve(record.close(how || `Its process ended with ${signal ?? String(code)}.`));
    });
  });
}
