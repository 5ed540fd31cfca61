/**
 * Runs Galley's tests: `npm test`, or `npm test -- node e2e` for some of the suites.
 *
 *   core      Galley's core and tools, in Node, and the preview's script in a bare browser page
 *   node      test/suite/vscode inside a real VS Code, in its Node extension host
 *   web       the same tests in its web worker extension host
 *   e2e       a real VS Code, used as a person would, through its window
 *
 * And only when asked for:
 *
 *   desktop   test/suite/vscode in a downloaded desktop VS Code, or in $VSCODE_BIN
 *   check     the steps of `npm run check`
 *   hunt      the property tests of core with inputs nobody has seen, as often as named:
 *             `npm test -- hunt hunt hunt`; elsewhere their inputs are the same each time
 *
 * What failed is told once more at the end. The last line is `N passed, N failed`; the exit code is 0 when nothing failed.
 */
import { randomInt } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { buildGalley } from './host/build.ts';
import { testResults } from './host/paths.ts';
import { runChecks } from './runner/check.ts';
import { runInChild } from './runner/inChild.ts';
import { runInVSCode } from './runner/inVSCode.ts';
import { runOnDesktop } from './runner/onDesktop.ts';
import type { SuiteResult } from './runner/result.ts';

const suites: Readonly<Record<string, () => Promise<SuiteResult>>> = {
  core: () =>
    runInChild({
      name: 'core',
      folders: ['test/core', 'test/node', 'test/webview'],
      ending: '.test.ts',
      seed: 1,
      timeoutMilliseconds: 120_000,
      limitMinutes: 30,
    }),
  node: () => runInVSCode('node'),
  web: () => runInVSCode('web'),
  e2e: () =>
    runInChild({
      name: 'e2e',
      folders: ['test/e2e'],
      ending: '.e2e.ts',
      seed: 1,
      timeoutMilliseconds: 180_000,
      limitMinutes: 30,
    }),
  desktop: runOnDesktop,
  check: runChecks,
  hunt: () => {
    const seed = randomInt(2 ** 31);
    return runInChild({
      name: `hunt with the seed ${String(seed)}`,
      folders: ['test/core'],
      ending: '.test.ts',
      word: 'fast-check',
      seed,
      timeoutMilliseconds: 300_000,
      limitMinutes: 30,
    });
  },
};

async function main(asked: readonly string[]): Promise<void> {
  const names = asked.length > 0 ? asked : ['core', 'node', 'web', 'e2e'];
  const unknown = names.find((name) => !Object.hasOwn(suites, name));
  if (unknown !== undefined) {
    throw new Error(
      `There is no suite "${unknown}". There are: ${Object.keys(suites).join(', ')}.`,
    );
  }
  await rm(testResults, { recursive: true, force: true });
  buildGalley('--tests');
  const results: SuiteResult[] = [];
  for (const name of names) {
    const run = suites[name];
    if (run !== undefined) results.push(await run());
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failures.length, 0);
  if (failed > 0) console.log('\nWhat failed');
  for (const { name, failures } of results) {
    for (const failure of failures) console.log(`\n${name}\n${failure}`);
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
});
