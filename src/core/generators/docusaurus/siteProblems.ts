import type { Problem } from '../../problem.ts';
import type { Site } from '../generator.ts';
import { isUnknown } from '../scriptConfig/scriptValues.ts';
import type { Unknown } from '../scriptConfig/unknown.ts';
import { sayUnknown } from '../scriptConfig/unknown.ts';
import type { DocusaurusSite } from './openSite.ts';

/** What of the configuration is not known and matters for posts. */
export function siteProblems({ settings, configuration }: DocusaurusSite): Site['problems'] {
  const hasBlog = settings.plugins.some(({ kind }) => kind === 'blog');
  const wanted: readonly (readonly [name: string, setting: unknown])[] = [
    ['presets', hasBlog ? undefined : settings.morePlugins],
    ['url', settings.url],
    ...settings.locales.all.map(({ baseUrl }) => ['baseUrl', baseUrl] as const),
    ...settings.plugins.flatMap(({ folder, routeBasePath }) => [
      ['path', folder] as const,
      ['routeBasePath', routeBasePath] as const,
    ]),
  ];
  return wanted.flatMap(([name, setting]) =>
    isUnknown(setting) && !isBroken(configuration.problems)
      ? [{ path: setting.place.path, problem: unknownSetting(name, setting) }]
      : [],
  );
}

/** A configuration that can't be parsed has a problem of its own, and leaves nothing known. */
function isBroken(problems: Site['problems']): boolean {
  return problems.some(({ problem }) => problem.code === 'configuration-syntax');
}

function unknownSetting(name: string, setting: Unknown): Problem {
  return {
    code: 'configuration-unknown',
    message: sayUnknown(name, setting),
    severity: 'information',
    range: { start: 0, end: 0 },
    line: setting.place.line - 1,
  };
}
