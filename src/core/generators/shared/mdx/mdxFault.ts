import type { Message } from '../../../message.ts';
import { say } from '../../../message.ts';
import { expressionEnd, isProgram } from './expressionEnd.ts';
import { maskCode } from './maskCode.ts';
import { readTag } from './readTag.ts';

/** How a generator's MDX differs from plain MDX. */
export interface MdxDialect {
  /** `<!-- … -->` is allowed. */
  readonly comments: boolean;
  /** `{#id}` at the end of a heading is an id. */
  readonly headingIds: boolean;
}

/** Something that stops the build; the offset is in UTF-16 units. */
export interface MdxFault {
  readonly at: number;
  readonly message: Message;
}

interface OpenTag {
  readonly at: number;
  readonly name: string;
}

/**
 * The first thing in an MDX body that stops the build for certain; `undefined` when there seems to
 * be none. Not everything that MDX refuses is found: what is doubtful is let pass.
 */
export function mdxFault(body: string, dialect: MdxDialect): MdxFault | undefined {
  const text = maskCode(body);
  const open: OpenTag[] = [];
  let at = 0;
  while (at < text.length) {
    const step = stepAt(text, at, dialect, open);
    if (typeof step !== 'number') return step;
    at = step;
  }
  const left = open.at(-1);
  if (left === undefined) return undefined;
  return {
    at: left.at,
    message: say('<{0}> is never closed: the site can’t be built.', left.name),
  };
}

const NOTHING = /[^\\{}<\r\n]+/y;
const MODULE_CODE = /(?:import|export)\s/y;

/** Looks at what stands at an offset. @returns the offset of what to look at next. */
function stepAt(text: string, at: number, dialect: MdxDialect, open: OpenTag[]): number | MdxFault {
  if (isModuleCode(text, at)) return moduleCode(text, at);
  NOTHING.lastIndex = at;
  const plain = NOTHING.exec(text);
  if (plain) return at + plain[0].length;
  switch (text[at]) {
    case '\\':
      return at + 2;
    case '{':
      return expression(text, at, dialect);
    case '<':
      return tag(text, at, dialect, open);
    default:
      return at + 1;
  }
}

/** Whether `import` or `export` begins the line here. */
function isModuleCode(text: string, at: number): boolean {
  MODULE_CODE.lastIndex = at;
  return (at === 0 || text[at - 1] === '\n') && MODULE_CODE.test(text);
}

/**
 * After the first blank line up to which it is a program. Where there is none it fails, unless it
 * goes on from the line above and so may be no code at all.
 */
function moduleCode(text: string, at: number): number | MdxFault {
  const blankLine = /\n[ \t]*\r?(?=\n|$)|$/g;
  blankLine.lastIndex = at;
  for (let tries = 0; tries < 20; tries++) {
    const end = blankLine.exec(text)?.index ?? text.length;
    if (isProgram(text.slice(at, end))) return end + 1;
    if (end >= text.length) break;
    blankLine.lastIndex = end + 1;
  }
  if (!/(?:^|\n[ \t]*\r?\n)$/.test(text.slice(Math.max(0, at - 80), at))) return at + 1;
  const message = say('This line begins as code does, but it is none: the site can’t be built.');
  return { at, message };
}

function expression(text: string, at: number, { headingIds }: MdxDialect): number | MdxFault {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  const id = /^\{#[^}\s]*\}|^\{[^}\n]*\}(?=\s*$)/m.exec(text.slice(at, at + 200))?.[0];
  const isHeadingId = headingIds && id?.startsWith('{#') === true && /^\s*#{1,6}\s/.test(line);
  const isOfDirective = /:\w[\w-]*(?:\[[^\]\n]*\])?$/.test(line);
  if (id !== undefined && (isHeadingId || isOfDirective)) return at + id.length;
  return (
    expressionEnd(text, at) ?? {
      at,
      message: say(
        'A { begins code here, but this is none, or it never ends: write \\{ for the sign itself.',
      ),
    }
  );
}

function tag(text: string, at: number, dialect: MdxDialect, open: OpenTag[]): number | MdxFault {
  if (/^<\s/.test(text.slice(at, at + 2))) return at + 1;
  if (text.startsWith('<!--', at) && dialect.comments) {
    const end = text.indexOf('-->', at);
    return end < 0 ? text.length : end + 3;
  }
  const found = readTag(text, at);
  if (found === undefined) {
    return {
      at,
      message: say('A < begins a tag here, but this is none: write \\< for the sign itself.'),
    };
  }
  if (found.kind === 'open') open.push({ at, name: found.name });
  if (found.kind !== 'close') return found.end;
  const opened = open.pop();
  if (opened?.name === found.name) return found.end;
  return opened === undefined
    ? {
        at,
        message: say('</{0}> closes what was never opened: the site can’t be built.', found.name),
      }
    : {
        at: opened.at,
        message: say('<{0}> is never closed: the site can’t be built.', opened.name),
      };
}
