import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { repository } from './paths.ts';

/** Where translators find every sentence. */
export const bundlePath = join(repository, 'l10n/bundle.l10n.json');

/**
 * Every sentence that the code says to the writer, sorted: the literals given to core's `say` and to
 * VS Code's `l10n.t`.
 *
 * @throws Error that names the place where one of them is given something else than a literal.
 */
export function collectSentences(): readonly string[] {
  const folder = join(repository, 'src');
  const found = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('.d.ts')) continue;
    for (const sentence of sentencesIn(join(folder, file))) found.add(sentence);
  }
  return [...found].sort();
}

/** The bundle's text as it should be. */
export function bundleText(): string {
  const entries = collectSentences().map((sentence) => [sentence, sentence] as const);
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}

function sentencesIn(file: string): readonly string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && saysSomething(node.expression)) {
      found.push(...literalsOf(node.arguments[0], source));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function saysSomething(callee: ts.Expression): boolean {
  // `t` alone is always that of `const { t } = vscode.l10n`.
  if (ts.isIdentifier(callee)) return callee.text === 'say' || callee.text === 't';
  return (
    ts.isPropertyAccessExpression(callee) &&
    callee.name.text === 't' &&
    callee.expression.getText().endsWith('l10n')
  );
}

/** A literal, or either side of a choice between literals. */
function literalsOf(node: ts.Expression | undefined, source: ts.SourceFile): readonly string[] {
  if (node && ts.isStringLiteralLike(node)) return [node.text];
  if (node && ts.isConditionalExpression(node)) {
    return [...literalsOf(node.whenTrue, source), ...literalsOf(node.whenFalse, source)];
  }
  if (node && isPassedOn(node)) return [];
  const place = source.getLineAndCharacterOfPosition(node?.getStart() ?? 0);
  throw new Error(`Not a literal: ${source.fileName}:${String(place.line + 1)}`);
}

/** `translate` hands on what `say` made: `message.text`. */
function isPassedOn(node: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(node) && node.name.text === 'text';
}
