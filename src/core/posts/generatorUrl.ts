import type { Site } from '../generators/generator.ts';

/** An address as the generator itself writes it in what it knows of a post: `page.url` and the like. */
export function generatorUrl(
  site: Pick<Site, 'basePath' | 'urlsLackBasePath'>,
  address: string,
): string {
  const lacks = site.urlsLackBasePath === true && address.startsWith(site.basePath);
  return lacks ? address.slice(site.basePath.length - 1) : address;
}
