import { asBoolean, asRecord, asText } from '../../frontMatter/unknownData.ts';
import type { PageElement } from '../tree.ts';
import { loadsScript, recordIn, scriptTexts } from './pageEvidence.ts';

/** What the scripts of Fluid go by. */
export interface FluidOptions {
  /** Whether the title is typed into the banner. */
  readonly typesTitle: boolean;
  /** The levels of headings that are put into the contents; `undefined`: there are none. */
  readonly contents: readonly number[] | undefined;
  readonly hasLooks: boolean;
  /** Whether images wait for their place to be seen. */
  readonly hasLateImages: boolean;
  readonly hasLightbox: boolean;
  readonly hasCaptions: boolean;
  /** `undefined` when code is left alone. */
  readonly code: FluidCode | undefined;
}

export interface FluidCode {
  /** What code in no language is called; `undefined` when languages are not shown. */
  readonly language: string | undefined;
  readonly canCopy: boolean;
}

/**
 * The options of a page of Fluid 1.8 or newer, which carries them as JSON; `undefined` for any other
 * page. Names are those of `layout/_partials/config.ejs` of
 * https://github.com/fluid-dev/hexo-theme-fluid. What a page does not call is not done.
 */
export function fluidOptionsOf(elements: readonly PageElement[]): FluidOptions | undefined {
  const texts = scriptTexts(elements);
  const written = texts
    .filter((text) => text.includes('Fluid.ctx'))
    .map((text) => /^[ \t]*var CONFIG = (\{.*\});$/m.exec(text)?.[1])
    .find((text) => text !== undefined);
  const config = written === undefined ? undefined : recordIn(written);
  if (!config || !/^1\.(?:8|9|\d\d)\./.test(asText(config['version']) ?? '')) return undefined;
  const calls = (name: string): boolean => texts.some((text) => text.includes(name));
  const isOn = (name: string): boolean => asBoolean(asRecord(config[name])?.['enable']) === true;
  return {
    typesTitle: isOn('typing') && calls('Fluid.plugins.typing'),
    contents: isOn('toc') && calls('tocbot.init(') ? levelsOf(config) : undefined,
    hasLooks: loadsScript(elements, '/color-schema.js'),
    hasLateImages: loadsScript(elements, '/img-lazyload.js'),
    hasLightbox: isOn('image_zoom') && calls('Fluid.plugins.fancyBox('),
    hasCaptions: isOn('image_caption') && calls('Fluid.plugins.imageCaption('),
    code: calls('Fluid.plugins.codeWidget(') ? codeOf(config) : undefined,
  };
}

function levelsOf(config: Readonly<Record<string, unknown>>): readonly number[] {
  const selector = asText(asRecord(config['toc'])?.['headingSelector']) ?? 'h1,h2,h3,h4,h5,h6';
  return [...selector.matchAll(/\bh([1-6])\b/gi)].map(([, level]) => Number(level));
}

function codeOf(config: Readonly<Record<string, unknown>>): FluidCode | undefined {
  const shown = asRecord(config['code_language']);
  const language = asBoolean(shown?.['enable']) === true ? asText(shown?.['default']) : undefined;
  const canCopy = asBoolean(config['copy_btn']) === true;
  return language !== undefined || canCopy ? { language, canCopy } : undefined;
}
