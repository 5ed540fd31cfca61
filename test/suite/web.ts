import { Mocha } from 'mocha/mocha.js';
import { runInVSCode } from './runInVSCode.ts';

/**
 * What VS Code's web worker extension host calls to run the tests. It takes the class: the
 * ready-made `mocha` of the browser build wants a document, which a worker doesn't have.
 */
export const run = (): Promise<void> => runInVSCode(Mocha);
