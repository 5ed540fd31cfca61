import { escapeHtml } from './escapeHtml.ts';
import { DOCUSAURUS_NOTES } from './manners/docusaurus/noteClasses.ts';
import { githubNotes, PLAIN_NOTES } from './manners/github/noteHtml.ts';
import type { Manner } from './manners/manner.ts';

/** How an engine writes footnotes. */
export interface NoteStyle {
  /** What names a note in ids: its number, or its label where the engine keeps that. */
  name(number: number, label: string | undefined): string;
  /** The mark in the text, the n-th of its note from 0. */
  mark(note: NamedNote, repeat: number): string;
  /**
   * All links from a note back to its marks.
   * @param isInParagraph whether they stand at the end of a paragraph, or behind other blocks.
   */
  backlinks(note: NamedNote, marks: number, isInParagraph: boolean): string;
  /** The list of notes around its items. */
  list(items: string): string;
  item(note: NamedNote, html: string): string;
}

export interface NamedNote {
  readonly number: number;
  readonly name: string;
}

export function noteStyleOf(manner: Manner | undefined): NoteStyle {
  switch (manner?.generator) {
    case 'astro':
      return GITHUB;
    case 'docusaurus':
      return DOCUSAURUS;
    case 'hugo':
      return goldmark(manner.backlink);
    case 'jekyll':
      return KRAMDOWN;
    case 'pelican':
      return PYTHON;
    default:
      return GOLDMARK;
  }
}

const GITHUB = githubNotes(PLAIN_NOTES);

const DOCUSAURUS = githubNotes(DOCUSAURUS_NOTES);

/** Source: extension/footnote.go of Goldmark. */
function goldmark(backlink: string): NoteStyle {
  const markId = ({ name }: NamedNote, repeat: number): string =>
    `fnref${repeat === 0 ? '' : repeat}:${name}`;
  return {
    name: (number) => String(number),
    mark: (note, repeat) =>
      `<sup id="${markId(note, repeat)}"><a href="#fn:${note.name}" class="footnote-ref" ` +
      `role="doc-noteref">${note.number}</a></sup>`,
    backlinks: (note, marks) =>
      repeated(
        marks,
        (repeat) =>
          `&#160;<a href="#${markId(note, repeat)}" class="footnote-backref" ` +
          `role="doc-backlink">${backlink}</a>`,
      ),
    list: (items) =>
      `<div class="footnotes" role="doc-endnotes">\n<hr>\n<ol>\n${items}</ol>\n</div>\n`,
    item: ({ name }, html) => `<li id="fn:${name}">\n${html}</li>\n`,
  };
}

const GOLDMARK = goldmark('&#x21a9;&#xfe0e;');

/** Source: lib/kramdown/converter/html.rb of kramdown. */
const KRAMDOWN: NoteStyle = {
  name: (number, label) => escapeHtml(label ?? String(number)),
  mark: ({ name, number }, repeat) =>
    `<sup id="fnref:${name}${repeat === 0 ? '' : `:${repeat}`}" role="doc-noteref">` +
    `<a href="#fn:${name}" class="footnote" rel="footnote">${number}</a></sup>`,
  backlinks: ({ name }, marks, isInParagraph) => {
    const links = repeated(marks, (repeat) => {
      const place = repeat === 0 ? '' : `:${repeat}`;
      const which = repeat === 0 ? '' : `<sup>${repeat + 1}</sup>`;
      const space = repeat > 0 || isInParagraph ? '&#160;' : '';
      return (
        `${space}<a href="#fnref:${name}${place}" class="reversefootnote" role="doc-backlink">` +
        `&#8617;${which}</a>`
      );
    });
    return isInParagraph ? links : `<p>${links}</p>\n`;
  },
  list: (items) => `<div class="footnotes" role="doc-endnotes">\n<ol>\n${items}</ol>\n</div>\n`,
  item: ({ name }, html) => `<li id="fn:${name}" role="doc-endnote">\n${html}</li>\n`,
};

/** Source: markdown/extensions/footnotes.py. */
const PYTHON: NoteStyle = {
  name: (number, label) => escapeHtml(label ?? String(number)),
  mark: ({ name, number }, repeat) =>
    `<sup id="fnref${repeat === 0 ? '' : repeat + 1}:${name}">` +
    `<a class="footnote-ref" href="#fn:${name}">${number}</a></sup>`,
  backlinks: ({ name, number }, marks, isInParagraph) => {
    const links = repeated(marks, (repeat) => {
      const space = repeat === 0 && isInParagraph ? '&#160;' : '';
      return (
        `${space}<a class="footnote-backref" href="#fnref${repeat === 0 ? '' : repeat + 1}:${name}" ` +
        `title="Jump back to footnote ${number} in the text">&#8617;</a>`
      );
    });
    return isInParagraph ? links : `<p>${links}</p>\n`;
  },
  list: (items) => `<div class="footnote">\n<hr>\n<ol>\n${items}</ol>\n</div>\n`,
  item: ({ name }, html) => `<li id="fn:${name}">\n${html}</li>\n`,
};

function repeated(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index)).join('');
}
