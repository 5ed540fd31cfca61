import type { NoteClasses } from '../github/noteHtml.ts';
import { hashLink } from './headingLink.ts';

/** The classes of the default theme. Source: theme/MDXComponents of docusaurus-theme-classic. */
export const DOCUSAURUS_NOTES: NoteClasses = {
  mark: 'anchorTargetStickyNavbar_SAay',
  heading: 'anchor anchorTargetStickyNavbar_SAay sr-only',
  item: 'anchorTargetStickyNavbar_SAay',
  headingEnd: hashLink('footnote-label', 'Footnotes'),
};
