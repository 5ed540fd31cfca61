import type { FilterImplOptions, Liquid } from 'liquidjs';
import type { JekyllData } from './templateData.ts';
import { UnknownValue, UnknownValueError } from './unknownValue.ts';

/** What filters take from the surroundings. */
export interface FilterSurroundings extends Pick<JekyllData, 'basePath' | 'origin'> {
  /** The HTML of a piece of Markdown. */
  readonly markdown: (text: string) => string;
}

/**
 * Registers Jekyll's filters that are not Liquid's.
 * Source: lib/jekyll/filters.rb, lib/jekyll/filters/url_filters.rb.
 */
export function registerFilters(liquid: Liquid, surroundings: FilterSurroundings): void {
  const { basePath, origin, markdown } = surroundings;
  const relative = (value: unknown): string => {
    const path = textOf(value);
    return /^[a-z][\w+.-]*:/i.test(path) ? path : basePath + path.replace(/^\/+/, '');
  };
  liquid.registerFilter('relative_url', relative);
  liquid.registerFilter('absolute_url', (value: unknown) => {
    const path = relative(value);
    if (path.startsWith('/') && origin === '') throw new UnknownValueError('The site has no URL.');
    return path.startsWith('/') ? origin + path : path;
  });
  liquid.registerFilter('strip_index', (value: unknown) =>
    textOf(value).replace(/\/index\.html?$/, '/'),
  );
  liquid.registerFilter('markdownify', (value: unknown) => markdown(textOf(value)));
  guardFilters(liquid);
}

/** Sees to it that no filter works on what is not known, and that one that is not known fails. */
export function guardFilters(liquid: Liquid): void {
  for (const [name, filter] of Object.entries(liquid.filters)) {
    liquid.registerFilter(name, guarded(filter));
  }
  const unknown = (): never => {
    throw new UnknownValueError('This filter comes from a plug-in.');
  };
  Object.setPrototypeOf(liquid.filters, new Proxy({}, { get: () => unknown }));
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function guarded(filter: FilterImplOptions): FilterImplOptions {
  const handler = typeof filter === 'function' ? filter : filter.handler;
  const raw = typeof filter === 'function' ? false : filter.raw;
  return {
    raw,
    handler(...values: Parameters<typeof handler>): unknown {
      if (values.some((value) => value instanceof UnknownValue)) {
        throw new UnknownValueError('The value is known after a build.');
      }
      return handler.apply(this, values);
    },
  };
}
