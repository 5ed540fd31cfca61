import { escapeText } from '../cleanHtml.ts';
import { formatDate, type DateFormat } from '../dateFormat.ts';
import { dateFinder, type DateFinder, type FoundDate } from '../findDate.ts';
import type { PostDate } from '../../posts/post.ts';
import type { PostView } from '../slotContent.ts';
import { parentOf, type PageText } from '../tree.ts';
import { isAside, isListed } from './outerPage.ts';
import { isInEntry } from './postList.ts';
import type { OuterPage, Slot } from './slot.ts';

/** How often dates of a site's pages came out as one format would write them, by its JSON. */
export type DateVotes = ReadonlyMap<string, number>;

export interface DateNode {
  readonly node: PageText;
  readonly found: FoundDate;
}

/** The texts outside of the body that say a date. */
export function dateNodes(
  outer: OuterPage,
  date: PostDate,
  locales: readonly string[],
): readonly DateNode[] {
  const languages = [...new Set([...locales, 'en'])];
  const found = nodesWith(outer, dateFinder(date, languages));
  return found.length > 0 ? found : nodesWith(outer, dateFinder(date, OTHER_LANGUAGES));
}

/** For sites whose configuration and pages do not say what they are written in. */
const OTHER_LANGUAGES = 'fr de es pt it nl ru pl sv tr ja zh ko'.split(' ');

/** An address that has its post's date is no date, and changes with the post's name as well. */
const ADDRESS = /^\s*(?:https?:)?\/\/\S+\s*$/i;

function nodesWith(outer: OuterPage, find: DateFinder): readonly DateNode[] {
  const nodes = outer.texts.flatMap((node) => {
    const found = ADDRESS.test(node.value) ? undefined : find(node.value);
    const parent = found && parentOf(node);
    if (!parent || isAside(parent) || isListed(parent) || isInEntry(parent)) return [];
    return [{ node, found }];
  });
  // Where a page says the very day, the day before or behind is another date.
  const exact = nodes.filter(({ found }) => !found.isOtherDay);
  return exact.length > 0 ? exact : nodes;
}

interface DatesAround {
  readonly nodes: readonly DateNode[];
  readonly votes: DateVotes;
  /** From where on a few words around a date in its text are there for that date alone. */
  readonly labelFrom?: number;
}

export function dateSlots(
  outer: OuterPage,
  { nodes, votes, labelFrom }: DatesAround,
  dateIn: (view: PostView) => PostDate | undefined,
): readonly Slot[] {
  return nodes.map(({ node, found: { formats, ...date } }) => {
    const format = likeliest(formats, votes);
    const isAlone = node.value.trim().length === date.end - date.start;
    const { start, end } =
      labelFrom === undefined || isAlone ? date : labelled(node.value, date, labelFrom);
    const [before, behind] = [node.value.slice(start, date.start), node.value.slice(date.end, end)];
    return {
      hole: { kind: 'text', node, start, end },
      box: isAlone ? outer.boxOf(node) : undefined,
      fill: (view) => {
        const shown = dateIn(view);
        if (!shown || !format) return undefined;
        return { html: escapeText(before + formatDate(format, shown) + behind) };
      },
    };
  });
}

/** A date with a label in brackets, or all that its text says, where that is little. */
function labelled(text: string, { start, end }: TextSpan, labelFrom: number): TextSpan {
  const open = /[(（[]\D{0,24}$/.exec(text.slice(0, start))?.index;
  const close = /^\s*[)）\]]/.exec(text.slice(end))?.[0].length;
  if (open !== undefined && close !== undefined) return { start: open, end: end + close };
  const from = Math.max(labelFrom, text.length - text.trimStart().length);
  const to = text.trimEnd().length;
  const rest = text.slice(from, start) + text.slice(end, to);
  return rest.length <= 24 && !/\d/.test(rest) ? { start: from, end: to } : { start, end };
}

interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** The format that most pages of the site allow; of several the first, which is the most usual. */
function likeliest(formats: readonly DateFormat[], votes: DateVotes): DateFormat | undefined {
  let best: DateFormat | undefined;
  let most = -1;
  for (const format of formats) {
    const count = votes.get(JSON.stringify(format)) ?? 0;
    if (count <= most) continue;
    best = format;
    most = count;
  }
  return best;
}
