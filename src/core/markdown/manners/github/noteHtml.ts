import { escapeHtml } from '../../escapeHtml.ts';
import type { NamedNote, NoteStyle } from '../../noteStyle.ts';

/** What themes add to the notes. */
export interface NoteClasses {
  readonly mark: string | undefined;
  readonly heading: string;
  readonly item: string | undefined;
  /** HTML at the end of the heading. */
  readonly headingEnd: string;
}

export const PLAIN_NOTES: NoteClasses = {
  mark: undefined,
  heading: 'sr-only',
  item: undefined,
  headingEnd: '',
};

/** Footnotes as remark-rehype writes them, for Astro and Docusaurus. Source: mdast-util-to-hast. */
export function githubNotes(classes: NoteClasses): NoteStyle {
  return {
    name: (number, label) => escapeHtml(encodeURI((label ?? String(number)).toLowerCase())),
    mark: ({ name, number }, repeat) =>
      `<sup><a href="#user-content-fn-${name}" id="${markId(name, repeat)}" data-footnote-ref=""` +
      `${classAttribute(classes.mark)} aria-describedby="footnote-label">${number}</a></sup>`,
    backlinks: (note, marks) =>
      Array.from({ length: marks }, (_, repeat) => backlink(note, repeat)).join(''),
    item: ({ name }, html) =>
      `<li${classAttribute(classes.item)} id="user-content-fn-${name}">\n${html}</li>\n`,
    list: (items) =>
      '<section data-footnotes="" class="footnotes">' +
      `<h2 class="${classes.heading}" id="footnote-label">Footnotes${classes.headingEnd}</h2>\n` +
      `<ol>\n${items}</ol>\n</section>\n`,
  };
}

function backlink({ name, number }: NamedNote, repeat: number): string {
  const times = repeat === 0 ? '' : `<sup>${repeat + 1}</sup>`;
  const label = `Back to reference ${number}${repeat === 0 ? '' : `-${repeat + 1}`}`;
  return (
    ` <a href="#${markId(name, repeat)}" data-footnote-backref="" aria-label="${label}"` +
    ` class="data-footnote-backref">↩${times}</a>`
  );
}

function markId(id: string, repeat: number): string {
  return `user-content-fnref-${id}${repeat === 0 ? '' : `-${repeat + 1}`}`;
}

function classAttribute(name: string | undefined): string {
  return name === undefined ? '' : ` class="${name}"`;
}
