import { Drop } from 'liquidjs';

/** Thrown where a value would be needed that only a build tells. */
export class UnknownValueError extends Error {}

/**
 * Stands for such a value. What is read from it is as unknown; whatever would show it, count it or
 * compare it fails, so that nothing made up is ever shown.
 */
export class UnknownValue extends Drop {
  override liquidMethodMissing(): unknown {
    return this;
  }

  override valueOf(): never {
    throw new UnknownValueError('This is known after a build.');
  }
}

export const UNKNOWN = new UnknownValue();
