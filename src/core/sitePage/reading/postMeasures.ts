import { countWords } from '../../markdown/countWords.ts';

/** Ways to measure how long a body is; generators and their plugins differ in what they count. */
export interface PostMeasures {
  /** Words of the prose, see `countWords`. */
  readonly words: number;
  /** What is between blanks in the text that a reader sees, code included: Hugo's `WordCount`. */
  readonly shownWords: number;
  /**
   * The same where a text has Chinese, Japanese or Korean in it, and then each character of a word that
   * has more than ASCII: Hugo's `WordCount` with `hasCJKLanguage`. Source: hugolib/page__content.go.
   */
  readonly cjkWords: number;
  /** What is between blanks in the Markdown: the package reading-time, as Docusaurus calls it. */
  readonly sourceWords: number;
  /** What is between blanks in the HTML: `number_of_words` of Liquid in many themes for Jekyll. */
  readonly markupWords: number;
  /** Characters that a reader sees, without blanks, in UTF-16 units. */
  readonly shownCharacters: number;
  /**
   * Characters of Hexo's HTML without tags and blanks, in UTF-16 units: an entity counts as it is
   * written, and so do the numbers of lines. Source: hexo-util, lib/strip_html.ts, as the themes
   * Fluid and NexT use it.
   */
  readonly hexoCharacters: number;
}

export type Measure = keyof PostMeasures;

/** What is counted of each block by itself. */
interface BlockMeasures extends Omit<PostMeasures, 'words' | 'sourceWords' | 'cjkWords'> {
  readonly characterWords: number;
  readonly hasCjk: boolean;
}

/** Counts bodies; what it counted of a block it keeps for as long as the block is shown. */
export class PostMeasurer {
  #known = new Map<string, BlockMeasures>();

  /**
   * @param html of the blocks, as our engine renders them.
   * @param source the Markdown that they come from.
   */
  measure(html: readonly string[], source: string): PostMeasures {
    const known = new Map<string, BlockMeasures>();
    let hasCjk = false;
    const sum = {
      shownWords: 0,
      characterWords: 0,
      markupWords: 0,
      shownCharacters: 0,
      hexoCharacters: 0,
    };
    for (const block of html) {
      const counted = known.get(block) ?? this.#known.get(block) ?? measuresOf(block);
      known.set(block, counted);
      sum.shownWords += counted.shownWords;
      sum.characterWords += counted.characterWords;
      hasCjk ||= counted.hasCjk;
      sum.markupWords += counted.markupWords;
      sum.shownCharacters += counted.shownCharacters;
      sum.hexoCharacters += counted.hexoCharacters;
    }
    this.#known = known;
    const { characterWords, ...measures } = sum;
    const cjkWords = hasCjk ? characterWords : sum.shownWords;
    const words = countWords(source).words;
    return { ...measures, cjkWords, words, sourceWords: count(source, FIELD) };
  }
}

const FIELD = /\S+/g;
const TAG = /<[^<>]*>/g;
const LINE = / data-line="\d+"/g;
const ENTITY = /&(?:#?\w{1,10});/g;
const PRE = /<pre[\s>]/g;
const PRE_END = '</pre>';
/** Letters by which `&#39;` and `&#x27;` are longer than `'`, and `&#123;` than `{`. */
const LONGER = { quote: 4, quoteInCode: 5, brace: 5 };

const CJK = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function characterWords(text: string): number {
  let words = 0;
  for (const [word] of text.matchAll(FIELD))
    words += /\P{ASCII}/u.test(word) ? Array.from(word).length : 1;
  return words;
}

function measuresOf(block: string): BlockMeasures {
  const html = block.replace(LINE, '');
  const text = html.replace(TAG, '');
  const letters = text.replace(/\s+/g, '');
  const code = codeIn(html).replace(TAG, '');
  const quotesInCode = count(code, /'/g);
  return {
    // A tag parts no words for a reader unless it is that of a block, which stands on its own line.
    shownWords: count(text, FIELD),
    characterWords: characterWords(text),
    hasCjk: CJK.test(text),
    markupWords: count(html, FIELD),
    shownCharacters: letters.replace(ENTITY, '.').length,
    hexoCharacters:
      letters.length +
      (count(letters, /'/g) - quotesInCode) * LONGER.quote +
      quotesInCode * LONGER.quoteInCode +
      count(code, /[{}]/g) * LONGER.brace,
  };
}

/** The elements `pre` without their ends, one behind the other. */
function codeIn(html: string): string {
  let code = '';
  let end = 0;
  for (const { index } of html.matchAll(PRE)) {
    if (index < end) continue;
    end = html.indexOf(PRE_END, index);
    if (end < 0) break;
    code += html.slice(index, end);
  }
  return code;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
