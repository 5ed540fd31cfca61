import { timeMember } from './goTimeMembers.ts';
import { entryOf, isList, type GoFunction, type GoObject, type GoValue } from './goValues.ts';

export type Member =
  | { readonly kind: 'value'; readonly value: GoValue }
  | { readonly kind: 'method'; readonly call: GoFunction };

/** `value.name`; `undefined` when the value has nothing of that name. Nil has nil for all. */
export function memberOf(value: GoValue, name: string): Member | undefined {
  if (value === undefined) return { kind: 'value', value };
  if (typeof value !== 'object' || isList(value)) return undefined;
  switch (value.kind) {
    case 'map':
      return { kind: 'value', value: entryOf(value, name) };
    case 'object':
      return memberOfObject(value, name);
    case 'time': {
      const call = timeMember(value, name);
      return call && { kind: 'method', call };
    }
    case 'named':
      return name === 'String' ? { kind: 'value', value: value.name } : undefined;
  }
}

function memberOfObject(object: GoObject, name: string): Member | undefined {
  if (!Object.hasOwn(object.members, name)) return undefined;
  const member = object.members[name];
  if (typeof member === 'function') return { kind: 'method', call: member };
  return { kind: 'value', value: member };
}
