import { join, parentOf } from '../../blogs/paths.ts';
import { escapeHtml } from '../escapeHtml.ts';
import { newMappedText, type LineMap } from '../liquid/lineMap.ts';
import { readSnippet, snippetText } from './codeSnippet.ts';
import { inclusionsIn } from './findInclusions.ts';
import { includedText, readInclusion } from './includedText.ts';

/** Where a body stands that includes files. */
export interface IncludingPage {
  /** Path of the page from the root of its blog. */
  readonly path: string;
  /** The folder of the pages, from there. */
  readonly sourceFolder: string;
}

/** The text of a file below the blog's root; `undefined` when there is none, or it is not read yet. */
export type TextOf = (path: string) => string | undefined;

export interface IncludedBody {
  readonly text: string;
  /** `undefined`: its lines are those of the body. */
  readonly lines: LineMap | undefined;
}

/** Files include others to this depth, a page as many in all, and not more text, in UTF-16 units. */
const DEEPEST = 8;
const MOST = 200;
const LONGEST = 1_000_000;

const SNIPPET = /^( {0,3})<<<(?!<)(.*)$/;
const ANY = /<!--\s*@include:|^ {0,3}<<</m;

interface Including {
  readonly page: IncludingPage;
  readonly textOf: TextOf;
  count: number;
  length: number;
}

/**
 * Puts the files into a VitePress page that it includes, and the code of those it shows. One that
 * cannot be read is a box with its name, as is what would be too much.
 * Sources: src/node/utils/processIncludes.ts, src/node/markdown/plugins/snippet.ts.
 */
export function includeFiles(body: string, page: IncludingPage, textOf: TextOf): IncludedBody {
  if (!ANY.test(body)) return { text: body, lines: undefined };
  const including: Including = { page, textOf, count: 0, length: 0 };
  const text = newMappedText(body);
  let position = 0;
  for (const { written, start, end } of inclusionsIn(body)) {
    if (written === '') continue;
    text.copy(body.slice(position, start), position);
    text.write(included(written, { from: page.path, depth: 0 }, including), start);
    position = end;
  }
  text.copy(body.slice(position), position);
  return withSnippets(text.text, text.lines(), including);
}

interface From {
  readonly from: string;
  readonly depth: number;
}

function included(written: string, at: From, including: Including): string {
  const inclusion = readInclusion(written);
  const path = pathFrom(at.from, inclusion.path, including.page);
  const text = at.depth < DEEPEST ? textAt(path, including) : undefined;
  if (path === undefined || text === undefined) return fileBox('@include', written);
  return withIncluded(
    includedText(text, inclusion),
    { from: path, depth: at.depth + 1 },
    including,
  );
}

function withIncluded(text: string, at: From, including: Including): string {
  let shown = '';
  let position = 0;
  for (const { written, start, end } of inclusionsIn(text)) {
    if (written === '') continue;
    shown += text.slice(position, start) + included(written, at, including);
    position = end;
  }
  return shown + text.slice(position);
}

/** Code of other files, as fences; a line within a fence is none. */
function withSnippets(body: string, lines: LineMap, including: Including): IncludedBody {
  let fence: string | undefined;
  const from: number[] = [];
  const shown = body.split('\n').flatMap((line, i) => {
    const [, indent = '', written] = SNIPPET.exec(line.trimEnd()) ?? [];
    const mark = /^\s*(?:[-*+>]\s+|\d+[.)]\s+)*(`{3,}|~{3,})(.*)$/.exec(line);
    const isOutside = fence === undefined;
    if (mark?.[1] !== undefined) {
      if (fence === undefined) fence = mark[1];
      else if (mark[1].startsWith(fence) && mark[2]?.trim() === '') fence = undefined;
    }
    const isSnippet = isOutside && written !== undefined;
    const own = isSnippet ? snippet(written.trim(), including) : [line];
    own.forEach(() => from.push(lines[i] ?? 0));
    return isSnippet ? own.map((text) => indent + text) : own;
  });
  return { text: shown.join('\n'), lines: from };
}

function snippet(written: string, including: Including): readonly string[] {
  const { path, region, info } = readSnippet(written);
  const { page } = including;
  const text = textAt(pathFrom(page.path, path, page), including);
  if (text === undefined) return ['', fileBox('<<<', written), ''];
  const code = snippetText(text, region).replace(/\n$/, '');
  const marks = Array.from(code.matchAll(/`{3,}/g), ([run]) => run.length);
  const mark = '`'.repeat(marks.reduce((most, each) => Math.max(most, each), 2) + 1);
  return [mark + info, ...code.split('\n'), mark];
}

function textAt(path: string | undefined, including: Including): string | undefined {
  including.count += 1;
  if (path === undefined || including.count > MOST) return undefined;
  const text = including.textOf(path);
  including.length += text?.length ?? 0;
  return including.length > LONGEST ? undefined : text;
}

/**
 * A path as it is written in a file, from the blog's root; `undefined` when it leads out of that, or
 * could where `\` parts folders.
 */
function pathFrom(from: string, written: string, page: IncludingPage): string | undefined {
  if (written.includes('\\')) return undefined;
  const path = written.startsWith('@')
    ? join(page.sourceFolder, written.slice(1).replace(/^\/+/, ''))
    : join(parentOf(from) ?? '', written);
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..' && names.pop() === undefined) return undefined;
    if (name !== '' && name !== '.' && name !== '..') names.push(name);
  }
  return written.startsWith('/') || names.length === 0 ? undefined : names.join('/');
}

function fileBox(what: string, name: string): string {
  return (
    `<div class="galley-box galley-shortcode"><span class="galley-box-what">${escapeHtml(what)}` +
    `</span> <span class="galley-box-path">${escapeHtml(name)}</span></div>`
  );
}
