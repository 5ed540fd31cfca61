import { say, type Message } from '../../../core/message.ts';

/** Why there is no page of the site for a post, and how to get one. */
export function noBlog(): Message {
  return say('This file belongs to no blog.');
}

export function notFound(): Message {
  return say(
    'Galley cannot tell where posts stand in the pages of this site. Show it with the command “{0}”.',
    'Galley: Choose Where the Post Goes',
  );
}

export function couldNotBeRead(): Message {
  return say('Galley could not read the pages of this site. Its output channel says why.');
}

const BUILD_COMMANDS: Readonly<Record<string, string>> = {
  hugo: 'hugo',
  jekyll: 'jekyll build',
  eleventy: 'npx @11ty/eleventy',
  hexo: 'npx hexo generate',
  astro: 'npx astro build',
  docusaurus: 'npx docusaurus build',
  vitepress: 'npx vitepress build',
  zola: 'zola build',
  pelican: 'pelican content',
};

export function notBuilt(generator: string): Message {
  const command = BUILD_COMMANDS[generator];
  if (command === undefined) return say('This folder has no generator that makes pages.');
  return say('To see the post on the real page of the site, build the site once: {0}', command);
}
