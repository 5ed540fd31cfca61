import * as vscode from 'vscode';
import { countWords } from '../../core/markdown/countWords.ts';
import type { TreeTooltip } from '../../core/posts/tree.ts';
import { textOf } from '../files/textOf.ts';

/** Longer files are not read for a tooltip. */
const LARGEST = 2_000_000;

/** A row's tooltip, with the words and reading time of the text as it is now. */
export async function tooltipFor(
  tooltip: TreeTooltip,
  uri: vscode.Uri,
): Promise<vscode.MarkdownString> {
  const text = await textOf(uri, LARGEST);
  const markdown = new vscode.MarkdownString('', true);
  markdown.appendMarkdown('**').appendText(tooltip.title).appendMarkdown('**\n\n');
  for (const line of linesOf(tooltip, text)) {
    markdown.appendMarkdown(`$(${line.icon}) `).appendText(line.text).appendMarkdown('\n\n');
  }
  return markdown;
}

interface Line {
  readonly icon: string;
  readonly text: string;
}

function linesOf(tooltip: TreeTooltip, text: string | undefined): readonly Line[] {
  const lines: Line[] = [];
  const add = (icon: string, line: string | undefined): void => {
    if (line !== undefined && line !== '') lines.push({ icon, text: line });
  };
  for (const problem of tooltip.problems)
    add(problem.severity === 'error' ? 'error' : 'warning', problem.text);
  add('info', [tooltip.status, ...tooltip.reasons].join(' — '));
  add('link', tooltip.address ?? tooltip.addressReason);
  add('calendar', tooltip.date);
  add('tag', tooltip.tags.join(', '));
  add('book', text === undefined ? undefined : lengthOf(text));
  add('file', tooltip.path);
  return lines;
}

function lengthOf(text: string): string {
  const { words, minutes } = countWords(text);
  return minutes === 1
    ? vscode.l10n.t('{0} words, one minute to read', words)
    : vscode.l10n.t('{0} words, {1} minutes to read', words, minutes);
}
