import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bootVSCode, type ExtensionHost, type VSCode } from '../host/boot.ts';
import { copyOf } from '../host/folder.ts';
import { repository, testResults } from '../host/paths.ts';
import { fromLine, type TestEvent } from '../suite/events.ts';
import { SuiteRecord, type SuiteResult } from './result.ts';

const limitMinutes = 10;

/**
 * Runs the tests of test/suite/vscode inside a real VS Code, in one of its two extension hosts,
 * with a copy of test/fixtures/workspace open. A failure leaves a picture and a log in test-results.
 */
export async function runInVSCode(host: ExtensionHost): Promise<SuiteResult> {
  const record = new SuiteRecord(host);
  const folder = await copyOf(join(repository, 'test/fixtures/workspace'));
  try {
    return record.close(await runIn(folder.path, host, record));
  } catch (error) {
    return record.close(error instanceof Error ? error.message : String(error));
  } finally {
    await folder.dispose();
  }
}

/** Resolves with how the run ended. */
async function runIn(folder: string, host: ExtensionHost, record: SuiteRecord): Promise<string> {
  let window: VSCode | undefined;
  let traces: Promise<void> | undefined;
  const onEvent = (event: TestEvent): void => {
    record.add(event);
    if (event.type === 'fail' && window !== undefined) traces ??= leaveTraces(window, host);
  };
  let end: (how: string) => void = () => undefined;
  const ended = new Promise<string>((resolve) => (end = resolve));
  const limit = setTimeout(
    () => end(`It was stopped after ${limitMinutes} minutes.`),
    limitMinutes * 60_000,
  );
  try {
    window = await bootVSCode({
      folder,
      host,
      tests: {
        bundle: join(repository, `dist/test/${host}.js`),
        onLine(line) {
          const event = fromLine(line);
          if (event !== undefined) onEvent(event);
        },
        onExit: (code) => end(`VS Code ended the run with exit code ${code}.`),
      },
    });
    const how = await ended;
    if (!record.isGood) traces ??= leaveTraces(window, host);
    await traces;
    return how;
  } finally {
    clearTimeout(limit);
    await window?.dispose();
  }
}

async function leaveTraces(window: VSCode, host: ExtensionHost): Promise<void> {
  await mkdir(testResults, { recursive: true });
  await writeFile(join(testResults, `${host}.log`), window.log());
  await window.screenshot(`${host}.png`);
  console.log(`      picture and log: test-results/${host}.png, ${host}.log`);
}
