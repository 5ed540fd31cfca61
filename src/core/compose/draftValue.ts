import type { DraftField } from './composeRules.ts';

/** What is written into the field: a switch where it is one, else a word (Pelican's `draft`). */
export function draftValue({ value }: DraftField): string | boolean {
  return value === 'draft' ? value : value === 'true';
}
