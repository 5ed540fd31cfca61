import type { Range } from '../../text/range.ts';
import type { Field } from '../frontMatter.ts';

const STATEMENT = /^\s*([A-Za-z0-9_-]+)[ \t]*=[ \t]*(\S[^\r\n]*)$/d;

/**
 * The field that a broken statement outside of tables is meant to be, its value as it is written
 * without quotes, so that a post keeps the title its writer sees. None when it is not one line.
 * @param shift The source's offset in the file.
 */
export function rescueStatement(source: string, statement: Range, shift: number): readonly Field[] {
  if (/^[ \t]*\[/m.test(source.slice(0, statement.start))) return [];
  const match = STATEMENT.exec(source.slice(statement.start, statement.end).trimEnd());
  const [key, value] = [match?.indices?.[1], match?.indices?.[2]];
  const [, name = '', written = ''] = match ?? [];
  if (!key || !value || /^[[{]|^(["'])\1\1/.test(written)) return [];
  const offset = statement.start + shift;
  const range = { start: value[0] + offset, end: value[1] + offset };
  const text = written.replace(/^["']|["']$/g, '');
  return [
    {
      key: name,
      keyRange: { start: key[0] + offset, end: key[1] + offset },
      value: { kind: 'scalar', form: 'string', text, range },
    },
  ];
}
