import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { environment } from './environment.ts';

const knownPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/**
 * The Chromium, Chrome or Edge of this machine; `$CHROME_PATH` decides.
 *
 * @throws Error that says how to get one.
 */
export function findBrowser(): string {
  const chosen = environment('CHROME_PATH');
  if (chosen !== undefined) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROME_PATH names a file that doesn't exist: ${chosen}`);
  }
  const found = [...knownPlaces, chromium.executablePath()].find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    'The tests drive VS Code in a browser, and there is no Chromium, Chrome or Edge here.\n' +
      '  Debian, Ubuntu:  sudo apt-get install -y chromium\n' +
      '  elsewhere:       npx playwright-core install chromium\n' +
      'or set CHROME_PATH to the program.',
  );
}

/** Starts the browser without a window. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    // Without a sandbox: as root, in a container, Chromium doesn't start with one. It only shows our own server.
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-dev-shm-usage'],
  });
}
