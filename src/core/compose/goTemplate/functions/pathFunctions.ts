import { cleanPath } from '../../../generators/shared/cleanPath.ts';
import { isList, type GoList } from '../goValues.ts';
import { expectCount, ofTexts, textAt, type FunctionTable } from './arguments.ts';
import { textOf } from '../goValues.ts';

/** Hugo's `path` functions, which work with slashes on every system. */
export function pathFunctions(): FunctionTable {
  return {
    'path.Base': ofTexts(1, (path = '') => base(path)),
    'path.BaseName': ofTexts(1, (path = '') => {
      const name = base(path);
      return name.slice(0, name.length - extension(name).length);
    }),
    'path.Dir': ofTexts(1, (path = '') => clean(path.slice(0, path.lastIndexOf('/') + 1))),
    'path.Ext': ofTexts(1, (path = '') => extension(path)),
    'path.Clean': ofTexts(1, (path = '') => clean(path)),
    'path.Join': joined,
  };
}

function base(path: string): string {
  if (path === '') return '.';
  const name = path.replace(/\/+$/, '');
  return name === '' ? '/' : name.slice(name.lastIndexOf('/') + 1);
}

/** From the last dot of the last segment on. */
function extension(path: string): string {
  return /\.[^./]*$/.exec(path)?.[0] ?? '';
}

/** Go's `path.Clean`: the shortest path of the same meaning, `.` for the empty one. */
function clean(path: string): string {
  return cleanPath(path) || '.';
}

function joined(args: GoList): string {
  expectCount(args, 1, Infinity);
  const parts = args.flatMap((arg, at) => (isList(arg) ? arg.map(textOf) : textAt(args, at)));
  const filled = parts.filter((part) => part !== '');
  return filled.length === 0 ? '' : clean(filled.join('/'));
}
