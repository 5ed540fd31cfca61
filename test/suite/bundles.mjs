/**
 * How the tests that run inside VS Code become two files: `dist/test/node.js` for the Node
 * extension host and `dist/test/web.js` for the web worker host. Both hold the same tests.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const suiteFolder = resolve(import.meta.dirname, 'vscode');

/** The esbuild options of both test bundles; `common` is what all bundles of Galley share. */
export function suiteBundles(common) {
  const bundle = {
    ...common,
    external: ['vscode'],
    format: 'cjs',
    minify: false,
    sourcemap: 'inline',
  };
  return [
    {
      ...bundle,
      define: { galleyHost: '"node"' },
      entryPoints: ['test/suite/node.ts'],
      // Mocha finds parts of itself at run time: it cannot be bundled for Node.
      external: ['vscode', 'mocha'],
      mainFields: ['module', 'main'],
      outfile: 'dist/test/node.js',
      platform: 'node',
      plugins: [allTests],
    },
    {
      ...bundle,
      alias: { 'node:assert/strict': resolve(import.meta.dirname, 'webAssert.ts') },
      define: { galleyHost: '"web"', global: 'globalThis' },
      entryPoints: ['test/suite/web.ts'],
      outfile: 'dist/test/web.js',
      platform: 'browser',
      plugins: [allTests, mochaInWorker],
    },
  ];
}

/** The module `galley:tests`: its `load` imports every test file there is when it is called. */
const allTests = {
  name: 'all-tests',
  setup(build) {
    build.onResolve({ filter: /^galley:tests$/ }, () => ({ path: 'tests', namespace: 'galley' }));
    build.onLoad({ filter: /.*/, namespace: 'galley' }, () => {
      const entries = readdirSync(suiteFolder, { recursive: true, withFileTypes: true });
      const imports = entries
        .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((file) => `await import(${JSON.stringify(file)});`);
      return {
        contents: `export async function load() {\n${imports.join('\n')}\n}`,
        resolveDir: suiteFolder,
        watchDirs: [
          suiteFolder,
          ...entries
            .filter((entry) => entry.isDirectory())
            .map((entry) => join(entry.parentPath, entry.name)),
        ],
      };
    });
  },
};

/**
 * Mocha's browser build looks for `module` and `define` before it falls back to a global. In a
 * CommonJS bundle it would find ours, and overwrite the bundle's exports: so it gets neither.
 */
const mochaInWorker = {
  name: 'mocha-in-worker',
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path }) => ({
      contents: `(function (module, exports, define) {
${readFileSync(path, 'utf8')}
}).call(globalThis);
export const Mocha = globalThis.Mocha;`,
      loader: 'js',
    }));
  },
};
