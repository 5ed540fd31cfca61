import type { ScriptPattern, ScriptValue } from '../../scriptConfig/scriptValues.ts';

/** A check of a value that has the right type, or a small change of it. */
export type Check =
  | { readonly kind: 'min' | 'max' | 'length'; readonly limit: number }
  | { readonly kind: 'whole' | 'trim' | 'toLowerCase' | 'toUpperCase' }
  | { readonly kind: 'pattern'; readonly pattern: ScriptPattern };

/**
 * What the schema of a collection, written with Zod, asks of a value, as far as it can be read.
 * `opaque` is what can't: whatever comes of it is not known, and no fault.
 */
export type Shape =
  | { readonly kind: 'any' }
  | { readonly kind: 'opaque' }
  | {
      readonly kind: 'text' | 'number' | 'yesOrNo' | 'date';
      /** Whether values of other types are made into this one. */
      readonly coerces: boolean;
      readonly checks: readonly Check[];
    }
  | { readonly kind: 'oneOf'; readonly values: readonly ScriptValue[] }
  | { readonly kind: 'list'; readonly of: Shape; readonly checks: readonly Check[] }
  | RecordShape
  | { readonly kind: 'dictionary'; readonly of: Shape }
  | { readonly kind: 'either'; readonly of: readonly Shape[] }
  | { readonly kind: 'both'; readonly of: readonly Shape[] }
  | { readonly kind: 'reference'; readonly collection: string }
  | {
      readonly kind: 'optional';
      readonly of: Shape;
      readonly allows: 'undefined' | 'null' | 'both';
    }
  /** `default` and `catch`: what stands in for nothing, or for what does not fit. */
  | {
      readonly kind: 'standIn';
      readonly of: Shape;
      readonly value: ScriptValue;
      readonly for: 'nothing' | 'misfits';
    }
  /** A function that changes the value (`transform`), or only looks at it (`refine`). */
  | {
      readonly kind: 'passed';
      readonly of: Shape;
      readonly to: ScriptValue;
      readonly changes: boolean;
    }
  /** A function that changes what was written, before all else. */
  | { readonly kind: 'prepared'; readonly by: ScriptValue; readonly of: Shape }
  | { readonly kind: 'piped'; readonly of: Shape; readonly to: Shape };

export interface RecordShape {
  readonly kind: 'record';
  readonly members: ReadonlyMap<string, Shape>;
  /** What becomes of keys that it does not name. */
  readonly others: 'dropped' | 'kept' | 'refused';
  /** Whether it may have members that could not be read. */
  readonly isOpen: boolean;
}

export const ANY: Shape = { kind: 'any' };
export const OPAQUE: Shape = { kind: 'opaque' };

/** The record that a shape asks for, whatever is done with it afterwards. */
export function recordIn(shape: Shape): RecordShape | undefined {
  switch (shape.kind) {
    case 'record':
      return shape;
    case 'optional':
    case 'standIn':
    case 'passed':
    case 'prepared':
    case 'piped':
      return recordIn(shape.of);
    case 'both': {
      const records = shape.of.map(recordIn).filter((record) => record !== undefined);
      return records.reduce<RecordShape | undefined>(
        (all, record) => (all ? mergedRecords(all, record) : record),
        undefined,
      );
    }
    case 'either':
      return recordIn(shape.of[0] ?? OPAQUE);
    default:
      return undefined;
  }
}

/** The members of two records, the second's before the first's. */
export function mergedRecords(under: RecordShape, over: RecordShape): RecordShape {
  return {
    ...under,
    members: new Map([...under.members, ...over.members]),
    isOpen: under.isOpen || over.isOpen,
  };
}

/** The type of value at the bottom of a shape: `date` for an optional date that is transformed. */
export function typeOf(shape: Shape): Shape['kind'] {
  switch (shape.kind) {
    case 'optional':
    case 'standIn':
    case 'passed':
    case 'prepared':
    case 'piped':
      return typeOf(shape.of);
    case 'either':
      return shape.of.some((option) => typeOf(option) === 'date')
        ? 'date'
        : typeOf(shape.of[0] ?? OPAQUE);
    default:
      return shape.kind;
  }
}

/** Whether a record lacks nothing without this member. */
export function isOptional(shape: Shape): boolean {
  switch (shape.kind) {
    case 'any':
    case 'opaque':
    case 'prepared':
      return true;
    case 'optional':
      return shape.allows !== 'null' || isOptional(shape.of);
    case 'standIn':
      return true;
    case 'passed':
    case 'piped':
      return isOptional(shape.of);
    case 'either':
      return shape.of.some(isOptional);
    default:
      return false;
  }
}
