import type { Field, FrontMatter } from '../../frontMatter/frontMatter.ts';
import { endOfLine, nextLine, startOfLine } from '../../text/lineEnds.ts';

/** A front matter cut into its fields, so that each can be taken or left. */
export interface Head {
  /** The opening fence, up to the first field. */
  readonly open: string;
  readonly chunks: readonly Chunk[];
  /** Comments and blank lines after the last field. */
  readonly tail: string;
  /** The closing fence with its line end. */
  readonly close: string;
  /** What stands between two fields. */
  readonly separator: string;
  /** The white space that fields begin with; `''` in JSON, where it is part of the separator. */
  readonly indent: string;
}

/** A field with the lines that belong to it. */
export interface Chunk {
  readonly field: Field;
  /** Comments and blank lines directly above, with their line ends, but without tabs before them. */
  readonly above: string;
  /** Offset in the post's text at which the field's own text begins. */
  readonly start: number;
  /** The field's own lines, without the last line end; in JSON without the comma. */
  readonly text: string;
}

/**
 * Cuts a front matter up; `undefined` when its fields do not come apart by lines, for they share
 * some, or stand within the braces of a YAML mapping.
 */
export function cutHead(text: string, frontMatter: FrontMatter): Head | undefined {
  const fields = [...frontMatter.fields].sort((a, b) => a.keyRange.start - b.keyRange.start);
  if (fields.length === 0) return undefined;
  return frontMatter.format === 'json'
    ? cutMembers(text, fields, frontMatter)
    : cutLines(text, fields, frontMatter);
}

function cutLines(
  text: string,
  fields: readonly Field[],
  { block, content, format }: FrontMatter,
): Head | undefined {
  const starts = fields.map(({ keyRange }) => startOfLine(text, keyRange.start));
  if (new Set(starts).size < starts.length) return undefined;
  const beforeFields = text.slice(content.start, fields[0]?.keyRange.start);
  if (format === 'yaml' && /^\s*\{/m.test(beforeFields)) return undefined;
  const chunks: Chunk[] = [];
  let above = text.slice(content.start, starts[0]);
  for (const [index, field] of fields.entries()) {
    const start = starts[index] ?? content.end;
    const next = starts[index + 1] ?? content.end;
    const end = endOfField(text, { start, next, valueEnd: field.value.range.end });
    chunks.push({
      field,
      above: withoutTabs(above),
      start,
      text: text.slice(start, end).replace(/[\r\n]+$/, ''),
    });
    above = text.slice(end, next);
  }
  const close = text.slice(content.end, block.end);
  const separator = /\r?\n|\r/.exec(text)?.[0] ?? '\n';
  const open = text.slice(block.start, content.start);
  const indent = /^[ \t]*/.exec(chunks[0]?.text ?? '')?.[0] ?? '';
  return { open, chunks, tail: withoutTabs(above), close, separator, indent };
}

/** Elsewhere than where they stood, tabs at the beginning of a line may be a mistake. */
function withoutTabs(above: string): string {
  return above.replace(/^[ \t]*\t[ \t]*/gm, '');
}

interface FieldPlace {
  readonly start: number;
  /** Where the next field begins. */
  readonly next: number;
  readonly valueEnd: number;
}

/** Where the field's last line ends: comments and blank lines up to the next field are not its own. */
function endOfField(text: string, { start, next, valueEnd }: FieldPlace): number {
  let end = nextLine(text, Math.max(start, valueEnd - 1));
  for (let at = end; at < next; at = nextLine(text, at)) {
    const line = text.slice(at, endOfLine(text, at));
    if (line.trim() !== '' && !line.startsWith('#')) end = nextLine(text, at);
    if (nextLine(text, at) === at) break;
  }
  return Math.min(end, next);
}

function cutMembers(text: string, fields: readonly Field[], { block }: FrontMatter): Head {
  const chunks = fields.map((field): Chunk => {
    const { start: keyStart } = field.keyRange;
    const start = text[keyStart] === '"' ? keyStart : keyStart - 1;
    return { field, above: '', start, text: text.slice(start, field.value.range.end) };
  });
  const [first, second] = chunks;
  const firstEnd = first ? first.start + first.text.length : block.start;
  const lastEnd = fields.at(-1)?.value.range.end ?? block.end;
  return {
    open: text.slice(block.start, first?.start),
    chunks,
    tail: '',
    close: text.slice(lastEnd, block.end),
    separator: second ? text.slice(firstEnd, second.start) : ', ',
    indent: '',
  };
}
