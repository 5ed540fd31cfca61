import assert from 'node:assert/strict';
import type { Log } from '../../../src/core/ports.ts';
import { Blogs } from '../../../src/vscode/blogs/blogs.ts';
import { pathBelow } from '../../../src/vscode/files/pathBelow.ts';
import { workspaceFiles } from '../../../src/vscode/files/workspaceFiles.ts';
import { PostFiles } from '../../../src/vscode/preview/postFiles.ts';
import { placeOf } from '../../../src/vscode/preview/postPlace.ts';
import { eventually, fileUri, remove, write } from './workspace.ts';

const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('The files around a previewed post', () => {
  it('are told of at once, those that a build writes when it rests', async () => {
    const blogs = new Blogs(quiet, workspaceFiles);
    await blogs.refresh();
    const told: string[] = [];
    const files = new PostFiles(placeOf(fileUri('hugo/content/posts/seed-swap.md'), blogs), {
      textChanged: () => undefined,
      deleted: () => undefined,
      renamed: () => undefined,
      othersChanged: (uris) =>
        told.push(...uris.flatMap((uri) => pathBelow(fileUri('hugo'), uri) ?? [])),
      stylesChanged: () => told.push('styles'),
    });
    const has = (path: string) => (): boolean => told.includes(path);
    await write('hugo/public/old.css', 'p { color: red }');
    // Of what is written into a folder that is new often only the folder is told, and of one that is
    // made in it at once VS Code may tell nothing ever.
    await eventually('the new folder of the build', () => told.at(-1) === 'styles');
    assert.ok(told.some((path) => /^public(\/|$)/.test(path)));
    told.length = 0;
    await write('hugo/public/early.css', 'p { color: red }');
    await write('hugo/late.css', 'p { color: red }');
    await eventually('the sheet of the build', has('public/early.css'));
    const mine = told.filter((what) => /styles|\.css$/.test(what));
    // A new file may be told of twice: that it is there, and that it was written.
    assert.deepEqual([...new Set(mine)], ['late.css', 'styles', 'public/early.css']);
    assert.equal(mine.at(-1), 'styles');
    files.dispose();
    blogs.dispose();
    await remove('hugo/public');
    await remove('hugo/late.css');
  });
});
