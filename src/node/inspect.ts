import { resolve } from 'node:path';
import { WorkspaceIndex } from '../core/blogs/workspaceIndex.ts';
import { GENERATORS } from '../core/generators/registry.ts';
import type { Log } from '../core/ports.ts';
import type { Options } from './inspect/options.ts';
import { parseCommand, USAGE } from './inspect/options.ts';
import { renderFile } from './inspect/renderFile.ts';
import { reportOf } from './inspect/report.ts';
import { reportText } from './inspect/reportText.ts';
import { isFolder } from './isFolder.ts';
import { nodeFiles } from './nodeFiles.ts';

/** What a run of the command says, and its exit code. */
interface Outcome {
  readonly out?: string;
  readonly error?: string;
  readonly code: 0 | 1 | 2;
}

const log: Log = {
  info: () => undefined,
  warn: (message) => console.error(message),
  error: (message, cause) => console.error(message, cause ?? ''),
};

async function inspect({ folder, now, render, json }: Options): Promise<Outcome> {
  const root = resolve(folder);
  if (!isFolder(root)) return { error: `${folder} is no folder that can be read.\n`, code: 1 };
  const files = nodeFiles(root);
  const index = new WorkspaceIndex({ files, log, generators: GENERATORS, wake: () => undefined });
  await index.refresh(new AbortController().signal);
  if (render !== undefined) {
    const rendered = await renderFile(index, files, { folder: root, file: render });
    return rendered.ok
      ? { out: `${rendered.html.trimEnd()}\n`, code: 0 }
      : { error: `${rendered.reason}\n`, code: 1 };
  }
  const report = reportOf(index.blogs, now);
  return { out: json ? `${JSON.stringify(report, undefined, 2)}\n` : reportText(report), code: 0 };
}

async function run(args: readonly string[]): Promise<Outcome> {
  const command = parseCommand(args, Date.now());
  switch (command.kind) {
    case 'help':
      return { out: USAGE, code: 0 };
    case 'misunderstood':
      return { error: `${command.reason}\n\n${USAGE}`, code: 2 };
    case 'inspect':
      return inspect(command.options);
  }
}

const { out, error, code } = await run(process.argv.slice(2));
if (out !== undefined) process.stdout.write(out);
if (error !== undefined) process.stderr.write(error);
process.exitCode = code;
