import { eleventySite } from './eleventy/eleventySite.ts';
import { CONFIGURATION_FILES, openSite } from './eleventy/openSite.ts';
import { readPackage } from './eleventy/packageFile.ts';
import type { Generator } from './generator.ts';

/** Eleventy, by the rules of version 3.1. Its configuration is read, never run. */
export const eleventy: Generator = {
  id: 'eleventy',
  name: 'Eleventy',
  markers: [...CONFIGURATION_FILES],
  async detect(folder) {
    const path = CONFIGURATION_FILES.find((candidate) => folder.has(candidate));
    if (path === undefined) return undefined;
    const { flags = {} } = (await readPackage(folder))?.runs ?? {};
    const isOfFile = flags.config === undefined || flags.config === path;
    return eleventySite(await openSite(folder, path, isOfFile ? flags : {}));
  },
};
