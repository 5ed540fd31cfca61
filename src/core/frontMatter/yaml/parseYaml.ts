import { say } from '../../message.ts';
import type { Range } from '../../text/range.ts';
import type { Parsed } from '../parsed.ts';
import { looseQuotes, withLooseQuotes, withoutLooseQuotes } from './looseQuotes.ts';
import { parseWithLibrary } from './parseWithLibrary.ts';
import { recoverYaml } from './recoverYaml.ts';
import { scanYaml } from './scanYaml.ts';

/** UTF-16 units. Beyond this the library would keep the editor waiting for a second and more. */
const LARGEST = 200_000;

/** Reads a stretch of YAML. Of what is broken, the entries that are not are still read. */
export function parseYaml(text: string, range: Range): Parsed {
  const scanned = scanYaml(text, range);
  if (scanned) return { root: scanned.fields.length > 0 ? scanned : undefined, faults: [] };
  if (range.end - range.start > LARGEST) return tooLarge(range);
  const outcome = parseWithLibrary(text.slice(range.start, range.end), range.start);
  if (outcome.ok) return outcome;
  const quotes = looseQuotes(text, range);
  if (quotes.length === 0) return recoverYaml(text, range, outcome.mistakes);
  const source = withoutLooseQuotes(text, quotes);
  const again = parseWithLibrary(source.slice(range.start, range.end), range.start);
  return withLooseQuotes(again.ok ? again : recoverYaml(source, range, again.mistakes), quotes);
}

function tooLarge(range: Range): Parsed {
  const message = say('This is too long to be read.');
  return {
    root: undefined,
    faults: [{ code: 'file-too-large', message, severity: 'error', range }],
  };
}
