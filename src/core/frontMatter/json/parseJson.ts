import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { say, type Message } from '../../message.ts';
import type { Range } from '../../text/range.ts';
import type { Field, Value } from '../frontMatter.ts';
import { nestsDeeper } from '../nesting.ts';
import { syntaxFault, type Fault, type Parsed } from '../parsed.ts';

export interface JsonRules {
  /** Comments and a comma after the last item are allowed. */
  readonly lenient?: boolean;
  /** The outermost braces are not written (Hexo between `;;;`). */
  readonly braceless?: boolean;
}

const DEEPEST = 100;

/** Reads a stretch of JSON; of what is broken, the part before the mistake and what can be made out after it. */
export function parseJson(text: string, range: Range, rules: JsonRules = {}): Parsed {
  const written = text.slice(range.start, range.end);
  const shift = rules.braceless ? range.start - 1 : range.start;
  const source = rules.braceless ? `{${written}}` : written;
  const errors: ParseError[] = [];
  // The library goes down one call a bracket, and would overflow.
  const tooDeep = nestsDeeper(source, DEEPEST);
  const options = { disallowComments: !rules.lenient, allowTrailingComma: rules.lenient ?? false };
  const root = tooDeep ? undefined : parseTree(source, errors, options);
  const first = errors[0];
  const faults: Fault[] = [];
  if (tooDeep) faults.push(syntaxFault(say('This is nested too deeply to be read.'), range));
  if (first && written.trim() !== '') faults.push(explainJson(first, source, { shift, range }));
  return { root: root && valueOf(root, shift), faults };
}

function valueOf(node: Node, shift: number): Value {
  const start = node.offset + shift;
  const range = { start, end: start + node.length };
  const children = node.children ?? [];
  switch (node.type) {
    case 'object':
      return {
        kind: 'dictionary',
        fields: children.flatMap((p) => fieldOf(p, shift)),
        flow: true,
        range,
      };
    case 'array':
      return { kind: 'list', items: children.map((c) => valueOf(c, shift)), flow: true, range };
    default:
      return {
        kind: 'scalar',
        form: node.type === 'property' ? 'string' : node.type,
        text: String(node.value),
        range,
      };
  }
}

function fieldOf(property: Node, shift: number): readonly Field[] {
  const [key, value] = property.children ?? [];
  if (!key || !value) return [];
  const start = key.offset + shift;
  return [
    {
      key: String(key.value),
      keyRange: { start, end: start + key.length },
      value: valueOf(value, shift),
    },
  ];
}

interface Place {
  readonly shift: number;
  readonly range: Range;
}

function explainJson(error: ParseError, source: string, { shift, range }: Place): Fault {
  const start = Math.max(range.start, Math.min(error.offset + shift, range.end));
  const message = messageOf(error, source.charAt(error.offset));
  return syntaxFault(message, { start, end: Math.min(start + error.length, range.end) });
}

/** @param char What stands where the mistake is seen. */
function messageOf(error: ParseError, char: string): Message {
  switch (printParseErrorCode(error.error)) {
    case 'CommaExpected':
      return say('A comma is missing before this.');
    case 'ColonExpected':
      return say('A colon is missing between the key and its value.');
    case 'PropertyNameExpected':
    case 'ValueExpected':
      return char === '}' || char === ']'
        ? say('In JSON no comma follows the last item.')
        : say('In JSON texts and keys stand in double quotes.');
    case 'CloseBraceExpected':
    case 'CloseBracketExpected':
      return say('A bracket is never closed.');
    case 'UnexpectedEndOfString':
      return say('This quote is never closed.');
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return say('Comments are not allowed in JSON.');
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
    case 'InvalidCharacter':
      return say('In JSON a backslash is written \\\\ and a tab \\t.');
    default:
      return say('In JSON texts and keys stand in double quotes.');
  }
}
