import { asBoolean, asText } from '../../frontMatter/unknownData.ts';
import type { PageElement } from '../tree.ts';
import { recordIn, scriptTexts } from './pageEvidence.ts';

/** What the script of Butterfly goes by. */
export interface ButterflyOptions {
  /** `undefined` when it leaves code alone. */
  readonly code: ButterflyCode | undefined;
  readonly hasCaptions: boolean;
  readonly hasLightbox: boolean;
}

export interface ButterflyCode {
  /** `highlight.js`, `prismjs` or the name of another highlighter. */
  readonly plugin: string;
  readonly hasTools: boolean;
  readonly canCopy: boolean;
  readonly hasLanguage: boolean;
  readonly canFill: boolean;
  /** Whether code can be folded. */
  readonly canShrink: boolean;
}

/**
 * The options of a page of Butterfly 5, which carries them as a script with one property a line;
 * `undefined` for any other page. Names are those of `layout/includes/head/config.pug` and
 * `config_site.pug` of https://github.com/jerryc127/hexo-theme-butterfly.
 */
export function butterflyOptionsOf(elements: readonly PageElement[]): ButterflyOptions | undefined {
  const texts = scriptTexts(elements);
  const config = texts.find((text) => /^[ \t]*const GLOBAL_CONFIG = \{$/m.test(text));
  const page = texts.find((text) => /^[ \t]*var GLOBAL_CONFIG_SITE = \{$/m.test(text));
  if (config === undefined || page === undefined) return undefined;
  const written = valueOf('highlight', config);
  const highlight = recordIn(written ?? '');
  // Version 4 made other tools, and had no such option.
  const isKnown = highlight ? 'highlightFullpage' in highlight : written === 'undefined';
  if (!isKnown) return undefined;
  return {
    code: highlight && codeOf(highlight, valueOf('isHighlightShrink', page)),
    hasCaptions: valueOf('isPhotoFigcaption', config) === 'true',
    hasLightbox: valueOf('lightbox', config) === "'fancybox'",
  };
}

function codeOf(
  highlight: Readonly<Record<string, unknown>>,
  shrink: string | undefined,
): ButterflyCode {
  const isOn = (name: string): boolean => asBoolean(highlight[name]) === true;
  const canShrink = shrink === 'true' || shrink === 'false';
  const switches = ['highlightCopy', 'highlightLang', 'highlightFullpage', 'highlightMacStyle'];
  return {
    plugin: asText(highlight['plugin']) ?? '',
    hasTools: canShrink || switches.some(isOn),
    canCopy: isOn('highlightCopy'),
    hasLanguage: isOn('highlightLang'),
    canFill: isOn('highlightFullpage'),
    canShrink,
  };
}

/** What is written behind the name of a property on a line of its own, without the comma. */
function valueOf(name: string, script: string): string | undefined {
  const [, value] = new RegExp(`^[ \\t]*${name}: (.*)$`, 'm').exec(script) ?? [];
  return value?.trim().replace(/,$/, '');
}
