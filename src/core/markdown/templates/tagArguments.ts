/** The arguments of a tag: those with a name, and those without, in order. */
export interface TagArguments {
  readonly named: ReadonlyMap<string, string>;
  readonly positional: readonly string[];
}

const ARGUMENT =
  /(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s,"'`=][^\s,"'`]*))|[^]/g;

/**
 * Reads `src="a" width=100 title` and the like: values quoted, back-quoted or bare, parted by spaces
 * or commas. Values that are expressions come as they are written.
 */
export function tagArguments(text: string): TagArguments {
  const named = new Map<string, string>();
  const positional: string[] = [];
  for (const [, name, double, single, back, bare] of text.matchAll(ARGUMENT)) {
    const quoted = double ?? single;
    const value = quoted === undefined ? (back ?? bare) : quoted.replace(/\\(["'\\])/g, '$1');
    if (value === undefined) continue;
    if (name === undefined) positional.push(value);
    else named.set(name, value);
  }
  return { named, positional };
}

/** The argument of one of these names, else the one at a place; `undefined` without either. */
export function argument(
  args: TagArguments,
  names: readonly string[],
  place?: number,
): string | undefined {
  for (const name of names) {
    const value = args.named.get(name);
    if (value !== undefined) return value;
  }
  return place === undefined ? undefined : args.positional[place];
}
