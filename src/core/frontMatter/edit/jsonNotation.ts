import type { Notation } from './notation.ts';
import type { NewScalar } from './outcome.ts';

export const jsonNotation: Notation = {
  assign: ': ',
  scalar: (value: NewScalar) => JSON.stringify(typeof value === 'object' ? value.date : value),
  key: (name: string) => JSON.stringify(name),
};
