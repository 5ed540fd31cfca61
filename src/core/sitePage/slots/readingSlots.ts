import { escapeText } from '../cleanHtml.ts';
import type { PostMeasures } from '../reading/postMeasures.ts';
import {
  minutesBy,
  wordsBy,
  type ReadingRules,
  type ReadingSample,
  type Telling,
} from '../reading/readingRules.ts';
import { minutesIn, wordsIn, type ShownLength } from '../reading/shownLength.ts';
import { parentOf, type PageText } from '../tree.ts';
import { isAside, isListed } from './outerPage.ts';
import type { OuterPage, Slot } from './slot.ts';

/** A text that tells how long a post is says little else. */
const LONGEST = 120;

/** Stands where a page has a number of which it is not known how it comes about. */
const UNKNOWN = '–';

interface LengthNode {
  readonly node: PageText;
  readonly shown: ShownLength;
}

/** What a page tells of the length of its post. */
export function readingSample(outer: OuterPage, measures: PostMeasures): ReadingSample {
  const [minutes] = nodesWith(outer, minutesIn);
  const [words] = nodesWith(outer, wordsIn);
  return { measures, minutes: minutes?.shown, words: words?.shown };
}

/** Where a page tells how many minutes a post takes, or how many words it has. */
export function readingSlots(outer: OuterPage, rules: ReadingRules): readonly Slot[] {
  return [
    ...slotsFor(outer, rules.minutes, minutesIn, ({ shown, node }, rule, measures) => {
      const minutes = minutesBy(rule, measures);
      const seen = minutes === 1 ? rules.one : rules.several;
      const digits = minutes === 1 && seen ? seen.digits : String(minutes);
      return digits + shown.gap + (seen?.unit ?? inNumber(shown.unit, minutes, node.value));
    }),
    ...slotsFor(outer, rules.words, wordsIn, ({ shown }, rule, measures) => {
      const mark = /\d(\D)\d{3}/.exec(shown.digits)?.[1] ?? '';
      const digits = String(wordsBy(rule, measures));
      return digits.replace(/(?<=\d)(?=(?:\d{3})+$)/g, mark) + shown.gap + shown.unit;
    }),
  ];
}

/** The first text that tells it is taken for the post's, and others that tell the same. */
function slotsFor<Rule extends object>(
  outer: OuterPage,
  rule: Telling<Rule>,
  find: (text: string) => ShownLength | undefined,
  write: (place: LengthNode, rule: Rule, measures: PostMeasures) => string,
): readonly Slot[] {
  if (rule === 'none') return [];
  const nodes = nodesWith(outer, find);
  return nodes
    .filter(({ shown }) => shown.number === nodes[0]?.shown.number)
    .map((place) =>
      slotAt(outer, place, (measures) =>
        rule === 'unknown'
          ? UNKNOWN + place.shown.gap + place.shown.unit
          : write(place, rule, measures),
      ),
    );
}

function nodesWith(
  outer: OuterPage,
  find: (text: string) => ShownLength | undefined,
): readonly LengthNode[] {
  return outer.texts.flatMap((node) => {
    const parent = parentOf(node);
    if (!parent || node.value.length > LONGEST || isAside(parent) || isListed(parent)) return [];
    const shown = find(node.value);
    return shown ? [{ node, shown }] : [];
  });
}

function slotAt(
  outer: OuterPage,
  { node, shown: { start, end } }: LengthNode,
  textOf: (measures: PostMeasures) => string,
): Slot {
  const isAlone = node.value.trim().length - (end - start) < ADDED;
  return {
    hole: { kind: 'text', node, start, end },
    box: isAlone ? outer.boxOf(node) : undefined,
    fill: ({ measures }) =>
      measures.shownWords > 0 ? { html: escapeText(textOf(measures)) } : undefined,
  };
}

/** Letters that go with it: ` read`. */
const ADDED = 14;

/** The unit of another number, where no page shows it: `1 minute`, `2 minutes`, `2 minute read`. */
function inNumber(unit: string, minutes: number, text: string): string {
  if (/minutes?[\s-]+read/i.test(text) && !/minutes/i.test(text)) return unit;
  return minutes === 1 ? unit.replace(/^(minute|min)s$/i, '$1') : unit.replace(/^minute$/i, '$&s');
}
