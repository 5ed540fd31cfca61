import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { loosePost } from '../../../src/core/page/loosePost.ts';
import { PLAIN_FENCES } from '../../../src/core/frontMatter/fenceRules.ts';
import { readFrontMatter } from '../../../src/core/frontMatter/readFrontMatter.ts';
import type { StyleId } from '../../../src/protocol.ts';
import { workspaceFiles } from '../../../src/vscode/files/workspaceFiles.ts';
import { dressFor } from '../../../src/vscode/preview/dress.ts';
import { settingsFor } from '../../../src/vscode/settings.ts';
import { fileUri } from './workspace.ts';

describe('What a preview is dressed in', () => {
  const uri = fileUri('loose.md');
  const webview = { asWebviewUri: (file: vscode.Uri) => file, cspSource: '' } as vscode.Webview;

  /** What was asked about the page of the site, and what is offered of it. */
  const asked = async (
    previewStyle: 'auto' | 'page' | 'site' | 'galley',
    chosen?: StyleId,
  ): Promise<{ readonly asked: string; readonly page: unknown }> => {
    const calls: string[] = [];
    const search = (name: string, isThere: boolean) => () => {
      calls.push(name);
      return Promise.resolve({ page: undefined, isThere, detail: name });
    };
    const { options } = await dressFor(
      {
        place: { uri, located: undefined, site: undefined, root: fileUri(''), path: 'loose.md' },
        post: loosePost('loose.md', readFrontMatter('', PLAIN_FENCES, true)),
        ...{ webview, files: workspaceFiles(fileUri('')), revision: 0 },
        settings: { ...settingsFor(uri), previewStyle },
        find: search('find', false),
        glance: search('glance', true),
      },
      chosen,
    );
    const page = options.find(({ id }) => id === 'page');
    return { asked: calls.join(), page: page && [page.detail, page.available] };
  };

  it('asks for the page of the site where that is to be shown', async () => {
    const found = { asked: 'find', page: ['find', false] };
    assert.deepEqual(await asked('auto'), found);
    assert.deepEqual(await asked('page'), found);
    assert.deepEqual(await asked('galley', 'page'), found);
  });

  it('learns nothing of the site where its page is not to be shown, and offers it', async () => {
    const offered = { asked: 'glance', page: ['glance', true] };
    assert.deepEqual(await asked('site'), offered);
    assert.deepEqual(await asked('galley'), offered);
    assert.deepEqual(await asked('auto', 'galley'), offered);
    assert.deepEqual(await asked('page', 'site'), offered);
  });
});
