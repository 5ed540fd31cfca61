import { parseConfiguration } from '../../frontMatter/parseConfiguration.ts';
import { asRecord, asText, lookUp } from '../../frontMatter/unknownData.ts';
import type { SiteFolder } from '../generator.ts';
import { eleventyRuns, type EleventyRuns } from './commandLine.ts';

/** What a `package.json` says of Eleventy. */
export interface EleventyPackage {
  readonly name: string | undefined;
  /** Whether the package needs Eleventy, to run or to be worked on. */
  readonly needsIt: boolean;
  /** Whether it holds other packages. */
  readonly holdsOthers: boolean;
  readonly runs: EleventyRuns;
}

/** `undefined` when there is none, or none that speaks of Eleventy. Most do not: that is seen fast. */
export async function readPackage(folder: SiteFolder): Promise<EleventyPackage | undefined> {
  const text = await folder.read('package.json');
  if (!text?.includes('eleventy')) return undefined;
  const data = asRecord(parseConfiguration(text, 'json').data);
  if (!data) return undefined;
  const needs = ['dependencies', 'devDependencies'].map((key) =>
    lookUp(data, [key, '@11ty/eleventy']),
  );
  return {
    name: asText(data['name']),
    needsIt: needs.some((version) => version !== undefined),
    holdsOthers: data['workspaces'] !== undefined && data['workspaces'] !== null,
    runs: eleventyRuns(data['scripts']),
  };
}
