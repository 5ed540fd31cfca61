/** One number that was measured. */
export interface Measurement {
  readonly what: string;
  readonly value: number;
  readonly unit: 'kB' | 'ms' | '×';
}

/** The middle one of the values; of an even number the upper of the two middle ones. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
