/** A page served elsewhere that loads what it needs as from its own address. */
export function withBase(html: string, address: string): string {
  return html.replace('<head>', `<head><base href="${address}">`);
}
