import * as vscode from 'vscode';
import { countWords } from '../../core/markdown/countWords.ts';
import type { TreeTooltip } from '../../core/posts/tree.ts';
import type { Cause } from '../../core/posts/why/cause.ts';
import { translate } from '../translate.ts';
import type { TextAnswer } from '../why/answerFor.ts';
import { iconOf } from '../why/causeItems.ts';

/** A row's tooltip: what holds the post back, and the words and reading time of its text. */
export function tooltipFor(tooltip: TreeTooltip, answer: TextAnswer): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString('', true);
  markdown.appendMarkdown(`**${literally(tooltip.title)}**\n\n`);
  for (const line of linesOf(tooltip, answer)) {
    markdown.appendMarkdown(`$(${line.icon}) ${literally(line.text)}\n\n`);
  }
  return markdown;
}

/** Text as Markdown that shows it as it is. `appendText` would let no line break at a space. */
function literally(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

interface Line {
  readonly icon: string;
  readonly text: string;
}

function linesOf(tooltip: TreeTooltip, { text, causes, isLive }: TextAnswer): readonly Line[] {
  const lines: Line[] = [];
  const add = (icon: string, line: string | undefined): void => {
    if (line !== undefined && line !== '') lines.push({ icon, text: line });
  };
  for (const problem of tooltip.problems)
    add(problem.severity === 'error' ? 'error' : 'warning', problem.text);
  if (isLive) add('globe', tooltip.status);
  for (const cause of causes) {
    if (!isAmong(tooltip, cause)) add(iconOf(cause.code), textOfCause(cause));
  }
  add('link', tooltip.address ?? tooltip.addressReason);
  add('calendar', tooltip.date);
  add('tag', tooltip.tags.join(', '));
  add('book', text === undefined ? undefined : lengthOf(text));
  add('file', tooltip.path);
  return lines;
}

/** Whether a cause is a problem that the tooltip tells anyway. */
function isAmong({ problems }: TreeTooltip, { code }: Cause): boolean {
  return problems.some((problem) => problem.code === code);
}

function textOfCause({ message, due, clock, line }: Cause): string {
  const said = translate(message);
  if (due && clock) return [said, translate(due), translate(clock)].join(' ');
  return line === undefined ? said : vscode.l10n.t('{0} (line {1})', said, line + 1);
}

function lengthOf(text: string): string {
  const { words, minutes } = countWords(text);
  return minutes === 1
    ? vscode.l10n.t('{0} words, one minute to read', words)
    : vscode.l10n.t('{0} words, {1} minutes to read', words, minutes);
}
