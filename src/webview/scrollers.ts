/** How long the layout rests before it is looked at, in milliseconds. */
const REST = 250;

/** Keeps what can be scrolled sideways, code and tables, within reach of the keyboard. */
export function keepScrollersReachable(root: Element): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    for (const element of root.querySelectorAll<HTMLElement>('pre, table')) {
      const scrolls = element.scrollWidth > element.clientWidth;
      if (scrolls && element.tabIndex < 0) element.tabIndex = 0;
      else if (!scrolls && element.tabIndex === 0) element.removeAttribute('tabindex');
    }
  };
  new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(look, REST);
  }).observe(root);
}
