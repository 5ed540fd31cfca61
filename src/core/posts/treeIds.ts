/**
 * Ids of rows: the blog's, then what leads to the row, a line each, so that a row's parent can be
 * told from its id alone. A row found by a search is another one: it is unfolded by itself.
 */
export function childId(parent: string, name: string): string {
  return `${parent}\n${name.replace(/\n/g, ' ')}`;
}

/** The id of the row above; `undefined` for a blog's. */
export function parentIdOf(id: string): string | undefined {
  const end = id.lastIndexOf('\n');
  return end < 0 ? undefined : id.slice(0, end);
}
