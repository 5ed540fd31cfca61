import type { SiteFolder } from '../generator.ts';

/** Rules that changed from one Hugo version to another. */
export interface VersionRules {
  /** Dates that cannot be read make the build fail (since 0.136); before, they counted for nothing. */
  readonly strictDates: boolean;
  /** `yes` and `on` are text, not switches (since 0.152, when Hugo changed its YAML reader). */
  readonly plainYes: boolean;
  /** `_build`, which became `build`, makes the build fail (since 0.160). */
  readonly refusesOldBuild: boolean;
  /** Endings of files that are refused among the content: HTML since 0.162, Org since 0.166. */
  readonly refused: readonly string[];
}

const VERSION_FILES =
  /^(?:netlify\.toml|vercel\.json|\.hvm|\.tool-versions|\.mise\.toml|mise\.toml|\.github\/workflows\/[^/]+\.ya?ml|\.gitlab-ci\.yml)$/;
const NAMED = /hugo[_-]?(?:version)?["']?\s*[:=\s]\s*["']?(?:extended_)?v?0\.(\d+)/i;
const BARE = /^\s*v?0\.(\d+)/;

/** The rules of the newest Hugo, or of the version that the files which publish the site name. */
export async function versionRules(folder: SiteFolder): Promise<VersionRules> {
  const files = folder.paths.filter((path) => VERSION_FILES.test(path));
  const texts = await Promise.all(files.map((path) => folder.read(path)));
  const minors = texts.flatMap((text = '', index) => {
    const pattern = files[index] === '.hvm' ? BARE : NAMED;
    return pattern.exec(text)?.[1] ?? [];
  });
  return rulesOf(minors[0] === undefined ? Infinity : Number(minors[0]));
}

/** @param minor The second part of the version: 111 of 0.111.3. */
export function rulesOf(minor: number): VersionRules {
  return {
    strictDates: minor >= 136,
    plainYes: minor >= 152,
    refusesOldBuild: minor >= 160,
    refused: [...(minor >= 162 ? ['html', 'htm'] : []), ...(minor >= 166 ? ['org'] : [])],
  };
}
