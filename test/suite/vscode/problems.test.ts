import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateGalley, closeEditors, eventually, fileUri, remove, write } from './workspace.ts';

const PATH = 'hugo/content/posts/with-a-problem.md';

function found(path: string): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(fileUri(path))
    .filter((diagnostic) => diagnostic.source === 'Galley');
}

describe('The Problems panel', () => {
  before(async () => {
    await activateGalley();
  });

  it('shows what is broken in a front matter once, on its line, until it is mended', async () => {
    await write(PATH, '---\ntitle: "A quote that is never closed\ndraft: true\n---\n\nBody.\n');
    const problems = await eventually('the problem', () => {
      const now = found(PATH);
      return now.length > 0 ? now : undefined;
    });
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.code, 'front-matter-syntax');
    assert.equal(problems[0].range.start.line, 1);
    await write(PATH, '---\ntitle: Mended\n---\n\nBody.\n');
    await eventually('no problem', () => found(PATH).length === 0);
    await remove(PATH);
  });

  it('drops the problems of a post that is deleted', async () => {
    await write(PATH, '---\ntitle: [a, b\n---\n');
    await eventually('the problem', () => found(PATH).length > 0);
    await remove(PATH);
    await eventually('no problem', () => found(PATH).length === 0);
  });

  it('tells of two posts that have one address, on both', async () => {
    const twin = 'hugo/content/posts/twin.md';
    await write(PATH, '---\ntitle: One\ndate: 2024-01-01\nurl: /same/\n---\n');
    await write(twin, '---\ntitle: Two\ndate: 2024-01-01\nurl: /same/\n---\n');
    for (const path of [PATH, twin]) {
      await eventually(`the clash on ${path}`, () =>
        found(path).some(({ code }) => code === 'address-clash'),
      );
    }
    await remove(twin);
    await eventually('no clash', () => found(PATH).length === 0);
    await remove(PATH);
  });

  it('is left by a quick fix, which changes nothing but the mistake', async () => {
    const text = '---\ntitle: One: two # mine\ndate:   2024-01-01\n---\n\nBody.\n';
    const uri = await write(PATH, text);
    await eventually('the problem', () => found(PATH).length > 0);
    const document = await vscode.workspace.openTextDocument(uri);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(1, 0, 1, 5),
    );
    const mend = actions.find(({ title }) => title === 'Mend the front matter');
    assert.ok(mend?.edit);
    await vscode.workspace.applyEdit(mend.edit);
    assert.equal(document.getText(), text.replace('One: two', '"One: two"'));
    await eventually('no problem', () => found(PATH).length === 0);
    await closeEditors();
    await remove(PATH);
  });
});
