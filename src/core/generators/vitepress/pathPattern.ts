import type { GoRegExp } from '../../compose/goRegExp/goRegExp.ts';
import { goRegExp } from '../../compose/goRegExp/goRegExp.ts';
import type { PathPart } from './pathParts.ts';
import { pathParts } from './pathParts.ts';

/** Values by the names of a pattern's parameters. */
export type PathValues = ReadonlyMap<string, string>;

/** A pattern of path-to-regexp 6.3. Like there, case does not matter. */
export interface PathPattern {
  /** `undefined` when the path does not fit. */
  match(path: string): PathValues | undefined;
}

/** @returns `undefined` when the pattern is one that is not understood here. */
export function pathPattern(pattern: string): PathPattern | undefined {
  return pattern.startsWith('^') ? bareExpression(pattern) : ofParts(pathParts(pattern));
}

function bareExpression(source: string): PathPattern | undefined {
  const expression = goRegExp(source);
  return (
    expression && { match: (path) => named(groupsIn(expression, path), (index) => String(index)) }
  );
}

function ofParts(parts: readonly PathPart[] | undefined): PathPattern | undefined {
  if (parts === undefined) return undefined;
  const parameters = parts.filter(({ name }) => name !== undefined);
  const expression = goRegExp(`(?i)^${parts.map(expressionOf).join('')}/?$`);
  if (expression === undefined) return undefined;
  return {
    match: (path) => {
      const values = named(groupsIn(expression, path), (index) => parameters[index]?.name ?? '');
      const fits = parameters.every(
        ({ name, without }) => without === '' || !values?.get(name ?? '')?.includes(without),
      );
      return fits ? values : undefined;
    },
  };
}

function named(
  groups: readonly string[] | undefined,
  nameOf: (index: number) => string,
): PathValues | undefined {
  return groups && new Map(groups.map((group, index) => [nameOf(index), group]));
}

/** What the groups of an expression hold, without the whole match. */
function groupsIn(expression: GoRegExp, path: string): readonly string[] | undefined {
  return expression.findAll(path, 1)?.[0]?.slice(1);
}

function expressionOf({ text, name, prefix, expression, modifier }: PathPart): string {
  if (name === undefined) return escaped(text);
  const lead = escaped(prefix);
  const group = `(?:${expression})`;
  switch (modifier) {
    case '':
      return `${escaped(text)}${lead}(${group})`;
    case '?':
      return `${escaped(text)}(?:${lead}(${group}))?`;
    default: {
      const many = `(?:${lead}(${group}(?:${lead}${group})*))`;
      return escaped(text) + (modifier === '*' ? `${many}?` : many);
    }
  }
}

function escaped(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}

/** The path that a target such as `blog/:name.md` stands for; `undefined` when a value is missing. */
export function filledPath(target: string, values: PathValues): string | undefined {
  const parts = pathParts(`/${target}`);
  if (parts === undefined) return undefined;
  let path = '';
  for (const { text, name, prefix, modifier } of parts) {
    const value = name === undefined ? '' : (values.get(name) ?? '');
    if (name !== undefined && value === '' && (modifier === '' || modifier === '+'))
      return undefined;
    path += text + (value === '' ? '' : prefix + value);
  }
  return path.slice(1);
}
