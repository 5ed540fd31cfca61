import * as vscode from 'vscode';
import type { Problem } from '../core/problem.ts';
import { LineIndex } from '../core/text/lineIndex.ts';
import type { Blogs } from './blogs/blogs.ts';
import { uriBelow } from './files/pathBelow.ts';
import { openDocument } from './files/textOf.ts';
import { Lifetime } from './lifetime.ts';
import { translate } from './translate.ts';

const SEVERITIES = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
} as const;

/** Shows what is wrong with posts and configurations in the Problems panel, each thing once. */
export class Problems extends Lifetime {
  readonly #blogs: Blogs;
  readonly #collection = this.own(vscode.languages.createDiagnosticCollection('galley'));
  /** What is shown for each file, to leave alone what did not change. */
  #shown = new Map<string, readonly Problem[]>();

  constructor(blogs: Blogs) {
    super();
    this.#blogs = blogs;
    this.own(blogs.onDidChange(() => this.#show()));
    this.own(vscode.workspace.onDidOpenTextDocument(({ uri }) => this.#draw(uri)));
  }

  #show(): void {
    const next = this.#collect();
    for (const key of this.#shown.keys()) {
      if (!next.has(key)) this.#collection.delete(vscode.Uri.parse(key, true));
    }
    for (const [key, problems] of next) {
      if (sameProblems(this.#shown.get(key), problems)) continue;
      const uri = vscode.Uri.parse(key, true);
      this.#collection.set(uri, problems.map(diagnosticFor(uri)));
    }
    this.#shown = next;
  }

  /** Of a file that is opened the columns are known, too. */
  #draw(uri: vscode.Uri): void {
    const problems = this.#shown.get(uri.toString());
    if (problems) this.#collection.set(uri, problems.map(diagnosticFor(uri)));
  }

  #collect(): Map<string, readonly Problem[]> {
    const found = new Map<string, Problem[]>();
    for (const { root, blog } of this.#blogs.all) {
      const add = (path: string, problems: readonly Problem[]): void => {
        if (problems.length === 0) return;
        const key = uriBelow(root, path).toString();
        found.set(key, [...(found.get(key) ?? []), ...problems]);
      };
      for (const { path, problem } of blog.problems) add(path, [problem]);
      for (const post of blog.posts) add(post.path, post.problems);
    }
    return found;
  }
}

/** Problems know UTF-16 offsets and a line; an open document tells the columns. */
function diagnosticFor(uri: vscode.Uri): (problem: Problem) => vscode.Diagnostic {
  const open = openDocument(uri);
  const lines = open && new LineIndex(open.getText());
  return ({ code, line, message, range, severity }) => {
    const where =
      lines && range.end > range.start
        ? between(lines.positionAt(range.start), lines.positionAt(range.end))
        : new vscode.Range(line, 0, line, Number.MAX_SAFE_INTEGER);
    const diagnostic = new vscode.Diagnostic(where, translate(message), SEVERITIES[severity]);
    diagnostic.code = code;
    diagnostic.source = 'Galley';
    return diagnostic;
  };
}

interface Place {
  readonly line: number;
  readonly character: number;
}

function between(start: Place, end: Place): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function sameProblems(a: readonly Problem[] | undefined, b: readonly Problem[]): boolean {
  return (
    a?.length === b.length &&
    b.every((problem, index) => JSON.stringify(problem) === JSON.stringify(a[index]))
  );
}
