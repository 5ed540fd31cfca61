import { parseDocument, type ErrorCode } from 'yaml';
import { say } from '../../message.ts';
import type { Range } from '../../text/range.ts';
import { nestsDeeper } from '../nesting.ts';
import { syntaxFault, type Parsed } from '../parsed.ts';
import { convertYaml } from './convertYaml.ts';

/** With so many brackets open the library takes seconds; quotes may hide some from the count. */
const MOST_BRACKETS = 1000;

/** A mistake as the library tells it; the offset is in the whole text. */
export interface Mistake {
  readonly code: ErrorCode;
  readonly at: number;
}

export type LibraryOutcome =
  ({ readonly ok: true } & Parsed) | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/**
 * What the YAML library makes of a source.
 * @param shift The source's offset in the file.
 */
export function parseWithLibrary(text: string, shift: number): LibraryOutcome {
  // To YAML a lone carriage return is a line end; the library only knows the other two.
  const source = text.replace(/\r(?!\n)/g, '\n');
  if (nestsDeeper(source, MOST_BRACKETS))
    return tooDeep({ start: shift, end: shift + text.length });
  try {
    const document = parseDocument(source, {
      logLevel: 'silent',
      prettyErrors: false,
      // No typing: what an unquoted scalar means is the generator's affair.
      schema: 'failsafe',
      uniqueKeys: false,
    });
    if (document.errors.length === 0) {
      return { ok: true, ...convertYaml(document, source, shift) };
    }
    const mistakes = document.errors.map(({ code, pos }) => ({ code, at: pos[0] + shift }));
    return { ok: false, mistakes };
  } catch (error) {
    if (error instanceof RangeError) return tooDeep({ start: shift, end: shift + text.length });
    throw error;
  }
}

function tooDeep(range: Range): LibraryOutcome {
  const message = say('This is nested too deeply to be read.');
  return { ok: true, root: undefined, faults: [syntaxFault(message, range)] };
}
