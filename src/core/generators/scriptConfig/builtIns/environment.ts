import type { Machine } from '../machine.ts';
import { ScriptRecord } from '../scriptValues.ts';
import type { Place } from '../unknown.ts';
import { Unknown } from '../unknown.ts';

/** `process.env`. Nothing of it is known but what every build sets, Eleventy some of it by itself. */
export function processEnvironment({ host }: Machine, place: Place): ScriptRecord {
  const own = Object.entries(host.environment).filter(([name]) => name.startsWith('ELEVENTY_'));
  return new ScriptRecord([['NODE_ENV', host.mode], ...own], anyVariable(place));
}

/** `import.meta.env`, as Vite has it in a build. */
export function importMetaEnvironment({ host }: Machine, place: Place): ScriptRecord {
  const isProduction = host.mode === 'production';
  return new ScriptRecord(
    [
      ['MODE', host.mode],
      ['PROD', isProduction],
      ['DEV', !isProduction],
      ['SSR', true],
      ...Object.entries(host.environment),
    ],
    anyVariable(place),
  );
}

function anyVariable(place: Place): Unknown {
  return new Unknown({ kind: 'environment', name: '' }, place);
}

/** The variable of that name, when a record is an environment that does not have it. */
export function variableIn(record: ScriptRecord, name: string, place: Place): Unknown | undefined {
  if (record.members.has(name) || record.open?.why.kind !== 'environment') return undefined;
  return new Unknown({ kind: 'environment', name }, place, {
    kind: 'name',
    module: undefined,
    name,
  });
}
