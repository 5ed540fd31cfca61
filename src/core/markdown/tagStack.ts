/** The elements that are open at one place of a text, each with where it was opened. */
export interface TagStack<Place> {
  open(name: string, place: Place): void;
  /**
   * Closes the innermost element of that name and all within it, as HTML parsers do; the place where
   * it was opened, or `undefined` when none of that name is open.
   */
  close(name: string): Place | undefined;
  isOpen(name: string): boolean;
  /** The name of the innermost element. */
  innermost(): string | undefined;
  /** Outermost first. */
  names(): readonly string[];
}

export function newTagStack<Place>(): TagStack<Place> {
  const stack: { readonly name: string; readonly place: Place }[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, by: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + by);
  };
  const isOpen = (name: string): boolean => (counts.get(name) ?? 0) > 0;
  return {
    isOpen,
    open: (name, place) => {
      stack.push({ name, place });
      count(name, 1);
    },
    close: (name) => {
      if (!isOpen(name)) return undefined;
      for (let top = stack.pop(); top; top = stack.pop()) {
        count(top.name, -1);
        if (top.name === name) return top.place;
      }
      return undefined;
    },
    innermost: () => stack.at(-1)?.name,
    names: () => stack.map((element) => element.name),
  };
}
