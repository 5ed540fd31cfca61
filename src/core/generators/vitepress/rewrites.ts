import type { ScriptConfiguration } from '../scriptConfig/readConfiguration.ts';
import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import {
  isUnknown,
  NativeFunction,
  ScriptFunction,
  ScriptRecord,
} from '../scriptConfig/scriptValues.ts';
import type { Unknown } from '../scriptConfig/unknown.ts';
import { unknownCode } from '../scriptConfig/unknown.ts';
import type { PathPattern } from './pathPattern.ts';
import { filledPath, pathPattern } from './pathPattern.ts';

/** The path that a page has in place of its own; the same when none applies. */
export type Rewrite = (page: string) => string | Unknown;

/** Source: src/node/plugins/rewritesPlugin.ts `resolveRewrites`. */
export function rewriteOf(rewrites: ScriptValue, configuration: ScriptConfiguration): Rewrite {
  if (isUnknown(rewrites)) return () => rewrites;
  if (rewrites instanceof ScriptFunction || rewrites instanceof NativeFunction) {
    return (page) => {
      const target = configuration.call(rewrites, [page]);
      return (typeof target === 'string' && target !== '') || isUnknown(target) ? target : page;
    };
  }
  if (!(rewrites instanceof ScriptRecord)) return (page) => page;
  const unclear = unknownCode({ path: configuration.path, line: 1 });
  const rules = Array.from(rewrites.members, ([from, to]) => ({ pattern: pathPattern(from), to }));
  return (page) => rewritten(page, rules, unclear) ?? rewrites.open ?? page;
}

interface Rule {
  readonly pattern: PathPattern | undefined;
  readonly to: ScriptValue;
}

/** The first rule that fits counts. */
function rewritten(
  page: string,
  rules: readonly Rule[],
  unclear: Unknown,
): string | Unknown | undefined {
  for (const { pattern, to } of rules) {
    if (pattern === undefined) return unclear;
    const values = pattern.match(page);
    if (values === undefined) continue;
    if (typeof to !== 'string') return isUnknown(to) ? to : unclear;
    return filledPath(to, values) ?? unclear;
  }
  return undefined;
}
