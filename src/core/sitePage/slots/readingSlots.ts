import type { Length } from '../../markdown/countWords.ts';
import { escapeText } from '../cleanHtml.ts';
import { parentOf, type PageText } from '../tree.ts';
import { isAside, isListed } from './outerPage.ts';
import type { OuterPage, Slot } from './slot.ts';

const MINUTES =
  /(?<![\p{L}\p{N}.,:])(?<number>\d{1,3})(?<gap>[\s\u00a0-]*)(?<unit>min(?:ute|uto|uut|uten)?s?|分钟|分鐘|分|분|мин)(?![\p{L}])/iu;
const WORDS =
  /(?<![\p{L}\p{N}.,:])(?<number>\d[\d,.\u00a0]*)(?<gap>\s*)(?<unit>words?|mots|palabras|parole|palavras|wörter|слов|字|词|詞)(?![\p{L}])/iu;
/** A text that tells how long a post is says little else. */
const LONGEST = 120;

/** Where a page tells how many minutes a post takes, or how many words it has. */
export function readingSlots(outer: OuterPage, donor: Length): readonly Slot[] {
  return outer.texts.flatMap((node) => {
    const parent = parentOf(node);
    if (!parent || node.value.length > LONGEST || isAside(parent) || isListed(parent)) return [];
    return [minutesSlot(outer, node, donor), wordsSlot(outer, node, donor)].flatMap(
      (slot) => slot ?? [],
    );
  });
}

function minutesSlot(outer: OuterPage, node: PageText, donor: Length): Slot | undefined {
  const match = MINUTES.exec(node.value);
  const { number = '', gap = '', unit = '' } = match?.groups ?? {};
  const minutesOf = match ? ruleFor(Number(number), donor.words) : undefined;
  if (!match || !minutesOf) return undefined;
  return slotAt(outer, node, match, ({ words }) => {
    const minutes = minutesOf(words);
    return `${minutes}${gap}${inNumber(unit, minutes, Number(number), node.value)}`;
  });
}

function wordsSlot(outer: OuterPage, node: PageText, donor: Length): Slot | undefined {
  const match = WORDS.exec(node.value);
  const { number = '', gap = '', unit = '' } = match?.groups ?? {};
  const shown = Number(number.replace(/\D/g, ''));
  if (!match || donor.words === 0 || shown / donor.words > 1.6 || donor.words / shown > 1.6)
    return undefined;
  const mark = /\d(\D)\d{3}/.exec(number)?.[1] ?? '';
  return slotAt(outer, node, match, ({ words }) => {
    const count = Math.round((words * shown) / donor.words);
    return String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, mark) + gap + unit;
  });
}

function slotAt(
  outer: OuterPage,
  node: PageText,
  match: RegExpExecArray,
  textOf: (length: Length) => string,
): Slot {
  const end = match.index + match[0].length;
  const isAlone = node.value.trim().length - match[0].length < ADDED;
  return {
    hole: { kind: 'text', node, start: match.index, end },
    box: isAlone ? outer.boxOf(node) : undefined,
    fill: ({ length }) => (length.words > 0 ? { html: escapeText(textOf(length)) } : undefined),
  };
}

/** Letters that go with it: ` read`. */
const ADDED = 14;

/** Words a minute, and how minutes are made whole, as generators and their plugins have them; Hugo's first. */
const RULES: readonly (readonly [rate: number, whole: (minutes: number) => number])[] = [
  [213, Math.ceil],
  [200, Math.ceil],
  [200, Math.round],
  [180, Math.floor],
  [230, Math.round],
  [250, Math.ceil],
  [265, Math.ceil],
  [275, Math.ceil],
  [300, Math.ceil],
  [150, Math.ceil],
];

function ruleFor(shown: number, words: number): ((words: number) => number) | undefined {
  const known = RULES.find(([rate, whole]) => Math.max(1, whole(words / rate)) === shown);
  const [rate, whole] = known ?? [words / shown, Math.ceil];
  if (!(rate > 60 && rate < 900)) return undefined;
  return (count) => Math.max(1, whole(count / rate));
}

/** `1 minute`, `2 minutes`; not in `2 minute read`. */
function inNumber(unit: string, minutes: number, donor: number, text: string): string {
  if (/minutes?[\s-]+read/i.test(text) && !/minutes/i.test(text)) return unit;
  if (minutes === 1) return unit.replace(/^(minute|min)s$/i, '$1');
  return donor === 1 ? unit.replace(/^minute$/i, '$&s') : unit;
}
