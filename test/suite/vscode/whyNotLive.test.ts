import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Blogs } from '../../../src/vscode/blogs/blogs.ts';
import type { LocatedPost } from '../../../src/vscode/blogs/locatedPost.ts';
import { workspaceFiles } from '../../../src/vscode/files/workspaceFiles.ts';
import { answerFor, type TextAnswer } from '../../../src/vscode/why/answerFor.ts';
import { postOrStray } from '../../../src/vscode/why/postOrStray.ts';
import { runStep } from '../../../src/vscode/why/runStep.ts';
import { activateGalley, closeEditors, fileUri, open, read, remove, write } from './workspace.ts';

const LOG = { info: () => undefined, warn: () => undefined, error: () => undefined };
const DRAFT = '---\ntitle: Letters\ndate: 2024-01-01\ndraft: true # soon\n---\n\nBody.\n';

describe('Why a post is not live, in VS Code', () => {
  let blogs: Blogs;

  before(async () => {
    await activateGalley();
    await write('hugo/content/posts/why.md', DRAFT);
    await write('jekyll/_drafts/why.md', '---\ntitle: Why\n---\n\nBody.\n');
    await write('jekyll/_posts/why-undated.md', '---\ntitle: Why\n---\n');
    blogs = new Blogs(LOG, workspaceFiles);
    await blogs.refresh();
  });

  after(async () => {
    blogs.dispose();
    await closeEditors();
    for (const path of ['hugo/content/posts/why.md', 'jekyll/_posts/why-undated.md']) {
      await remove(path);
    }
  });

  const postAt = (path: string): LocatedPost => {
    const found = postOrStray(fileUri(path), blogs);
    assert.ok(found);
    return found;
  };
  const ask = (found: LocatedPost): Promise<TextAnswer> =>
    answerFor(found, { isFresh: true, log: LOG });
  const codes = ({ causes }: TextAnswer): readonly string[] => causes.map(({ code }) => code);
  const take = async (found: LocatedPost, answer: TextAnswer, nth = 0): Promise<boolean> => {
    const step = answer.causes[0]?.actions[nth]?.step;
    assert.ok(step);
    return runStep(step, found, answer.text);
  };

  it('is ended by an edit of the open text, which undo takes back', async () => {
    const found = postAt('hugo/content/posts/why.md');
    const before = await ask(found);
    assert.deepEqual(codes(before), ['draft']);
    assert.equal(await take(found, before), true);
    const text = vscode.window.activeTextEditor?.document.getText();
    assert.equal(text, DRAFT.replace('draft: true', 'draft: false'));
    const unsaved = await ask(found);
    assert.deepEqual([codes(unsaved), unsaved.isLive], [['unsaved'], true]);
    await vscode.commands.executeCommand('undo');
    assert.equal(vscode.window.activeTextEditor?.document.getText(), DRAFT);
    assert.equal(await read('hugo/content/posts/why.md'), DRAFT);
  });

  it('leaves a text alone that has changed since the causes were told', async () => {
    const found = postAt('hugo/content/posts/why.md');
    const answer = await ask(found);
    const editor = await open('hugo/content/posts/why.md');
    await editor.edit((edit) => edit.insert(new vscode.Position(6, 0), 'More. '));
    const changed = editor.document.getText();
    await assert.rejects(take(found, answer));
    assert.equal(editor.document.getText(), changed);
    await vscode.commands.executeCommand('undo');
  });

  it('leads to the line that says it', async () => {
    const found = postAt('hugo/content/posts/why.md');
    assert.equal(await take(found, await ask(found), 1), false);
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 3);
  });

  it('moves a draft among the posts as it is, and never over another file', async () => {
    const found = postAt('jekyll/_drafts/why.md');
    const answer = await ask(found);
    const step = answer.causes[0]?.actions[0]?.step;
    assert.ok(step?.do === 'move');
    const to = `jekyll/${step.to}`;
    assert.match(to, /^jekyll\/_posts\/\d{4}-\d\d-\d\d-why\.md$/);
    await write(to, 'Another.');
    await assert.rejects(runStep(step, found, answer.text));
    assert.equal(await read(to), 'Another.');
    await remove(to);
    await runStep(step, found, answer.text);
    assert.equal(await read(to), '---\ntitle: Why\n---\n\nBody.\n');
    await closeEditors();
    await remove(to);
  });

  it('is told of a file that is no post, too', async () => {
    const answer = await ask(postAt('jekyll/_posts/why-undated.md'));
    assert.deepEqual(
      answer.causes.map(({ code, message }) => [code, message.text]),
      [
        [
          'excluded',
          'Its name does not begin with a date: Jekyll reads names like 2024-05-31-title.md.',
        ],
      ],
    );
  });

  it('is not asked of a file outside all blogs', () => {
    assert.equal(postOrStray(vscode.Uri.parse('untitled:Untitled-1'), blogs), undefined);
  });
});
