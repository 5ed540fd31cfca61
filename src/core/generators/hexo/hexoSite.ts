import type { SiteFolder } from '../generator.ts';
import type { HexoConfiguration } from './configuration.ts';
import type { Scaffolds } from './scaffolds.ts';
import { readScaffolds } from './scaffolds.ts';
import type { HexoSettings } from './settings.ts';
import { settingsOf } from './settings.ts';
import type { SourceFile } from './sourceFiles.ts';
import { sourceFiles } from './sourceFiles.ts';

/** All that is known of a Hexo site once its configuration is read. */
export interface HexoSite {
  readonly folder: SiteFolder;
  readonly configuration: HexoConfiguration;
  readonly settings: HexoSettings;
  readonly scaffolds: Scaffolds;
  /** What a file is by where it lies; `undefined` for what is no text with front matter. */
  fileAt(path: string): SourceFile | undefined;
}

export async function openSite(
  folder: SiteFolder,
  configuration: HexoConfiguration,
): Promise<HexoSite> {
  const settings = settingsOf(configuration.data, configuration.version);
  return {
    folder,
    configuration,
    settings,
    scaffolds: await readScaffolds(folder),
    fileAt: sourceFiles(settings),
  };
}
