import { say } from '../message.ts';
import type { Problem } from '../problem.ts';
import { nextLine, startOfLine } from '../text/lineEnds.ts';
import type { Range } from '../text/range.ts';
import type { FenceRules } from './fenceRules.ts';
import { findBlock, type FoundBlock } from './findBlock.ts';
import type { Field, FrontMatter, FrontMatterFormat, List, Scalar, Value } from './frontMatter.ts';
import { parseJson } from './json/parseJson.ts';
import { guessEnd } from './guessEnd.ts';
import { parseContent } from './parseContent.ts';
import { duplicateKeys, locate, syntaxFault, type Fault, type Parsed } from './parsed.ts';
import { parseTabbedYaml } from './yaml/parseTabbedYaml.ts';
import { withTabLines } from './yaml/tabLines.ts';
import { isNull } from './yamlScalars.ts';

type Block = Extract<FoundBlock, { readonly kind: 'block' }>;
type Unclosed = Extract<FoundBlock, { readonly kind: 'unclosed' }>;

/**
 * Finds the front matter of a post and understands it as far as possible. Total: whatever the text,
 * there is an answer, with problems.
 * @param text The file's text without a byte order mark: the head at least.
 * @param isWhole Whether `text` is all of the file; else an unclosed block gives `complete: false`.
 */
export function readFrontMatter(text: string, rules: FenceRules, isWhole: boolean): FrontMatter {
  const found = findBlock(text, rules);
  if (!isWhole && mayGoOn(text, found, rules))
    return { ...withoutBlock(text, []), complete: false };
  switch (found.kind) {
    case 'none':
      return withoutBlock(text, rules.required ? [missing(text)] : []);
    case 'malformed':
      return withoutBlock(text, [malformed(text, found.opening)]);
    case 'unclosed':
      return rules.unclosed === 'fails'
        ? readUnclosed(text, found)
        : withoutBlock(text, suspectedBlock(text, found.opening));
    case 'block':
      return readBlock(text, found, rules);
  }
}

/** Whether the rest of the file may change what was found in its head. */
function mayGoOn(text: string, found: FoundBlock, rules: FenceRules): boolean {
  switch (found.kind) {
    case 'none':
    case 'malformed':
      return rules.openingOptional || text.trimStart().length < 4;
    case 'unclosed':
      return true;
    case 'block':
      // The line that ends a header does so by what it is as a whole.
      return (
        found.end === (found.format === 'header' ? startOfLine(text, text.length) : text.length)
      );
  }
}

function withoutBlock(text: string, faults: readonly Fault[]): FrontMatter {
  const nothing = { start: 0, end: 0 };
  return {
    format: undefined,
    block: nothing,
    content: nothing,
    bodyStart: 0,
    fields: [],
    problems: locate(text, faults),
    complete: true,
  };
}

function firstLine(text: string): Range {
  return { start: 0, end: nextLine(text, 0) };
}

function missing(text: string): Fault {
  return syntaxFault(say('This site needs front matter in every post.'), firstLine(text));
}

function malformed(text: string, opening: Range): Fault {
  const sign = text.slice(opening.start, opening.end);
  const message = say('“{0}” at the very beginning is taken for broken front matter.', sign);
  return syntaxFault(message, opening);
}

function unclosed(opening: Range, severity: Problem['severity']): Fault {
  const message = say('The front matter that begins here is never closed.');
  return { code: 'front-matter-unclosed', message, severity, range: opening };
}

/** A warning if what an unclosed fence begins, all body to the generator, was meant as front matter. */
function suspectedBlock(text: string, opening: Range): readonly Fault[] {
  const below = text.slice(nextLine(text, opening.end));
  return /^[\w-]+[ \t]*[:=]/.test(below) ? [unclosed(opening, 'warning')] : [];
}

/** What can be told of a block without an end: the lines up to the first blank one are taken for it. */
function readUnclosed(text: string, { opening, format }: Unclosed): FrontMatter {
  const start = format === 'json' ? opening.start : nextLine(text, opening.end);
  const end = guessEnd(text, start);
  const content = { start, end };
  const { root } = parseContent(text, content, format);
  return {
    format,
    block: { start: opening.start, end },
    content,
    bodyStart: end,
    fields: fieldsOf(root),
    problems: locate(text, [unclosed(opening, 'error')]),
    complete: true,
  };
}

function readBlock(text: string, found: Block, rules: FenceRules): FrontMatter {
  const { format, opening } = found;
  if (typeof format !== 'string') {
    return blockWith(found, {
      format: undefined,
      fields: [],
      problems: locate(text, [unreadable(format.unknown, opening)]),
    });
  }
  const parsed = parseFenced(text, found, { format, rules });
  const isOpened = opening.end > opening.start;
  if (rules.notAMap === 'body' && isBodyAfterAll(parsed, format, isOpened)) {
    return withoutBlock(text, isOpened ? asWarnings(parsed) : []);
  }
  return blockWith(found, {
    format,
    fields: fieldsOf(parsed.root),
    problems: locate(text, faultsOf(parsed, format, rules)),
  });
}

/** Written out, as spreading would cost more than finding and reading the block together. */
function blockWith(
  { opening, content, end }: Block,
  { format, fields, problems }: Pick<FrontMatter, 'format' | 'fields' | 'problems'>,
): FrontMatter {
  return {
    format,
    block: { start: opening.start, end },
    content,
    bodyStart: end,
    fields,
    problems,
    complete: true,
  };
}

/** Front matter that is a program runs in the generator; in other languages it fails the build. */
function unreadable(language: string, opening: Range): Fault {
  const message = say('Galley can’t read front matter written in {0}.', language);
  const isProgram = language === 'js' || language === 'javascript';
  return { ...syntaxFault(message, opening), severity: isProgram ? 'information' : 'error' };
}

function parseFenced(
  text: string,
  { opening, content }: Block,
  { format, rules }: { readonly format: FrontMatterFormat; readonly rules: FenceRules },
): Parsed {
  const fence = text.slice(opening.start, opening.end);
  if (fence !== '' && content.start === opening.end && text[content.start] === fence.at(-1)) {
    // `----` where the generator reads `---` and takes the rest of the line for content.
    const below = { start: Math.min(nextLine(text, content.start), content.end), end: content.end };
    const message = say('Front matter begins with {0}, no more and no less.', fence);
    const fault = syntaxFault(message, { start: opening.start, end: below.start });
    return { root: parseContent(text, below, format).root, faults: [fault] };
  }
  if (format === 'yaml' && rules.tabs === 'two-spaces') return parseTabbedYaml(text, content);
  if (format === 'yaml' && rules.tabs === 'fail') {
    return withTabLines(text, content, parseContent(text, content, format));
  }
  return format === 'json'
    ? parseJson(text, content, { braceless: rules.bracelessJson })
    : parseContent(text, content, format);
}

function fieldsOf(root: Parsed['root']): readonly Field[] {
  return root?.kind === 'dictionary' ? root.fields : [];
}

/** Whether a value holds no fields although there is something. */
function isNoMap(root: Parsed['root']): root is Scalar | List {
  if (root === undefined || root.kind === 'dictionary') return false;
  return root.kind === 'list' || !isNull(root);
}

function faultsOf(
  { root, faults }: Parsed,
  format: FrontMatterFormat,
  rules: FenceRules,
): readonly Fault[] {
  if (root === undefined) return faults;
  // To TOML a second key is a mistake of notation, which its parser has told.
  const doubled = format === 'toml' ? [] : duplicateKeys(root, rules.duplicateKeys);
  return [...faults, ...doubled, ...(isNoMap(root) && faults.length === 0 ? [notAMap(root)] : [])];
}

function notAMap({ range }: Value): Fault {
  const message = say('This is no front matter: it has no “key: value” lines.');
  return { code: 'front-matter-not-a-map', message, severity: 'error', range };
}

/** Where only what can be read as a map is front matter: whether this can not. */
function isBodyAfterAll(
  { root, faults }: Parsed,
  format: FrontMatterFormat,
  isOpened: boolean,
): boolean {
  if (format === 'json') return faults.length > 0;
  // Text before the first rule of a post without front matter: what is wrong with it as YAML is no matter.
  if (faults.length > 0 && isOpened) return false;
  return root?.kind !== 'dictionary' && root?.kind !== 'list';
}

/** What looks like front matter by its fence and is body by its content: the writer is told why. */
function asWarnings({ root, faults }: Parsed): readonly Fault[] {
  const found = faults.length > 0 || root === undefined ? faults : [notAMap(root)];
  return found.map((fault) => ({ ...fault, severity: 'warning' }));
}
