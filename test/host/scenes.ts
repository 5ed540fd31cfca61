import type { VSCode } from './boot.ts';
import { samplePost } from './sampleBlog.ts';
import type { Settings, Theme } from './settings.ts';

/** One picture: how VS Code is set up, and what is done in it until the picture can be taken. */
export interface Scene {
  readonly theme?: Theme;
  readonly settings?: Settings;
  play(vscode: VSCode): Promise<void>;
}

/** All pictures, by the names of their files. */
export const scenes: Readonly<Record<string, Scene>> = {
  tree: {
    async play({ workbench }) {
      await workbench.openFile(samplePost);
      await workbench.showSideBar('Galley');
      await workbench.treeRow('Drafts').waitFor();
    },
  },
  'new-post': {
    async play({ workbench }) {
      await workbench.showSideBar('Galley');
      await workbench.treeRow('Drafts').waitFor();
      await workbench.runCommand('Galley: New Blog Post');
      await workbench.quickInput().fill('A Walk Before Writing');
    },
  },
  'preview-site-page': { play: showPreview },
  'preview-galley-light': { settings: { 'galley.preview.style': 'galley' }, play: showPreview },
  'preview-galley-dark': {
    theme: 'dark',
    settings: { 'galley.preview.style': 'galley' },
    play: showPreview,
  },
  'preview-galley-high-contrast': {
    theme: 'highContrast',
    settings: { 'galley.preview.style': 'galley' },
    play: showPreview,
  },
};

/** The sample post with its preview beside it, and nothing else. */
async function showPreview({ workbench }: VSCode): Promise<void> {
  await workbench.openFile(samplePost);
  await workbench.runCommand('Galley: Open Preview to the Side');
  const frame = await workbench.previewFrame();
  await frame.getByText('Every so often a reader asks').first().waitFor();
  await workbench.runCommand('View: Close Primary Side Bar');
}
