import { join, nameOf, parentOf } from '../../blogs/paths.ts';
import type {
  ComposeLanguage,
  ComposeRules,
  TemplateRequest,
  TemplateResult,
} from '../../compose/composeRules.ts';
import { asBoolean, asTexts, lookUp } from '../../frontMatter/unknownData.ts';
import { hugoPath, type PathRules } from '../../slugs/hugoPath.ts';
import { findArchetype, isOnlyFolder, type Archetypes } from './composeArchetype.ts';
import { runBundle } from './composeBundle.ts';
import { runArchetype, type ArchetypeSite } from './composeRun.ts';
import { defaultSection, sectionOf } from './composeSection.ts';

/** What Hugo's configuration and folders say that matters for a new post. */
export interface HugoComposeInput {
  /** Content folder of the default language: `content`. */
  readonly contentFolder: string;
  /** The configured languages, the default first; empty for a site in one language. */
  readonly languages: readonly ComposeLanguage[];
  /**
   * Archetype folders in the order Hugo looks: the site's `archetypeDir`, then each theme's
   * (`themes/x/archetypes`, `_vendor/…/archetypes`), first theme first. They need not exist.
   */
  readonly archetypeFolders: readonly string[];
  /** Every file below those folders: path to its text; `undefined` for what is not text. */
  readonly archetypes: ReadonlyMap<string, string | undefined>;
  /** Names of the folders directly in the content folder. */
  readonly sections: readonly string[];
  /**
   * The whole configuration as plain data (strings, numbers, booleans, arrays, objects), of which
   * `title`, `baseURL`, `languageCode`, `copyright`, `params`, `languages`, `mainSections`,
   * `frontmatter`, `titleCaseStyle`, `disablePathToLower` and `removePathAccents` are read. Keys in
   * any case.
   */
  readonly config: Readonly<Record<string, unknown>>;
  /** IANA zone in which Hugo reads dates without one: `timeZone`, else UTC. */
  readonly zone: string;
}

/** Hugo's own archetype, which it takes when a site has none. Source: create/content.go. */
const BUILT_IN = `---
title: "{{ replace .File.ContentBaseName "-" " " | title }}"
date: {{ .Date }}
draft: true
---

`;

/** How a new post is made in this Hugo site. */
export function hugoComposeRules(input: HugoComposeInput): ComposeRules {
  const { config, contentFolder, languages, zone } = input;
  const archetypes = { folders: input.archetypeFolders, files: input.archetypes };
  const paths = pathRules(config);
  const site = { contentFolder, languages, config, zone, paths };
  return {
    defaultFolder: join(contentFolder, defaultSection(config, input.sections)),
    extension: 'md',
    draft: { by: 'field', field: { key: 'draft', value: 'true' } },
    hasLeafBundles: true,
    readsDatesInNames: readsDatesInNames(config),
    languages,
    slugOf: (title, keepsCase = paths.keepCase) =>
      fileSlug(title, { ...paths, keepCase: keepsCase }),
    folderFor: (folder) => (sectionOf(folder, site) === undefined ? undefined : folder),
    datedNamesIn: () => undefined,
    bundleIn: (folder) =>
      isOnlyFolder(archetypes, sectionOf(folder, site) ?? '', 'md') ? true : undefined,
    zoneOfNaive: () => zone,
    template: (request) => templateFor(request, archetypes, site),
    fallback: (request) => builtIn(request, site),
  };
}

function pathRules(config: unknown): PathRules {
  const isSet = (key: string) => asBoolean(lookUp(config, key, { ignoreCase: true })) ?? false;
  return { removeAccents: isSet('removePathAccents'), keepCase: isSet('disablePathToLower') };
}

/** Whether `[frontmatter]` takes dates from names, as Hugo does only when it is told to. */
function readsDatesInNames(config: unknown): boolean {
  const sources = asTexts(lookUp(config, 'frontmatter.date', { ignoreCase: true }));
  return sources.some((source) => source.toLowerCase() === ':filename');
}

/**
 * Hugo's own way from a title to a path, for one name: slashes would make folders, and `#` and `%`
 * mean something else in an address.
 */
function fileSlug(title: string, rules: PathRules): string {
  return hugoPath(title.replace(/[/\\]+/g, '-').replace(/[#%]/g, ''), rules);
}

function templateFor(
  request: TemplateRequest,
  archetypes: Archetypes,
  site: ArchetypeSite,
): TemplateResult | undefined {
  const name = nameOf(request.path);
  const archetype = findArchetype(archetypes, {
    section: sectionOf(parentOf(request.path) ?? '', site) ?? '',
    extension: name.slice(name.lastIndexOf('.') + 1),
    isBundle: name.startsWith('index.'),
  });
  if (archetype?.kind === 'folder') return runBundle(archetype.path, request, archetypes, site);
  if (!archetype) return undefined;
  const { path } = archetype;
  const text = archetypes.files.get(path);
  if (text === undefined) return undefined;
  const outcome = runArchetype({ path, text }, request, site);
  return { source: path, outcome: outcome.ok ? { ...outcome, siblings: [] } : outcome };
}

function builtIn(request: TemplateRequest, site: ArchetypeSite): string {
  const outcome = runArchetype({ path: '', text: BUILT_IN }, request, site);
  return outcome.ok ? outcome.text : '';
}
