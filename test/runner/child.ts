/** Runs the test files of one NodeSuite with mocha and sends what happens to the parent process. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import Mocha from 'mocha';
import { openWindows } from '../host/boot.ts';
import { repository } from '../host/paths.ts';
import { reportTo } from '../suite/reporter.ts';
import type { NodeSuite } from './inChild.ts';

const suite = JSON.parse(process.argv[2] ?? '') as NodeSuite;

fc.configureGlobal({ seed: suite.seed });
const mocha = new Mocha({
  forbidOnly: true,
  forbidPending: true,
  reporter: reportTo(Mocha.reporters.Base, (event) => process.send?.(event)),
  timeout: suite.timeoutMilliseconds,
  ui: 'bdd',
});
mocha.rootHooks({
  async afterEach(this: Mocha.Context) {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-');
    let count = 0;
    for (const window of openWindows) await window.screenshot(`${name}-${++count}.png`);
  },
});
// Not by mocha's own loading: that goes through `require`, and the files would get modules of their
// own, among them another list of open windows. This line makes `describe` and `it` globals.
mocha.suite.emit('pre-require', globalThis, '', mocha);
for (const file of testFiles()) await import(pathToFileURL(file).href);
mocha.run(() => process.disconnect());

function testFiles(): string[] {
  return suite.folders
    .map((folder) => join(repository, folder))
    .flatMap((folder) =>
      readdirSync(folder, { encoding: 'utf8', recursive: true }).map((path) => join(folder, path)),
    )
    .filter((path) => path.endsWith(suite.ending))
    .filter((path) => suite.word === undefined || readFileSync(path, 'utf8').includes(suite.word))
    .sort();
}
