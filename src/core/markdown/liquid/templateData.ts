import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import type { IncludingPage } from '../includes/includeFiles.ts';
import type { EleventyLiquid, EleventyNunjucks } from './eleventyLiquid.ts';

/** What a site's templates may use in a post, as far as it is known without a build. */
export type TemplateData = JekyllData | EleventyData | VitePressData;

/** That for Liquid. */
export type LiquidData = JekyllData | EleventyData;

/** For Liquid as Jekyll runs it. */
export interface JekyllData {
  readonly kind: 'jekyll';
  /** Whether templates run in this post at all. */
  readonly runs: boolean;
  readonly page: UnknownRecord;
  /** Names in `page` that the generator fills in, with what only a build tells. */
  readonly unknownInPage: readonly string[];
  readonly site: UnknownRecord;
  readonly unknownInSite: readonly string[];
  /** Files that may be included, by the name they are included by. */
  readonly includes: ReadonlyMap<string, string>;
  /** Path under which the site is served: starts and ends with `/`. */
  readonly basePath: string;
  /** Where the site is published, without the path; empty when unknown. */
  readonly origin: string;
}

/** For templates as Eleventy runs them. */
export interface EleventyData {
  readonly kind: 'eleventy';
  readonly runs: boolean;
  /** The same object for the same site. */
  readonly liquid: EleventyLiquid;
  /** `undefined` when Nunjucks is set up in a way that is not followed. */
  readonly nunjucks: EleventyNunjucks | undefined;
  /** What the names stand for that a template has; asked when there are tags at all. */
  names(): TemplateNames;
  /** What stands behind the excerpt and is taken out of the body; `undefined`: nothing is. */
  readonly excerptMark: ExcerptMark | undefined;
}

/** For pages of VitePress, which include files. */
export interface VitePressData extends IncludingPage {
  readonly kind: 'vitepress';
  readonly runs: true;
}

/** Names at the top of a template's data. Values that only a build tells are `UNKNOWN`. */
export interface TemplateNames {
  readonly values: UnknownRecord;
  /** Whether names that are missing may have a value that is not known. */
  readonly isOpen: boolean;
}

/** Where an excerpt ends, and what of that is taken out. */
export interface ExcerptMark {
  /** The excerpt ends where this begins. */
  readonly found: string;
  /** This is taken out, where it stands there. */
  readonly removed: string;
}
