import { say } from '../../message.ts';
import type { Site } from '../generator.ts';
import type { Sources } from '../scriptConfig/sources.ts';
import type { Place } from '../scriptConfig/unknown.ts';
import { unknownSettings } from '../shared/unknownSettings.ts';
import type { Recording } from './configObject.ts';
import type { EleventySettings } from './settings.ts';

/** What is wrong with the configuration, and what of it can't be known. */
export function configurationProblems(
  sources: Sources,
  assumptions: ReadonlyMap<string, Place>,
  settings: EleventySettings,
  recording: Recording,
): Site['problems'] {
  const broken = [...sources.values()].flatMap((source) =>
    source.kind === 'broken'
      ? [
          {
            path: source.path,
            problem: {
              code: 'configuration-syntax' as const,
              message: say('This is no JavaScript from here on, so the site can’t be built.'),
              severity: 'error' as const,
              range: { start: source.faultAt, end: source.faultAt },
              line: source.line - 1,
            },
          },
        ]
      : [],
  );
  const assumed = Array.from(assumptions, ([name, { path, line }]) => ({
    path,
    problem: {
      code: 'configuration-unknown' as const,
      message: say('Galley takes the environment variable {0} as not set.', name),
      severity: 'information' as const,
      range: { start: 0, end: 0 },
      line: line - 1,
    },
  }));
  const { input, basePath, formats } = settings;
  const unknown = unknownSettings(
    [
      ['eleventyConfig', recording.lost()],
      ['dir.input', input],
      ['pathPrefix', basePath],
      ['templateFormats', formats],
    ],
    broken,
  );
  return [...broken, ...assumed, ...unknown];
}
