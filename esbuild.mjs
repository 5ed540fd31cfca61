/**
 * Bundles Galley: one file per place it runs in, all from the same source.
 *
 *   node esbuild.mjs                 for development, with source maps
 *   node esbuild.mjs --watch         the same, again after every change
 *   node esbuild.mjs --production    minified, without source maps: what the package holds
 *   node esbuild.mjs --tests         also the tests that run inside VS Code
 */
import { existsSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { writeThirdPartyLicences } from './test/host/thirdPartyLicences.mjs';
import { suiteBundles } from './test/suite/bundles.mjs';

const production = process.argv.includes('--production');

const common = {
  bundle: true,
  charset: 'utf8',
  logLevel: 'warning',
  metafile: production,
  minify: production,
  sourcemap: !production,
  target: 'es2022',
};

/** Extension code is CommonJS: the web worker host loads nothing else. */
const inExtensionHost = { ...common, external: ['vscode'], format: 'cjs' };

/** What the Node bundle shares with the one for the browser it takes from there, for size. */
const sharedWithBrowser = {
  name: 'shared-with-browser',
  setup(build) {
    build.onResolve({ filter: /^\.\/extension\.ts$/ }, () => ({
      path: './browser/extension.js',
      external: true,
    }));
  },
};

const bundles = [
  {
    ...inExtensionHost,
    entryPoints: ['src/extensionOnNode.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    plugins: [sharedWithBrowser],
  },
  {
    ...inExtensionHost,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/browser/extension.js',
    platform: 'browser',
    define: { global: 'globalThis' },
  },
];

if (existsSync('src/webview/preview.ts')) {
  bundles.push({
    ...common,
    entryPoints: ['src/webview/preview.ts'],
    format: 'iife',
    outfile: 'dist/webview/preview.js',
    platform: 'browser',
  });
}
if (process.argv.includes('--tests')) bundles.push(...suiteBundles(common));

if (process.argv.includes('--watch')) {
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context(bundle)));
  await Promise.all(contexts.map((context) => context.watch()));
  console.log('Galley: watching for changes.');
} else {
  // esbuild has already said what is wrong.
  const results = await Promise.all(bundles.map((bundle) => esbuild.build(bundle))).catch(() =>
    process.exit(1),
  );
  if (production) {
    const metafiles = results.map((result) => result.metafile);
    writeThirdPartyLicences(metafiles, 'dist/third-party-licences.txt');
  }
}
