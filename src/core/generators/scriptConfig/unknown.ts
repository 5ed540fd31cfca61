import type { Message } from '../../message.ts';
import { say } from '../../message.ts';
import type { ScriptValue } from './scriptValues.ts';

/** Where in a site's files something stands. Lines count from 1, as editors show them. */
export interface Place {
  readonly path: string;
  readonly line: number;
}

/** Why a value is not known. */
export type Why =
  /** It comes from a package, whose code is not here. */
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'environment'; readonly name: string }
  /** It is worked out in a way that only running the code can tell. */
  | { readonly kind: 'code' }
  /** It depends on when the site is built. */
  | { readonly kind: 'clock' };

/** How an unknown value is written, for those who know what the functions of a package do. */
export type Origin =
  | { readonly kind: 'name'; readonly module: string | undefined; readonly name: string }
  | { readonly kind: 'member'; readonly of: Unknown; readonly key: string }
  | { readonly kind: 'call'; readonly of: Unknown; readonly values: readonly ScriptValue[] };

/** A value that can't be told without running the site's code. */
export class Unknown {
  readonly why: Why;
  readonly place: Place;
  readonly origin: Origin | undefined;

  constructor(why: Why, place: Place, origin?: Origin) {
    this.why = why;
    this.place = place;
    this.origin = origin;
  }

  /** The same reason for what is made of this value. */
  from(origin: Origin): Unknown {
    return new Unknown(this.why, this.place, origin);
  }
}

export function unknownCode(place: Place): Unknown {
  return new Unknown({ kind: 'code' }, place);
}

/** Says why a setting is not known: `name` is the setting, as the writer knows it. */
export function sayUnknown(name: string, { why, place }: Unknown): Message {
  const { path, line } = place;
  switch (why.kind) {
    case 'package':
      return say(
        'Galley can’t know “{0}”: it comes from the package “{1}” ({2}, line {3}).',
        name,
        why.name,
        path,
        line,
      );
    case 'environment':
      return say(
        'Galley can’t know “{0}”: it depends on the environment variable {1} ({2}, line {3}).',
        name,
        why.name,
        path,
        line,
      );
    case 'clock':
      return say(
        'Galley can’t know “{0}”: it depends on when the site is built ({1}, line {2}).',
        name,
        path,
        line,
      );
    case 'code':
      return say(
        'Galley can’t know “{0}”: code works it out when the site is built ({1}, line {2}).',
        name,
        path,
        line,
      );
  }
}
