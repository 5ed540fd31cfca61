import { nameOf } from './paths.ts';

/** Folders that never hold what someone writes, wherever they stand. */
const NEVER_CONTENT = new Set([
  '.git',
  '.hg',
  '.svn',
  '.jj',
  'node_modules',
  'bower_components',
  '__pycache__',
  '.venv',
  '.cache',
  '.jekyll-cache',
  '.sass-cache',
  '.astro',
  '.docusaurus',
  '.next',
  '.nuxt',
  '.turbo',
  '.parcel-cache',
  '.yarn',
  '.pnpm-store',
]);

/** The same of folders whose own name is too common to tell. */
const NEVER_CONTENT_BELOW = ['vendor/bundle', 'resources/_gen', '.vitepress/cache', '.bundle/ruby'];

/** Names that generators give the folder they write; a writer may use them too. */
const OFTEN_OUTPUT = new Set(['public', '_site', 'dist', 'build', 'output', '.deploy_git']);

/** Whether a folder is left out for its name alone. */
export function isNeverContent(folder: string): boolean {
  if (NEVER_CONTENT.has(nameOf(folder))) return true;
  return NEVER_CONTENT_BELOW.some((tail) => folder === tail || folder.endsWith(`/${tail}`));
}

/** Whether a folder may be what a generator made: worth waiting for what the site says of it. */
export function maybeOutput(folder: string): boolean {
  return OFTEN_OUTPUT.has(nameOf(folder));
}
