import picomatch from 'picomatch';
import { isWithin, join } from '../../blogs/paths.ts';
import type { Message } from '../../message.ts';
import { say } from '../../message.ts';
import type { SiteFolder } from '../generator.ts';
import { cleanPath } from '../shared/cleanPath.ts';
import { known } from '../shared/scriptSettings.ts';
import type { EleventySettings } from './settings.ts';

/** Why Eleventy leaves a file out by its path; `undefined` when it does not. */
export type Ignores = (path: string) => Message | undefined;

/** Source: src/EleventyFiles.js `getIgnores`. */
export async function ignoresOf(
  folder: SiteFolder,
  settings: EleventySettings,
  configured: ReadonlySet<string>,
): Promise<Ignores> {
  const input = known(settings.input, '');
  const files = new Set([
    ...(settings.usesGitIgnore ? ['.gitignore'] : []),
    '.eleventyignore',
    join(input, '.eleventyignore'),
  ]);
  const tests: { readonly test: (path: string) => boolean; readonly reason: Message }[] = [];
  for (const file of files) {
    const text = folder.has(file) ? await folder.read(file) : undefined;
    const around = file.slice(0, Math.max(0, file.lastIndexOf('/')));
    const patterns = linesOf(text ?? '').map((line) => patternOf(line, around, folder));
    const reason = say('The file {0} leaves it out.', file);
    if (patterns.length > 0) tests.push({ test: picomatch(patterns, { dot: true }), reason });
  }
  const own = [...configured].map((pattern) =>
    pattern.startsWith('**/') ? pattern : cleanPath(pattern),
  );
  if (own.length > 0) tests.push({ test: picomatch(own, { dot: true }), reason: BY_SETTINGS });
  const { includes, layouts, data, output } = settings;
  const reserved = [includes, layouts, data].filter((path) => path !== '' && path !== input);
  if (output !== '' && !isWithin(input, output)) reserved.push(output);
  return (path) => {
    if (reserved.some((place) => isWithin(path, place))) return RESERVED;
    return tests.find(({ test }) => test(path))?.reason;
  };
}

const BY_SETTINGS = say('The configuration leaves it out (ignores).');
const RESERVED = say('It lies in a folder that Eleventy keeps for something else.');

/** Negative patterns are not supported by Eleventy either. */
function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^[#!]/.test(line));
}

/** Names of folders that exist mean all that lies in them. */
function patternOf(line: string, around: string, folder: SiteFolder): string {
  const path = cleanPath(`${around}/${line}`).replace(/^\/+/, '');
  const isFolder = folder.paths.some((file) => file.startsWith(`${path}/`));
  return isFolder ? `${path}/**` : path;
}
