/** A part of a name in the path of a page: `[slug]`, `[...slug]`, or text as it is. */
export interface RoutePart {
  readonly content: string;
  readonly kind: 'text' | 'parameter' | 'rest';
}

/** A file of the pages folder and the address it stands for. */
export interface PageRoute {
  /** Relative to the site's root. */
  readonly path: string;
  readonly segments: readonly (readonly RoutePart[])[];
}

const PARAMETER = /\[([^[\]()]+(?:\([^)]+\))?)\]/;

/**
 * The route of a file in the pages folder; `undefined` when it is none by its name.
 * Source: core/routing/manifest/create.ts.
 * @param inside The path from the pages folder.
 */
export function pageRoute(path: string, inside: string): PageRoute | undefined {
  const names = inside.split('/');
  const isHidden = (name: string) =>
    name.startsWith('_') || (name.startsWith('.') && name !== '.well-known');
  if (names.some(isHidden)) return undefined;
  const bare = names.map((name, index) =>
    index === names.length - 1 ? name.replace(/\.[^.]*$/, '') : name,
  );
  const shown = bare.at(-1) === 'index' ? bare.slice(0, -1) : bare;
  return { path, segments: shown.map(partsOf) };
}

function partsOf(name: string): readonly RoutePart[] {
  return name.split(PARAMETER).flatMap((content, index): readonly RoutePart[] => {
    if (content === '') return [];
    if (index % 2 === 0) return [{ content, kind: 'text' }];
    const isRest = content.startsWith('...');
    return [{ content: isRest ? content.slice(3) : content, kind: isRest ? 'rest' : 'parameter' }];
  });
}

export function isDynamic({ segments }: PageRoute): boolean {
  return segments.flat().some(({ kind }) => kind !== 'text');
}

/**
 * The path that a route has with values for its parameters; `undefined` when one that it needs is
 * missing. Source: core/routing/manifest/generator.ts, core/routing/params.ts.
 */
export function routePath(
  { segments }: PageRoute,
  values: ReadonlyMap<string, string>,
): string | undefined {
  let path = '';
  for (const segment of segments) {
    let text = '';
    for (const { content, kind } of segment) {
      const value = kind === 'text' ? content : values.get(content);
      if (kind === 'parameter' && !value) return undefined;
      text += escaped((value ?? '').normalize());
    }
    if (text !== '') path += `/${text}`;
  }
  return path || '/';
}

function escaped(text: string): string {
  return text.replaceAll('#', '%23').replaceAll('?', '%3F');
}
