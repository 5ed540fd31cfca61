import { goRegExp, type GoRegExp } from '../../goRegExp/goRegExp.ts';
import type { GoList, GoValue } from '../goValues.ts';
import { MisuseError } from '../templateProblem.ts';
import { expectCount, integerAt, ofTexts, textAt, type FunctionTable } from './arguments.ts';
import { capitalized, goUpper } from './capitals.ts';
import { humanize } from './humanize.ts';
import { titleCase, type TitleStyle } from './titleCase.ts';

/** Hugo's `strings` functions and those of `inflect`, under all their names. */
export function textFunctions(titleStyle: TitleStyle): FunctionTable {
  return { ...capitals(titleStyle), ...TRIMMING, ...LOOKING, ...CUTTING, ...EXPRESSIONS };
}

function capitals(titleStyle: TitleStyle): FunctionTable {
  const title = ofTexts(1, (text = '') => titleCase(text, titleStyle));
  const lower = ofTexts(1, (text = '') => text.toLowerCase());
  const upper = ofTexts(1, (text = '') => goUpper(text));
  const humanized = ofTexts(1, (text = '') => humanize(text));
  return {
    title,
    'strings.Title': title,
    lower,
    'strings.ToLower': lower,
    upper,
    'strings.ToUpper': upper,
    'strings.FirstUpper': ofTexts(1, (text = '') => capitalized(text)),
    humanize: humanized,
    'inflect.Humanize': humanized,
  };
}

const trim = ofTexts(2, (text = '', set = '') => trimStart(trimEnd(text, set), set));
const chomp = ofTexts(1, (text = '') => text.replace(/[\r\n]+$/, ''));

const TRIMMING: FunctionTable = {
  trim,
  'strings.Trim': trim,
  'strings.TrimLeft': ofTexts(2, (set = '', text = '') => trimStart(text, set)),
  'strings.TrimRight': ofTexts(2, (set = '', text = '') => trimEnd(text, set)),
  'strings.TrimSpace': ofTexts(1, (text = '') => text.trim()),
  'strings.TrimPrefix': ofTexts(2, (prefix = '', text = '') =>
    text.startsWith(prefix) ? text.slice(prefix.length) : text,
  ),
  'strings.TrimSuffix': ofTexts(2, (suffix = '', text = '') =>
    text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text,
  ),
  chomp,
  'strings.Chomp': chomp,
};

const hasPrefix = ofTexts(2, (text = '', prefix = '') => text.startsWith(prefix));
const hasSuffix = ofTexts(2, (text = '', suffix = '') => text.endsWith(suffix));

const LOOKING: FunctionTable = {
  hasPrefix,
  'strings.HasPrefix': hasPrefix,
  hasSuffix,
  'strings.HasSuffix': hasSuffix,
  'strings.Contains': ofTexts(2, (text = '', part = '') => text.includes(part)),
  'strings.ContainsAny': ofTexts(2, (text = '', set = '') =>
    Array.from(set).some((character) => text.includes(character)),
  ),
  'strings.ContainsNonSpace': ofTexts(1, (text = '') => text.trim() !== ''),
  'strings.Count': ofTexts(2, (part = '', text = '') =>
    part === '' ? Array.from(text).length + 1 : text.split(part).length - 1,
  ),
  'strings.RuneCount': ofTexts(1, (text = '') => Array.from(text).length),
};

const split = ofTexts(2, (text = '', by = '') => (by === '' ? Array.from(text) : text.split(by)));

const CUTTING: FunctionTable = {
  split,
  'strings.Split': split,
  replace,
  'strings.Replace': replace,
  'strings.Repeat': repeat,
  substr,
  'strings.Substr': substr,
  slicestr,
  'strings.SliceString': slicestr,
};

const EXPRESSIONS: FunctionTable = {
  replaceRE,
  'strings.ReplaceRE': replaceRE,
  findRE,
  'strings.FindRE': findRE,
  findRESubmatch: findSubmatches,
  'strings.FindRESubmatch': findSubmatches,
};

function trimStart(text: string, set: string): string {
  const characters = Array.from(text);
  while (characters.length > 0 && set.includes(characters[0] ?? '')) characters.shift();
  return characters.join('');
}

function trimEnd(text: string, set: string): string {
  const characters = Array.from(text);
  while (characters.length > 0 && set.includes(characters.at(-1) ?? '')) characters.pop();
  return characters.join('');
}

function repeat(args: GoList): string {
  expectCount(args, 2);
  const count = integerAt(args, 0);
  const text = textAt(args, 1);
  if (count < 0 || count * text.length > 100_000) throw new MisuseError();
  return text.repeat(count);
}

function replace(args: GoList): string {
  expectCount(args, 3, 4);
  const [text, old, by] = [textAt(args, 0), textAt(args, 1), textAt(args, 2)];
  const limit = args.length === 4 ? integerAt(args, 3) : -1;
  if (limit < 0) return text.split(old).join(by);
  const pieces = text.split(old);
  const head = pieces.slice(0, limit + 1).join(by);
  return [head, ...pieces.slice(limit + 1)].join(old);
}

function replaceRE(args: GoList): string {
  expectCount(args, 3, 4);
  const limit = args.length === 4 ? integerAt(args, 3) : -1;
  return found(expressionAt(args).replaceAll(textAt(args, 2), textAt(args, 1), limit));
}

function findRE(args: GoList): GoValue {
  return findSubmatches(args).map(([whole = '']) => whole);
}

function findSubmatches(args: GoList): readonly (readonly string[])[] {
  expectCount(args, 2, 3);
  const limit = args.length === 3 ? integerAt(args, 2) : -1;
  return found(expressionAt(args).findAll(textAt(args, 1), limit));
}

function expressionAt(args: GoList): GoRegExp {
  return found(goRegExp(textAt(args, 0)));
}

function found<Result>(result: Result | undefined): Result {
  if (result === undefined) throw new MisuseError();
  return result;
}

/** A negative start counts from the end, a negative length leaves characters at the end out. */
function substr(args: GoList): string {
  expectCount(args, 2, 3);
  const characters = Array.from(textAt(args, 0));
  const count = characters.length;
  const wanted = integerAt(args, 1);
  const length = args.length === 3 ? integerAt(args, 2) : count;
  const start = wanted < 0 ? Math.max(0, wanted + count) : wanted;
  const end = length < 0 ? count + length : start + length;
  return length === 0 || end < 0 ? '' : characters.slice(start, end).join('');
}

function slicestr(args: GoList): string {
  expectCount(args, 1, 3);
  const characters = Array.from(textAt(args, 0));
  const start = args.length > 1 ? integerAt(args, 1) : 0;
  const end = args.length > 2 ? integerAt(args, 2) : characters.length;
  const isOutside = start < 0 || (args.length > 1 && start >= characters.length);
  if (isOutside || end < start || end > characters.length) throw new MisuseError();
  return characters.slice(start, end).join('');
}
