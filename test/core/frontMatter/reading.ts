import type { FenceRules } from '../../../src/core/frontMatter/fenceRules.ts';
import type { FrontMatter } from '../../../src/core/frontMatter/frontMatter.ts';
import { readFrontMatter } from '../../../src/core/frontMatter/readFrontMatter.ts';
import { plainOf } from '../../../src/core/frontMatter/values.ts';
import { inEnglish } from '../../../src/core/message.ts';

/** Front matter in short: format, fields as plain data, body, and the problems (see `problemsIn`). */
export function read(text: string, rules: FenceRules): unknown {
  const frontMatter = readFrontMatter(text, rules, true);
  const { format, bodyStart } = frontMatter;
  return [format, dataOf(frontMatter), text.slice(bodyStart), problemsIn(text, frontMatter)];
}

export function dataOf({ fields }: FrontMatter): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ key, value }) => [key, plainOf(value, 'yaml-1.2')]));
}

/** Of each problem the zero-based line, the text it stands at, and the sentence. */
export function problemsIn(text: string, { problems }: FrontMatter): unknown[] {
  return problems.map(({ line, range, message }) => [
    line,
    text.slice(range.start, range.end),
    inEnglish(message),
  ]);
}
