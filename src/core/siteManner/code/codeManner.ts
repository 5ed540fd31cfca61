import { attributeOf, classesOf, isElement, textOf } from '../htmlNodes.ts';
import type { ElementNode, HtmlNode } from '../htmlNodes.ts';
import type { Tally } from '../tally.ts';
import { tallyOf } from '../tally.ts';
import { codeTokens } from './codeTokens.ts';
import { frameOf, type CodeFrame, type FrameLanguage } from './codeFrame.ts';
import { isKnownLanguage } from './languageNames.ts';
import { pageCharacters } from './pageCharacters.ts';
import type { PageCode } from './pageCode.ts';
import { pageLines, type LineShape } from './pageLines.ts';
import { Palette } from './palette.ts';

/** A block of code as we render it. */
export interface OurCode {
  readonly content: readonly HtmlNode[];
  readonly text: string;
  /** As behind the fence; `''` without one. */
  readonly language: string;
  readonly isIndented: boolean;
  /** A tag of a template language shows it, which has its own way of doing so. */
  readonly isTag: boolean;
  /** It has options behind the language, so that a site may show it in another way. */
  readonly hasOptions: boolean;
}

/** What a site does with one sort of code. */
export interface CodeStyle {
  readonly frame: CodeFrame;
  readonly lines: LineShape;
}

const PLAIN_LINES: LineShape = { first: '', between: '\n', last: '\n' };
/** Code of one line says little of how lines are parted; options make a block an exception. */
const WEAK = 0.05;
const MAX_SAMPLES = 400;

/** The code of a `pre` that our engine wrote; `undefined` for one that a writer wrote as HTML. */
export function ourCode(pre: ElementNode, source: string): OurCode | undefined {
  const [code, ...others] = pre.children.filter(
    (node) => isElement(node) || node.html.trim() !== '',
  );
  if (!code || others.length > 0 || !isElement(code) || code.name !== 'code') return undefined;
  if (attributeOf(pre, 'data-line') === undefined) return undefined;
  const language =
    classesOf(code)
      .find((name) => name.startsWith('language-'))
      ?.slice(9) ?? '';
  const fence = /^\s*(?:`{3,}|~{3,})\s*\S*[^\S\n]*(\S?)/.exec(source);
  return {
    content: code.children,
    text: textOf(code.children),
    language,
    isIndented: language === '' && /^(?: {4}|\t)/.test(source),
    isTag: /^\s*\{[{%]/.test(source),
    hasOptions: fence !== null && (fence[1] !== '' || /^[^\n]*\{/.test(source)),
  };
}

/** How a site shows code: what is around it, around its lines, and its colours. */
export class CodeManner {
  readonly palette = new Palette();
  readonly #frames = new Map<string, Tally>();
  readonly #frameOf = new Map<string, CodeFrame>();
  readonly #lines = new Map<string, Tally>();
  readonly #lineShapeOf = new Map<string, LineShape>();
  readonly #forms = new Map<string, string>();
  readonly #labels = new Map<string, string>();
  #samples = 0;

  learn(ours: OurCode, { slot, frame: nodes }: PageCode): void {
    if (this.#samples++ > MAX_SAMPLES) return;
    const seen: FrameLanguage = { language: ours.language, form: undefined, label: undefined };
    const frame = frameOf(nodes, slot, seen);
    const frameKey = JSON.stringify(frame);
    const { shape, wrappers } = pageLines(slot, ours.text);
    const lineKey = JSON.stringify(shape);
    const isShort = !ours.text.trimEnd().includes('\n');
    const weight = ours.hasOptions ? WEAK / 10 : isShort ? WEAK : 1;
    tallyOf(this.#frames, sortOf(ours)).add(frameKey, weight);
    tallyOf(this.#lines, frameKey).add(lineKey, weight);
    this.#frameOf.set(frameKey, frame);
    this.#lineShapeOf.set(lineKey, shape);
    if (seen.form !== undefined) this.#forms.set(ours.language, seen.form);
    if (seen.label !== undefined) this.#labels.set(ours.language, seen.label);
    const characters = pageCharacters(slot, wrappers);
    this.palette.learn(codeTokens(ours.content), characters, ours.language.toLowerCase());
  }

  /** `undefined` when the site was not seen to show code. */
  style(ours: OurCode): CodeStyle | undefined {
    for (const sort of sortsLike(sortOf(ours))) {
      const key = this.#frames.get(sort)?.best;
      const frame = key === undefined ? undefined : this.#frameOf.get(key);
      if (key === undefined || !frame) continue;
      const lines = this.#lineShapeOf.get(this.#lines.get(key)?.best ?? '') ?? PLAIN_LINES;
      return { frame, lines };
    }
    return undefined;
  }

  /** A language as the site writes it in classes. */
  languageForm(language: string): string {
    return this.#forms.get(language) ?? language;
  }

  /** A language as the site shows it to readers. */
  languageLabel(language: string): string {
    const known = this.#labels.get(language);
    if (known !== undefined) return known;
    const labels = [...this.#labels.values()];
    const isUpper = labels.length > 0 && labels.every((label) => label === label.toUpperCase());
    if (isUpper) return language.toUpperCase();
    const isCapital = labels.length > 0 && labels.every((label) => /^\p{Lu}/u.test(label));
    return isCapital ? language.charAt(0).toUpperCase() + language.slice(1) : language;
  }
}

/** Sites treat code in a language that they do not know, or in none, in other ways. */
function sortOf({ language, isIndented, isTag }: OurCode): string {
  if (isTag) return 'tag';
  if (language !== '') return isKnownLanguage(language) ? 'known' : 'unknown';
  return isIndented ? 'indented' : 'none';
}

function sortsLike(sort: string): readonly string[] {
  if (sort === 'tag') return ['tag', 'known'];
  if (sort === 'known') return ['known', 'unknown'];
  if (sort === 'unknown') return ['unknown', 'known'];
  return sort === 'none' ? ['none', 'indented', 'known'] : ['indented', 'none', 'known'];
}
