import type { Tally } from '../tally.ts';
import { tallyOf } from '../tally.ts';
import { codeTokens } from './codeTokens.ts';
import { frameOf, type CodeFrame, type FrameLanguage } from './codeFrame.ts';
import { HljsNames } from './hljsNames.ts';
import { isKnownLanguage } from './languageNames.ts';
import type { OurCode } from './ourCode.ts';
import { asSeenInPage } from './ourCode.ts';
import { pageCharacters } from './pageCharacters.ts';
import { outlineOf, type PageCode } from './pageCode.ts';
import { pageLines, type LineShape } from './pageLines.ts';
import { Palette } from './palette.ts';

/** What a site does with one sort of code. */
export interface CodeStyle {
  readonly frame: CodeFrame;
  readonly lines: LineShape;
}

const PLAIN_LINES: LineShape = { first: '', between: '\n', last: '\n' };
/** Code of one line says little of how lines are parted; options make a block an exception. */
const WEAK = 0.05;
const MAX_SAMPLES = 400;
const OWN = 'own';
const FRAME = 'frame';
const OTHER = 'other';

/** How a site shows code: what is around it, around its lines, and its colours. */
export class CodeManner {
  readonly palette = new Palette();
  readonly hljs = new HljsNames();
  /** Lines as they were written by what is known now. */
  readonly lines = new Map<string, string>();
  readonly #frames = new Map<string, Tally>();
  readonly #frameOf = new Map<string, CodeFrame>();
  readonly #lines = new Map<string, Tally>();
  readonly #lineShapeOf = new Map<string, LineShape>();
  readonly #forms = new Map<string, string>();
  readonly #labels = new Map<string, string>();
  /** Whether the page writes frame and lines as we do, by sort of code; `''` for all of it. */
  readonly #agreed = new Map<string, Tally>();
  /** The outline of our engine's frame where the page's has the same, `''` where not; by sort of code. */
  readonly #outlines = new Map<string, Tally>();
  #samples = 0;

  learn(ours: OurCode, { slot, frame: nodes }: PageCode): void {
    if (this.#samples++ > MAX_SAMPLES) return;
    this.lines.clear();
    const seen = seenOf(ours);
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
    const outline = outlineOf([ours.root], ours.slot);
    const isStock = outline === outlineOf(nodes, slot);
    tallyOf(this.#outlines, sortOf(ours)).add(isStock ? outline : '');
    const how = agreement(ours, { frame, shape, isShort });
    for (const sort of [agreementOf(ours), '']) tallyOf(this.#agreed, sort).add(how);
    const characters = pageCharacters(slot, wrappers);
    this.hljs.learn(ours.slot.children, characters);
    this.palette.learn(codeTokens(ours.slot.children), characters, ours.language.toLowerCase());
  }

  /** `undefined` when the site was not seen to show such code. */
  style(ours: OurCode): CodeStyle | undefined {
    const own = sortOf(ours);
    for (const sort of sortsLike(own)) {
      const key = this.#frames.get(sort)?.best;
      const frame = key === undefined ? undefined : this.#frameOf.get(key);
      if (key === undefined || !frame) continue;
      if (sort !== own && this.#isApart(sort, ours)) continue;
      const lines = this.#lineShapeOf.get(this.#lines.get(key)?.best ?? '') ?? PLAIN_LINES;
      return { frame, lines };
    }
    return undefined;
  }

  /** Whether the generator, which the site leaves its way with code of a sort, has another with ours. */
  #isApart(sort: string, ours: OurCode): boolean {
    const stock = this.#outlines.get(sort)?.best ?? '';
    return stock !== '' && stock !== outlineOf([ours.root], ours.slot);
  }

  /** Whether the site was seen to show code. */
  get isKnown(): boolean {
    return this.#frames.size > 0;
  }

  /** Whether the site writes what is around code and its lines as our engine does. */
  isOwn(ours: OurCode): boolean {
    const seen = this.#agreed.get(agreementOf(ours));
    if (seen) return seen.best === OWN;
    const best = this.#agreed.get('')?.best;
    return best === OWN || best === FRAME;
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

/** Code with options is held apart: it may be written in another way. */
function agreementOf(ours: OurCode): string {
  return ours.hasOptions ? 'options' : sortOf(ours);
}

interface Seen {
  readonly frame: CodeFrame;
  readonly shape: LineShape;
  readonly isShort: boolean;
}

/** How far our engine has written a block as the page has, but for the colours. */
function agreement(ours: OurCode, { frame, shape, isShort }: Seen): string {
  const read = asSeenInPage(ours);
  if (!read) return OTHER;
  const own = frameOf([read.root], read.slot, seenOf(ours));
  if (JSON.stringify(own) !== JSON.stringify(frame)) return OTHER;
  const isLike =
    isShort || JSON.stringify(pageLines(read.slot, ours.text).shape) === JSON.stringify(shape);
  return isLike ? OWN : FRAME;
}

function seenOf({ language, caption }: OurCode): FrameLanguage {
  return { language, caption, form: undefined, label: undefined };
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
