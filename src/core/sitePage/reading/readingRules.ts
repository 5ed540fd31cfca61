import type { Measure, PostMeasures } from './postMeasures.ts';
import type { ShownLength } from './shownLength.ts';

/** What a page tells of how long its post is. */
export interface ReadingSample {
  readonly measures: PostMeasures;
  /** `undefined`: the page does not tell it. */
  readonly minutes: Told | undefined;
  readonly words: Told | undefined;
}

/** A number that a page tells, and how it is written there. */
export type Told = Pick<ShownLength, 'number' | 'digits' | 'unit'>;

/** How a site tells the length of its posts. Plain data, to be kept between sessions. */
export interface ReadingRules {
  readonly minutes: Telling<MinutesRule>;
  readonly words: Telling<WordsRule>;
  /** How pages write one minute and several; `undefined`: no page shows such a number. */
  readonly one: MinutesText | undefined;
  readonly several: MinutesText | undefined;
}

/** `One`, or `3`, and `minutes`. */
export type MinutesText = Pick<Told, 'digits' | 'unit'>;

/**
 * `unknown`: no rule that we know gives what the pages show. `none`: they do not tell it, or all
 * show the same, so that it is not of the post.
 */
export type Telling<Rule> = Rule | 'unknown' | 'none';

/** Minutes are what is measured by the rate, made whole; at least one. */
export interface MinutesRule {
  readonly measure: Measure;
  /** Of what is measured, in a minute. */
  readonly rate: number;
  readonly whole: Whole;
}

/** `next`: the next whole number, also of a whole one. */
export type Whole = 'up' | 'near' | 'down' | 'next';

/** The number shown is what is measured, times a factor that is mostly one. */
export interface WordsRule {
  readonly measure: Measure;
  readonly factor: number;
}

const WHOLE: Readonly<Record<Whole, (minutes: number) => number>> = {
  up: Math.ceil,
  near: Math.round,
  down: Math.floor,
  next: (minutes) => Math.floor(minutes) + 1,
};

/**
 * Rules that are in wide use, the likeliest first, for short posts fit many of them: Hugo's
 * `ReadingTime` (hugolib/page__content.go), the package reading-time (Docusaurus, Astro), Minimal
 * Mistakes and Chirpy (Jekyll), Fluid (scripts/helpers/wordcount.js) and hexo-word-counter (NexT).
 */
const USUAL: readonly MinutesRule[] = [
  { measure: 'shownWords', rate: 213, whole: 'up' },
  { measure: 'cjkWords', rate: 501, whole: 'up' },
  { measure: 'sourceWords', rate: 200, whole: 'up' },
  { measure: 'shownWords', rate: 200, whole: 'down' },
  { measure: 'markupWords', rate: 180, whole: 'down' },
  { measure: 'hexoCharacters', rate: 120, whole: 'next' },
  { measure: 'hexoCharacters', rate: 1100, whole: 'near' },
];
const MEASURES: readonly Measure[] = [
  ...(['shownWords', 'cjkWords', 'sourceWords', 'words', 'markupWords'] as const),
  ...(['shownCharacters', 'hexoCharacters'] as const),
];
const WORD_RATES = [200, 213, 225, 250, 230, 238, 220, 180, 160, 150, 265, 275, 300];
const CHARACTER_RATES = [300, 350, 400, 500, 600, 1000, 1100, 1500];

function* minutesRules(): Generator<MinutesRule> {
  yield* USUAL;
  for (const measure of MEASURES) {
    const rates = measure.endsWith('Characters') ? CHARACTER_RATES : WORD_RATES;
    for (const rate of rates) {
      for (const whole of ['up', 'near', 'down'] as const) yield { measure, rate, whole };
    }
  }
}

/** The minutes that a site tells of a post. */
export function minutesBy({ measure, rate, whole }: MinutesRule, measures: PostMeasures): number {
  return Math.max(1, WHOLE[whole](measures[measure] / rate));
}

/** The number of words that a site tells of a post. */
export function wordsBy({ measure, factor }: WordsRule, measures: PostMeasures): number {
  return Math.round(measures[measure] * factor);
}

/** A few pages are told anew by hand, or by an older build. */
const MOST_WRONG = 0.1;

/** Finds the rules by which a site's pages tell the length of their posts. */
export function learnReading(samples: readonly ReadingSample[]): ReadingRules {
  const minutes = samples.flatMap(({ measures, minutes: told }) =>
    told ? [{ measures, ...told }] : [],
  );
  const words = samples.flatMap(({ measures, words: told }) =>
    told ? [{ measures, ...told }] : [],
  );
  return {
    minutes: minutesRule(minutes) ?? withoutRule(minutes),
    words: wordsRule(words) ?? withoutRule(words),
    one: textOf(minutes.find(({ number }) => number === 1)),
    several: textOf(minutes.find(({ number }) => number > 1)),
  };
}

function textOf(told: Told | undefined): MinutesText | undefined {
  return told && { digits: told.digits, unit: told.unit };
}

interface Sample {
  readonly measures: PostMeasures;
  readonly number: number;
}

function withoutRule(samples: readonly Sample[]): 'unknown' | 'none' {
  return new Set(samples.map(({ number }) => number)).size > 1 ? 'unknown' : 'none';
}

function minutesRule(samples: readonly Sample[]): MinutesRule | undefined {
  if (samples.length === 0) return undefined;
  let best: { readonly rule: MinutesRule; readonly wrong: number } | undefined;
  for (const rule of minutesRules()) {
    const wrong = samples.filter((each) => minutesBy(rule, each.measures) !== each.number).length;
    if (!best || wrong < best.wrong) best = { rule, wrong };
    if (wrong === 0) break;
  }
  return best && best.wrong <= samples.length * MOST_WRONG ? best.rule : undefined;
}

/** Shares of the number shown. */
const EXACT = 0.001;
const NEAR = 0.05;

function wordsRule(all: readonly Sample[]): WordsRule | undefined {
  const samples = all.filter(({ number }) => number > 0);
  if (samples.length === 0) return undefined;
  const errors = (rule: WordsRule): readonly number[] =>
    samples.map(({ measures, number }) => Math.abs(wordsBy(rule, measures) - number) / number);
  const within = (rule: WordsRule, error: number): number =>
    errors(rule).filter((each) => each <= error).length;
  const needed = samples.length * (1 - MOST_WRONG);
  const counted = best(
    MEASURES.map((measure) => ({ measure, factor: 1 })),
    (rule) => -within(rule, EXACT),
  );
  if (within(counted, EXACT) > 0 && within(counted, NEAR) >= needed) return counted;
  const scaled = best(
    MEASURES.map((measure) => ({
      measure,
      factor: median(
        samples.map(({ measures, number }) => number / Math.max(1, measures[measure])),
      ),
    })),
    (rule) => median(errors(rule)),
  );
  return within(scaled, NEAR) >= needed ? scaled : undefined;
}

/** @param rules not empty. */
function best(rules: readonly WordsRule[], loss: (rule: WordsRule) => number): WordsRule {
  return rules.reduce((a, b) => (loss(b) < loss(a) ? b : a));
}

/** @param numbers not empty. */
function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
