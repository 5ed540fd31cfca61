import type { LiquidOptions } from 'liquidjs';

/** Options of LiquidJS that a site may set and that are followed. */
export type FollowedOptions = Pick<
  LiquidOptions,
  | 'dateFormat'
  | 'dynamicPartials'
  | 'extname'
  | 'greedy'
  | 'jekyllInclude'
  | 'jekyllWhere'
  | 'jsTruthy'
  | 'lenientIf'
  | 'preserveTimezones'
  | 'timezoneOffset'
  | 'trimOutputLeft'
  | 'trimOutputRight'
  | 'trimTagLeft'
  | 'trimTagRight'
>;

/** Liquid as an Eleventy site sets it up. */
export interface EleventyLiquid {
  readonly options: FollowedOptions;
  /** Files that may be included, by their paths below the folder of includes. */
  readonly includes: ReadonlyMap<string, string>;
  /** Path under which the site is served: starts and ends with `/`. */
  readonly basePath: string;
  /** Filters and shortcodes that the site's own code defines. */
  readonly filters: ReadonlyMap<string, SiteFunction>;
  readonly shortcodes: ReadonlyMap<string, SiteFunction>;
  /** Shortcodes around a body, which is their first value. */
  readonly pairedShortcodes: ReadonlyMap<string, SiteFunction>;
  /** Whether values of shortcodes are written with commas between, as those of filters are. */
  readonly takesLiquidValues: boolean;
}

/** Nunjucks as an Eleventy site sets it up. */
export type EleventyNunjucks = Pick<EleventyLiquid, 'basePath' | 'filters' | 'shortcodes'>;

/**
 * A function of the site's code, read and not run.
 * @throws {UnknownValueError} when what it gives can't be told.
 */
export type SiteFunction = (values: readonly unknown[]) => unknown;
