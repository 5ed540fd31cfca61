import { romanized } from '../../slugs/romanize.ts';

/** How `slugify.paths` has names written. */
export type SlugStrategy = 'on' | 'safe' | 'off';

/** Characters that the table of the Rust crate `deunicode` writes in another way than Python's does. */
const OTHERWISE = /[Є\u3040-\u30ff\u{1f300}-\u{1faff}]/u;

/**
 * A part of an address as Zola makes it; `undefined` for letters of which Galley does not know how
 * Zola writes them in Latin ones. Sources: components/utils/src/slugs.rs; crate slug 0.1.6; crate
 * deunicode 1.6.2, with whose table ours was compared.
 */
export function zolaSlug(text: string, strategy: SlugStrategy): string | undefined {
  if (strategy === 'off') return text;
  if (strategy === 'safe') return text.replace(/[ .]+$/, '').replace(/[<>:"/\\|?*]/g, '');
  if (OTHERWISE.test(text)) return undefined;
  return romanized(text)
    ?.toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
}
