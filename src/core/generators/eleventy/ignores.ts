import picomatch from 'picomatch';
import { isWithin, join } from '../../blogs/paths.ts';
import { say } from '../../message.ts';
import type { LeftOut, SiteFolder } from '../generator.ts';
import { cleanPath } from '../shared/cleanPath.ts';
import { known } from '../shared/scriptSettings.ts';
import type { EleventySettings } from './settings.ts';

/** Why Eleventy leaves a file out by its path; `undefined` when it does not. */
export type Ignores = (path: string) => LeftOut | undefined;

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
  const tests: { readonly test: (path: string) => boolean; readonly out: LeftOut }[] = [];
  for (const file of files) {
    const text = folder.has(file) ? await folder.read(file) : undefined;
    const around = file.slice(0, Math.max(0, file.lastIndexOf('/')));
    const patterns = linesOf(text ?? '').map((line) => patternOf(line, around, folder));
    const reason = say('The file {0} leaves it out.', file);
    const origin = { in: 'file', path: file, keys: [] } as const;
    if (patterns.length > 0) {
      tests.push({ test: picomatch(patterns, { dot: true }), out: { reason, origin } });
    }
  }
  const own = [...configured].map((pattern) =>
    pattern.startsWith('**/') ? pattern : cleanPath(pattern),
  );
  if (own.length > 0) tests.push({ test: picomatch(own, { dot: true }), out: BY_SETTINGS });
  const { includes, layouts, data, output } = settings;
  const reserved = [includes, layouts, data].filter((path) => path !== '' && path !== input);
  if (output !== '' && !isWithin(input, output)) reserved.push(output);
  return (path) => {
    if (reserved.some((place) => isWithin(path, place))) return RESERVED;
    return tests.find(({ test }) => test(path))?.out;
  };
}

const BY_SETTINGS: LeftOut = {
  reason: say('The configuration leaves it out (ignores).'),
  origin: { in: 'configuration', keys: ['ignores'] },
};
const RESERVED: LeftOut = {
  reason: say('It lies in a folder that Eleventy keeps for something else.'),
};

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
