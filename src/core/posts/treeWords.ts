import type { Message } from '../message.ts';
import type { TreeWords } from './tree.ts';

/**
 * The words of the tree for a locale.
 * @param say puts a message into the writer's language.
 */
export function treeWords(locale: string, say: (message: Message) => string): TreeWords {
  void [locale, say];
  throw new Error('Not built yet.');
}
