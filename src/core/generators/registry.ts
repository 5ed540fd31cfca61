import { astro } from './astro.ts';
import { docusaurus } from './docusaurus.ts';
import { eleventy } from './eleventy.ts';
import { eleventyByPackage } from './eleventyByPackage.ts';
import type { Generator } from './generator.ts';
import { hexo } from './hexo.ts';
import { hugo } from './hugo.ts';
import { jekyll } from './jekyll.ts';
import { pelican } from './pelican.ts';
import { plain } from './plain.ts';
import { vitepress } from './vitepress.ts';
import { zola } from './zola.ts';

/**
 * Every generator Galley knows, in the order of asking: first those whose configuration has a name
 * that nobody else uses, then those that a folder may only look like; the plain folder takes what is
 * left.
 */
export const GENERATORS: readonly Generator[] = [
  astro,
  docusaurus,
  vitepress,
  eleventy,
  pelican,
  hugo,
  zola,
  hexo,
  eleventyByPackage,
  jekyll,
  plain,
];
