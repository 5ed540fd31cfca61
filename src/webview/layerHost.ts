/**
 * The element around what is laid over the page: it takes no room, and no style of the page reaches it.
 * @param position `absolute` moves with the page, `fixed` does not.
 */
export function layerHost(position: 'absolute' | 'fixed'): string {
  return `:host {
  all: initial !important;
  display: block !important;
  position: ${position} !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  z-index: 2147483646 !important;
  pointer-events: none !important;
}`;
}
