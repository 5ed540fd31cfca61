import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import type { SiteFolder } from '../generator.ts';
import type { Cascade } from './cascade.ts';
import type { HugoConfiguration } from './configuration.ts';
import type { HugoLanguages } from './languages.ts';
import type { Mount } from './mounts.ts';
import type { PageTree } from './pageTree.ts';
import type { HugoSettings } from './settings.ts';
import type { VersionRules } from './version.ts';

/** All that is known of a Hugo site once its configuration and `_index` files are read. */
export interface HugoSite {
  readonly folder: SiteFolder;
  readonly configuration: HugoConfiguration;
  readonly languages: HugoLanguages;
  /** Settings by language key. */
  readonly settings: ReadonlyMap<string, HugoSettings>;
  /** Those of the default language. */
  readonly main: HugoSettings;
  readonly mounts: {
    readonly content: readonly Mount[];
    readonly static: readonly Mount[];
    readonly assets: readonly Mount[];
    readonly layouts: readonly Mount[];
    readonly archetypes: readonly Mount[];
  };
  /** Whether `ignoreFiles`, or its name, leaves a file out. */
  readonly isIgnored: (path: string) => boolean;
  readonly tree: PageTree;
  readonly sections: ReadonlyMap<string, SectionInfo>;
  /** Folders of the themes in use, first one first: `themes/ananke`. */
  readonly themes: readonly string[];
  readonly rules: VersionRules;
  /** Folder that the built site goes to. */
  readonly output: string;
}

/** What a section's `_index` file says that matters for other pages. */
export interface SectionInfo {
  readonly cascades: readonly Cascade[];
  readonly fields: UnknownRecord;
}

/** The key under which {@link HugoSite.sections} has a section of a language. */
export function sectionKey(language: string, sectionPath: string): string {
  return `${language}:${sectionPath}`;
}
