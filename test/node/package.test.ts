import assert from 'node:assert/strict';
import manifest from '../../package.json' with { type: 'json' };
import { listVsixFiles, strayFiles } from '../host/vsix.ts';

describe('the package', () => {
  let files: readonly string[];

  before(async () => {
    files = await listVsixFiles();
  });

  it('holds nothing but what VS Code needs', () => {
    assert.deepEqual(strayFiles(files), []);
  });

  it('holds both bundles, by the names that the manifest gives', () => {
    const bundles = [manifest.main, manifest.browser].map((path) => path.replace('./', ''));
    assert.deepEqual(
      bundles.filter((path) => !files.includes(path)),
      [],
    );
  });

  it('holds the script of the preview, the icon and the licence', () => {
    const needed = ['LICENSE', 'dist/webview/preview.js', manifest.icon, 'package.nls.json'];
    assert.deepEqual(
      needed.filter((path) => !files.includes(path)),
      [],
    );
  });
});
