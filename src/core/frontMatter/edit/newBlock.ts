import { say } from '../../message.ts';
import { lineEndNear } from '../../text/lineEnds.ts';
import type { FrontMatter, FrontMatterFormat } from '../frontMatter.ts';
import { says } from './expected.ts';
import { parseContent } from '../parseContent.ts';
import { targetOf, type Target } from './target.ts';
import { refuse, type EditOutcome, type NewValue } from './outcome.ts';
import { writeInline } from './writeValue.ts';

/** Front matter for a file that has none: fences as every generator that knows the format takes them. */
export function newBlock(
  text: string,
  frontMatter: FrontMatter,
  format: FrontMatterFormat,
  fields: Readonly<Record<string, NewValue>>,
): EditOutcome {
  if (!frontMatter.complete) return refuse(say('The file has not been read to its end.'));
  if (frontMatter.block.end > 0 || wasMeantAsBlock(frontMatter)) {
    return refuse(say('This file begins like front matter already.'));
  }
  const target = targetOf(text, frontMatter, format);
  const content = contentOf(format, linesFor(target, fields));
  const { root, faults } = parseContent(content, { start: 0, end: content.length }, format);
  const after = root?.kind === 'dictionary' ? root.fields : [];
  const isAsMeant = Object.entries(fields).every(([key, value], index) => {
    return after[index]?.key === key && says(after[index].value, value, format);
  });
  if (faults.length > 0 || !isAsMeant) return refuse(say('This can’t be written in front matter.'));
  const lineEnd = lineEndNear(text, 0);
  const gap = text === '' || /^[\r\n]/.test(text) ? '' : '\n';
  const block = (fenced(format, content) + gap).replaceAll('\n', lineEnd);
  return { ok: true, edits: [{ range: { start: 0, end: 0 }, text: block }] };
}

/** Whether something looks like front matter and is none; that there is none at all is no objection. */
function wasMeantAsBlock({ problems }: FrontMatter): boolean {
  return problems.some(
    ({ code, severity }) => code !== 'front-matter-syntax' || severity !== 'error',
  );
}

function linesFor(
  target: Target,
  fields: Readonly<Record<string, NewValue>>,
): readonly (string | undefined)[] {
  return Object.entries(fields).map(([key, value]) => {
    const name = target.notation.key(key, { quote: '"', quoted: undefined, inFlow: false });
    const written = writeInline(target, value, false);
    if (name === undefined || written === undefined) return undefined;
    return name + target.notation.assign + written;
  });
}

function contentOf(format: FrontMatterFormat, lines: readonly (string | undefined)[]): string {
  if (format === 'json') return `{\n${lines.map((line) => `  ${line ?? ''}`).join(',\n')}\n}\n`;
  return lines.map((line) => `${line ?? ''}\n`).join('');
}

function fenced(format: FrontMatterFormat, content: string): string {
  switch (format) {
    case 'yaml':
      return `---\n${content}---\n`;
    case 'toml':
      return `+++\n${content}+++\n`;
    case 'json':
    case 'header':
      return content;
  }
}
