import { cleanPath } from '../../shared/cleanPath.ts';
import { textOf } from '../operators.ts';
import type { ScriptValue } from '../scriptValues.ts';
import { recordOf } from '../scriptValues.ts';
import type { Result } from './method.ts';
import { CANNOT, method } from './method.ts';
import { ROOT } from './root.ts';

type PathFunction = (...paths: readonly string[]) => string;

function ofPaths(work: PathFunction): ScriptValue {
  return method((...values): Result => {
    const paths = values.map(textOf);
    const known = paths.filter((path) => path !== undefined);
    return known.length < paths.length ? CANNOT : work(...known);
  });
}

const FUNCTIONS: Readonly<Record<string, ScriptValue>> = {
  sep: '/',
  join: ofPaths((...paths) => cleanPath(paths.filter(Boolean).join('/')) || '.'),
  resolve: ofPaths((...paths) => cleanPath(resolved(paths))),
  normalize: ofPaths((path = '.') => cleanPath(path) || '.'),
  dirname: ofPaths((path = '') => path.replace(/\/?[^/]*\/*$/, '') || '.'),
  basename: ofPaths((path = '', end = '') => baseName(path, end)),
  extname: ofPaths((path = '') => /[^/.](\.[^./]*)$/.exec(path)?.[1] ?? ''),
};

/** What `node:path` exports. The working directory is the site's root. */
export const NODE_PATH: Readonly<Record<string, ScriptValue>> = {
  ...FUNCTIONS,
  default: recordOf({ ...FUNCTIONS, posix: recordOf(FUNCTIONS) }),
  posix: recordOf(FUNCTIONS),
};

function resolved(paths: readonly string[]): string {
  return paths.reduce((from, path) => (path.startsWith('/') ? path : `${from}/${path}`), ROOT);
}

function baseName(path: string, end: string): string {
  const name = /([^/]*)\/*$/.exec(path)?.[1] ?? '';
  return end !== '' && name.endsWith(end) && name !== end ? name.slice(0, -end.length) : name;
}
