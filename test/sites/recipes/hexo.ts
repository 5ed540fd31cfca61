import type { Recipe } from '../recipe.ts';
import { yamlHead } from '../samplePosts.ts';

const RENDERERS = {
  hexo: '8.1.2',
  'hexo-generator-index': '4.0.0',
  'hexo-generator-archive': '2.0.0',
  'hexo-generator-tag': '2.0.0',
  'hexo-renderer-ejs': '2.0.0',
  'hexo-renderer-marked': '7.0.1',
  'hexo-renderer-stylus': '3.0.1',
};

function hexo(theme: string, packages: Readonly<Record<string, string>>): Recipe {
  return {
    id: `hexo-${theme}`,
    npm: { ...RENDERERS, ...packages },
    files: {
      'package.json': `{"hexo": {"version": "${RENDERERS.hexo}"}}`,
      '_config.yml': [
        'title: The Crumb',
        'author: The baker',
        'language: en',
        'timezone: UTC',
        'url: https://example.org',
        'permalink: :year/:month/:title/',
        `theme: ${theme}`,
        '',
      ].join('\n'),
    },
    images: 'source/img',
    post: (post) => ({
      path: `source/_posts/${post.name.slice(2)}.md`,
      text: yamlHead(post) + post.body,
    }),
    build: ['node_modules/.bin/hexo', 'generate', '--silent'],
    output: 'public',
  };
}

/** Sites of Hexo with the themes its writers use most. */
export const HEXO: readonly Recipe[] = [
  hexo('landscape', { 'hexo-theme-landscape': '1.1.0' }),
  hexo('next', { 'hexo-theme-next': '8.29.0' }),
  hexo('fluid', { 'hexo-theme-fluid': '1.9.9' }),
  hexo('butterfly', { 'hexo-theme-butterfly': '5.7.0', 'hexo-renderer-pug': '3.0.0' }),
];
