import * as vscode from 'vscode';

/** Runs inside VS Code in place of tests, before anything else has woken Galley. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<unknown>('galley.galley');
  if (extension === undefined) throw new Error('VS Code does not know galley.galley.');
  if (extension.isActive) throw new Error('Galley was active before it could be measured.');
  const start = performance.now();
  await extension.activate();
  console.log(`galley-activation ${performance.now() - start}`);
}
