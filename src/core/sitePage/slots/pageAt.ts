/** An address without its fragment, and alike for one folder however it is written. */
export function pageAt(address: string, base?: string): string | undefined {
  const page = placeAt(address, base);
  return page && page.origin + page.path;
}

/** The path of such an address alone: a page may be built for another host than it is read at. */
export function pagePathAt(address: string, base: string): string | undefined {
  return placeAt(address, base)?.path;
}

function placeAt(
  address: string,
  base: string | undefined,
): { readonly origin: string; readonly path: string } | undefined {
  try {
    const { origin, pathname } = new URL(address, base);
    return { origin, path: decodeURI(pathname).replace(/\/(?:index\.html)?$/, '') };
  } catch {
    return undefined;
  }
}
