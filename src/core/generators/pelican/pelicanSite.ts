import type { SiteFolder } from '../generator.ts';
import type { PythonModule } from './readPython.ts';
import type { Places, Settings } from './settings.ts';

/** All that is known of a Pelican site once its settings are read. */
export interface PelicanSite {
  readonly folder: SiteFolder;
  readonly module: PythonModule;
  readonly settings: Settings;
  readonly places: Places;
  /** IANA name; `undefined` when only running the settings would tell. */
  readonly zone: string | undefined;
  /** Starts and ends with `/`. */
  readonly basePath: string;
}
