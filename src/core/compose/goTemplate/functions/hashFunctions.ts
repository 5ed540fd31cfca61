import { ofTexts, type FunctionTable } from './arguments.ts';
import { md5 } from './md5.ts';

/** Of Hugo's `crypto` functions the one that archetypes make identifiers with. */
export function hashFunctions(): FunctionTable {
  const hash = ofTexts(1, (text = '') => md5(text));
  return { md5: hash, 'crypto.MD5': hash };
}
