/** Rules that changed from one Hugo version to another. */
export interface VersionRules {
  /** Dates that cannot be read make the build fail (since 0.136); before, they counted for nothing. */
  readonly strictDates: boolean;
  /** `yes` and `on` are text, not switches (since 0.152, when Hugo changed its YAML reader). */
  readonly plainYes: boolean;
  /** `build` counts: 0.131 knows it, 0.111 only `_build`. (Which one in between began is not known.) */
  readonly knowsBuild: boolean;
  /** `_build`, which became `build`, makes the build fail (since 0.160). */
  readonly refusesOldBuild: boolean;
  /** Endings of files that are refused among the content: HTML since 0.162, Org since 0.166. */
  readonly refused: readonly string[];
}

/** The rules of a version. @param minor Its second part of the version: 111 of 0.111.3. */
export function rulesOf(minor: number): VersionRules {
  return {
    strictDates: minor >= 136,
    plainYes: minor >= 152,
    knowsBuild: minor > 111,
    refusesOldBuild: minor >= 160,
    refused: [...(minor >= 162 ? ['html', 'htm'] : []), ...(minor >= 166 ? ['org'] : [])],
  };
}
