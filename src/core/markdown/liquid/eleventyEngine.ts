import { Liquid } from 'liquidjs';
import { eleventySlug, simpleSlug } from '../../generators/eleventy/slugify.ts';
import type { LinkTo } from '../templates/tagView.ts';
import type { EleventyLiquid } from './eleventyLiquid.ts';
import { belowPrefix } from './eleventyUrl.ts';
import { guardFilters } from './liquidFilters.ts';
import { leaveUnknown, LIMITS } from './liquidEngine.ts';
import { registerUnknownTags, registerWrittenTags } from './liquidTags.ts';
import { registerShortcodes } from './shortcodeTags.ts';
import { UnknownValueError } from './unknownValue.ts';

/** Liquid as Eleventy sets it up for a site, without files: it includes what it is handed. */
export function newEleventyEngine(setup: EleventyLiquid, linkTo: LinkTo): Liquid {
  const liquid = new Liquid({
    extname: '.liquid',
    timezoneOffset: 0,
    ...setup.options,
    templates: Object.fromEntries(setup.includes),
    cache: true,
    ...LIMITS,
  });
  registerFilters(liquid, setup, linkTo);
  registerWrittenTags(liquid);
  registerShortcodes(liquid, setup);
  for (const text of setup.includes.values()) registerUnknownTags(liquid, text);
  leaveUnknown(liquid);
  return liquid;
}

/** Eleventy's own filters, then those of the site. Source: src/defaultConfig.js. */
function registerFilters(liquid: Liquid, setup: EleventyLiquid, linkTo: LinkTo): void {
  const { basePath } = setup;
  liquid.registerFilter('log', (value: unknown) => value);
  liquid.registerFilter('slugify', (value: unknown, ...options: readonly unknown[]) =>
    known(options.length === 0 ? eleventySlug(textOf(value)) : undefined),
  );
  liquid.registerFilter('slug', (value: unknown, ...options: readonly unknown[]) =>
    known(options.length === 0 ? simpleSlug(textOf(value)) : undefined),
  );
  liquid.registerFilter('url', (value: unknown, prefix: unknown) =>
    belowPrefix(textOf(value), typeof prefix === 'string' && prefix !== '' ? prefix : basePath),
  );
  liquid.registerFilter('inputPathToUrl', (value: unknown) => {
    const path = textOf(value);
    const address = linkTo('inputPathToUrl', path);
    const isFound = address !== path && address.startsWith(basePath);
    return known(isFound ? address.slice(basePath.length - 1) : undefined);
  });
  for (const [name, call] of setup.filters) {
    liquid.registerFilter(name, (...values: readonly unknown[]) => call(values));
  }
  guardFilters(liquid);
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new UnknownValueError('The value is no text.');
}

function known(text: string | undefined): string {
  if (text === undefined) throw new UnknownValueError('The text is known after a build.');
  return text;
}
