/** Made by the bundler from all files below test/suite/vscode, see bundles.mjs. */
declare module 'galley:tests' {
  export function load(): Promise<void>;
}

/** The extension host that a test bundle is for; a constant that the bundler puts in. */
declare const galleyHost: 'node' | 'web';

/** Mocha's browser build, as ./bundles.mjs hands it out. */
declare module 'mocha/mocha.js' {
  import Mocha from 'mocha';
  export { Mocha };
}
