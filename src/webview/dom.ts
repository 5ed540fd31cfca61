/** An element with its class, text and attributes; the text is never read as HTML. */
export function create<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  options: {
    readonly class?: string;
    readonly text?: string;
    readonly attributes?: Readonly<Record<string, string>>;
  } = {},
  ...children: readonly Node[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (options.class !== undefined) element.className = options.class;
  if (options.text !== undefined) element.textContent = options.text;
  for (const [name, value] of Object.entries(options.attributes ?? {})) {
    element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** The element a page of ours marks with `data-galley`; the site's own page has none. */
export function findSlot(name: string): HTMLElement | undefined {
  return document.querySelector<HTMLElement>(`[data-galley="${name}"]`) ?? undefined;
}

/** The element a page of ours marks with `data-galley`; there it is never missing. */
export function slot(name: string): HTMLElement {
  const element = findSlot(name);
  if (!element) throw new Error(`The page has no ${name}.`);
  return element;
}

/** `{0}` in a sentence replaced by its argument. */
export function fill(sentence: string, argument: string | number): string {
  return sentence.replace('{0}', () => String(argument));
}
