import type { Notation } from './notation.ts';
import type { NewScalar } from './outcome.ts';

/** A header has no quotes: what can't stand in one line, or would be trimmed, can't be written. */
export const headerNotation: Notation = {
  assign: ': ',
  scalar(value: NewScalar): string | undefined {
    const text = typeof value === 'object' ? value.date : String(value);
    return /[\r\n]/.test(text) || text !== text.trim() ? undefined : text;
  },
  key: (name: string) => (/^(?!---)[A-Za-z0-9_-]+$/.test(name) ? name : undefined),
};
