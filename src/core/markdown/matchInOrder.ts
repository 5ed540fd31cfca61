/**
 * Finds for each of some texts an equal one among others, such that the matches keep their order:
 * the index of the match, or `undefined`.
 */
export function matchInOrder(
  texts: readonly string[],
  others: readonly string[],
): readonly (number | undefined)[] {
  const places = new Map<string, number[]>();
  others.forEach((text, i) => {
    const known = places.get(text);
    if (known) known.push(i);
    else places.set(text, [i]);
  });
  let next = 0;
  return texts.map((text) => {
    const candidates = places.get(text) ?? [];
    while (candidates.length > 0 && (candidates[0] ?? 0) < next) candidates.shift();
    const match = candidates.shift();
    if (match !== undefined) next = match + 1;
    return match;
  });
}
