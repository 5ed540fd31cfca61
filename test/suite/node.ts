import Mocha from 'mocha';
import { runInVSCode } from './runInVSCode.ts';

/** What VS Code's Node extension host calls to run the tests. */
export const run = (): Promise<void> => runInVSCode(Mocha);
