import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { repository } from './paths.ts';

/** What a person downloads should stay small: a third of what the leader of the field weighs. */
export const maxVsixBytes = 720_000;

/** The files that the package would hold now, relative to the repository, in order of name. */
export async function listVsixFiles(): Promise<readonly string[]> {
  // Libraries are in the bundles: nothing of node_modules goes along.
  const files = await listFiles({ cwd: repository, packageManager: PackageManager.None });
  return [...files].sort();
}

/** Those of the files that have no business in the package: sources, tests, maps, settings of tools. */
export const strayFiles = (files: readonly string[]): readonly string[] =>
  files.filter((file) => !belongs.some((pattern) => pattern.test(file)));

const belongs = [
  /^package(\.nls(\.[\w-]+)?)?\.json$/,
  /^(README\.md|CHANGELOG\.md|LICENSE)$/,
  /^dist\/(extension\.js|browser\/extension\.js|webview\/preview\.js|third-party-licences\.txt)$/,
  /^l10n\/bundle\.l10n(\.[\w-]+)?\.json$/,
  /^media\/.+\.(png|svg|css|md)$/,
  /^snippets\/.+$/,
];

/** Packs what is in `dist` now, and the rest, into the file of this path. */
export async function writeVsix(packagePath: string): Promise<void> {
  await createVSIX({
    // There is no public repository to point to: links stay as they are.
    allowMissingRepository: true,
    cwd: repository,
    dependencies: false,
    packagePath,
    rewriteRelativeLinks: false,
  });
}
