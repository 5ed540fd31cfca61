import type { UnknownRecord } from '../../frontMatter/unknownData.ts';

/** What a site's templates may use in a post, as far as it is known without a build. */
export interface TemplateData {
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
