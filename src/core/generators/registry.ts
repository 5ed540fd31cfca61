import type { Generator } from './generator.ts';
import { hexo } from './hexo.ts';
import { hugo } from './hugo.ts';
import { jekyll } from './jekyll.ts';
import { plain } from './plain.ts';

/** Every generator Galley knows, in the order of asking; the plain folder takes what is left. */
export const GENERATORS: readonly Generator[] = [hugo, hexo, jekyll, plain];
