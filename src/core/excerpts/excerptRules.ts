/**
 * How a generator comes to the beginning of a post that its lists show: the first of these that
 * gives one. Without rules a generator shows none.
 */
export type ExcerptRules = readonly ExcerptRule[];

export type ExcerptRule =
  | {
      readonly kind: 'field';
      /** Its name in the front matter. */
      readonly key: string;
      readonly ignoreCase?: boolean;
      /** Whether the generator renders it; else it stands as it is. */
      readonly isMarkdown: boolean;
    }
  | {
      readonly kind: 'marker';
      /** What the writer puts after the beginning: the first match ends it. */
      readonly marker: RegExp;
    }
  | {
      readonly kind: 'separator';
      /** A text that ends the beginning; `''`: there is none. Without one in it, all is. */
      readonly separator: string;
      /** The field in which a post names one of its own. */
      readonly key: string;
    }
  | {
      readonly kind: 'words';
      readonly count: number;
      /** Where it ends: with the paragraph that reaches the count, or after that very word. */
      readonly ending: 'paragraph' | 'word';
    };

/** The beginning of a post, as lists of its site show it. */
export interface Excerpt {
  /** Whether the writer chose it, by a field or by a marker, or its length did. */
  readonly by: ExcerptRule['kind'];
  /** What a reader reads of it: no marks, no tags; white space is single spaces. */
  readonly text: string;
}
