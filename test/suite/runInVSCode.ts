import { load } from 'galley:tests';
import { toLine, type TestEvent } from './events.ts';
import { describeError, reportTo } from './reporter.ts';

/**
 * Runs all tests of the bundle with the given Mocha, Node's or the browser's. Rejects when one
 * failed: that is how VS Code learns its exit code.
 */
export async function runInVSCode(MochaClass: typeof Mocha): Promise<void> {
  const mocha = new MochaClass({
    forbidOnly: true,
    forbidPending: true,
    reporter: reportTo(MochaClass.reporters.Base, send),
    timeout: 20_000,
    ui: 'bdd',
  });
  // This makes `describe` and `it` globals, as mocha's own loading of files would.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load().catch((error: unknown) => {
    send({ type: 'fail', title: 'Loading the tests', error: describeError(error) });
    throw error;
  });
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

/** VS Code shows its caller what an extension host prints. */
const send = (event: TestEvent): void => console.log(toLine(event));
