import {
  isList,
  isMap,
  printed,
  textOf,
  type GoFunction,
  type GoList,
  type GoValue,
} from '../goValues.ts';
import { MisuseError } from '../templateProblem.ts';
import { expectCount, ofTexts, textAt, type FunctionTable } from './arguments.ts';
import { formatted } from './printf.ts';

/** Printing, escaping, and the casts that mean nothing outside HTML. */
export function outputFunctions(): FunctionTable {
  const functions: Record<string, GoFunction> = {
    print: (args) => printedSideBySide(args),
    println: (args) => `${args.map(printed).join(' ')}\n`,
    printf: (args) => formatted(textAt(args, 0), args.slice(1)),
    jsonify: (args) => jsonify(args),
    plainify: ofTexts(1, (text = '') => text.replace(/<[^<>]*>/g, '')),
    htmlEscape: ofTexts(1, (text = '') => escapeHtml(text)),
    htmlUnescape: ofTexts(1, (text = '') => unescapeHtml(text)),
    warnf: () => '',
    warnidf: () => '',
    safeHTML: unchanged,
    safeHTMLAttr: unchanged,
    safeCSS: unchanged,
    safeJS: unchanged,
    safeJSStr: unchanged,
    safeURL: unchanged,
  };
  for (const [space, name, full] of SPACED) {
    const run = functions[name];
    if (run) functions[`${space}.${full}`] = run;
  }
  return functions;
}

const SPACED = [
  ['fmt', 'print', 'Print'],
  ['fmt', 'println', 'Println'],
  ['fmt', 'printf', 'Printf'],
  ['fmt', 'warnf', 'Warnf'],
  ['encoding', 'jsonify', 'Jsonify'],
  ['transform', 'plainify', 'Plainify'],
  ['transform', 'htmlEscape', 'HTMLEscape'],
  ['transform', 'htmlUnescape', 'HTMLUnescape'],
  ['safe', 'safeHTML', 'HTML'],
  ['safe', 'safeURL', 'URL'],
] as const;

function unchanged(args: GoList): GoValue {
  expectCount(args, 1);
  return textOf(args[0]);
}

/** Go puts a space between two values when neither is a text. */
function printedSideBySide(args: GoList): string {
  return args.reduce<string>((text, arg, at) => {
    const isSpaced = at > 0 && typeof arg !== 'string' && typeof args[at - 1] !== 'string';
    return text + (isSpaced ? ' ' : '') + printed(arg);
  }, '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function unescapeHtml(text: string): string {
  const meanings = Object.entries({ ...ENTITIES, '"': '&quot;' });
  const named = meanings.reduce((result, [character, entity]) => {
    return character === '&' ? result : result.replaceAll(entity, character);
  }, text);
  return named.replaceAll('&#34;', '"').replaceAll('&amp;', '&');
}

function jsonify(args: GoList): string {
  expectCount(args, 1);
  return JSON.stringify(toPlain(args[0])).replace(
    /[<>&]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
}

function toPlain(value: GoValue): unknown {
  if (isList(value)) return value.map(toPlain);
  if (isMap(value)) {
    return Object.fromEntries([...value.entries].map(([key, item]) => [key, toPlain(item)]));
  }
  if (typeof value !== 'object') return value ?? null;
  if (value.kind === 'object') throw new MisuseError();
  return value.kind === 'named' ? value.number : textOf(value);
}
