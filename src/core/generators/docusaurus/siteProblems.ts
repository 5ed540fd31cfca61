import type { Site } from '../generator.ts';
import { unknownSettings } from '../shared/unknownSettings.ts';
import type { DocusaurusSite } from './openSite.ts';

/** What of the configuration is not known and matters for posts. */
export function siteProblems({ settings, configuration }: DocusaurusSite): Site['problems'] {
  const hasBlog = settings.plugins.some(({ kind }) => kind === 'blog');
  return unknownSettings(
    [
      ['presets', hasBlog ? undefined : settings.morePlugins],
      ['url', settings.url],
      ...settings.locales.all.map(({ baseUrl }) => ['baseUrl', baseUrl] as const),
      ...settings.plugins.flatMap(({ folder, routeBasePath }) => [
        ['path', folder] as const,
        ['routeBasePath', routeBasePath] as const,
      ]),
    ],
    configuration.problems,
  );
}
