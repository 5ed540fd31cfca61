import { processEnvironment } from './builtIns/environment.ts';
import { LUXON } from './builtIns/luxon.ts';
import { NODE_PATH } from './builtIns/nodePath.ts';
import { FILE_URL_TO_PATH } from './builtIns/urls.ts';
import type { Host } from './machine.ts';
import type { ScriptValue } from './scriptValues.ts';
import { NativeFunction } from './scriptValues.ts';

/** A function that only lends types: it gives back what it is given. */
export const IDENTITY: ScriptValue = new NativeFunction(([value]) => value);

const LOAD_ENV: ScriptValue = new NativeFunction((_values, machine, place) =>
  processEnvironment(machine, place),
);

/** The packages that configurations of any generator use and whose functions are known here. */
const COMMON: Readonly<Record<string, Readonly<Record<string, ScriptValue>>>> = {
  path: NODE_PATH,
  'node:path': NODE_PATH,
  url: { fileURLToPath: FILE_URL_TO_PATH },
  'node:url': { fileURLToPath: FILE_URL_TO_PATH },
  luxon: LUXON,
  vite: { defineConfig: IDENTITY, loadEnv: LOAD_ENV },
};

/** A production build, with what the generator's own packages export. */
export function hostWith(
  packages: Readonly<Record<string, Readonly<Record<string, ScriptValue>>>>,
  more: Partial<Omit<Host, 'modules'>> = {},
): Host {
  return {
    mode: 'production',
    now: undefined,
    environment: {},
    ...more,
    modules: new Map(Object.entries({ ...COMMON, ...packages })),
  };
}
