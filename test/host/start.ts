/**
 * `npm start`: Galley in VS Code with a copy of the sample blog, to look at and to try things in.
 *
 * In an installed VS Code (`code`, `codium`, `cursor` or `$VSCODE_BIN`) where a window can be
 * opened; otherwise in a VS Code that is served to the browser, on this machine only.
 *
 *   --web            in the browser, even where a VS Code is installed
 *   --port <number>  where to serve; default: any free port
 *   --no-open        print the address, don't open a browser
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildGalley } from './build.ts';
import { buildCompanion } from './companion.ts';
import { findDesktop, openInBrowser, openOnDesktop } from './desktop.ts';
import { copyOf, temporaryFolder, type TemporaryFolder } from './folder.ts';
import { repository } from './paths.ts';
import { sampleBlog, samplePost } from './sampleBlog.ts';
import { startServer } from './server.ts';
import { quietSettings } from './settings.ts';

interface Choices {
  readonly web: boolean;
  readonly open: boolean;
  readonly port: number | undefined;
}

function readChoices(): Choices {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      web: { type: 'boolean', default: false },
      open: { type: 'boolean', default: true },
      port: { type: 'string' },
    },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new Error(`--port wants a number from 1 to 65535, not "${String(values.port)}".`);
  }
  return { web: values.web, open: values.open, port };
}

async function start(choices: Choices): Promise<void> {
  buildGalley();
  const blog = await copyOf(sampleBlog);
  const desktop = choices.web ? undefined : findDesktop();
  if (desktop === undefined) await startInBrowser(blog, choices);
  else await startOnDesktop(blog, desktop);
}

/** The blog stays where it is: the window outlives this process. */
async function startOnDesktop(blog: TemporaryFolder, desktop: string): Promise<void> {
  console.log(`Opening a copy of the sample blog in ${desktop}\n${blog.path}`);
  const companion = await temporaryFolder('companion');
  await buildCompanion(companion.path, samplePost);
  await openOnDesktop(desktop, blog.path, [repository, companion.path]);
}

async function startInBrowser(blog: TemporaryFolder, choices: Choices): Promise<void> {
  const data = await temporaryFolder('start');
  try {
    // An installed extension: a window in a browser can be told of one development extension only.
    await buildCompanion(join(data.path, 'extensions/galley.galley-companion-0.0.0'), samplePost);
    await serve(blog.path, data.path, choices);
  } finally {
    await Promise.all([blog.dispose(), data.dispose()]);
  }
}

/** Resolves when it was interrupted, and the server is gone. */
async function serve(folder: string, dataFolder: string, choices: Choices): Promise<void> {
  const stop = interrupted();
  const server = await startServer({
    dataFolder,
    settings: quietSettings,
    ...(choices.port === undefined ? {} : { port: choices.port }),
  });
  const address = server.url(folder, {
    extensionDevelopmentPath: server.remoteUri(repository),
  });
  console.log(`\nVS Code with Galley and a copy of the sample blog:\n\n  ${address}\n`);
  console.log('It is served to this machine only. Ctrl+C stops it.');
  if (choices.open) openInBrowser(address);
  await Promise.race([stop, server.ended]);
  await server.stop();
}

/** Resolves when the person or the system asks this process to end, or whoever started it is gone. */
const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    // They stay: a second Ctrl+C must not cut the cleaning up short.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, resolve);
    // npm ends on SIGTERM without passing it on.
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid !== parent) resolve();
    }, 1_000);
    watch.unref();
  });

try {
  await start(readChoices());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
