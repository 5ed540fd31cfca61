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

/**
 * What Fluid's pages would load from a server on the web, which is out of reach here: the site serves
 * it itself, as the theme's `static_prefix` has it.
 */
const FLUID_LIBRARIES = {
  'anchor-js/anchor.min.js': 'anchor.min.js',
  'bootstrap/dist/css/bootstrap.min.css': 'css/bootstrap.min.css',
  'bootstrap/dist/js/bootstrap.min.js': 'js/bootstrap.min.js',
  'clipboard/dist/clipboard.min.js': 'clipboard.min.js',
  '@fancyapps/fancybox/dist/jquery.fancybox.min.css': 'jquery.fancybox.min.css',
  '@fancyapps/fancybox/dist/jquery.fancybox.min.js': 'jquery.fancybox.min.js',
  'github-markdown-css/github-markdown.css': 'github-markdown.min.css',
  'hint.css/hint.min.css': 'hint.min.css',
  'jquery/dist/jquery.min.js': 'jquery.min.js',
  'nprogress/nprogress.css': 'nprogress.min.css',
  'nprogress/nprogress.js': 'nprogress.min.js',
  'tocbot/dist/tocbot.min.js': 'tocbot.min.js',
  'typed.js/lib/typed.min.js': 'typed.min.js',
};
const FLUID_PREFIXES =
  'anchor bootstrap clipboard fancybox github_markdown hint jquery nprogress tocbot typed';

interface Parts {
  readonly packages: Readonly<Record<string, string>>;
  /** More lines of `_config.yml`. */
  readonly config?: readonly string[];
  readonly libraries?: Recipe['libraries'];
}

function hexo(theme: string, { packages, config = [], libraries }: Parts): Recipe {
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
        ...config,
        '',
      ].join('\n'),
    },
    ...(libraries ? { libraries } : {}),
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
  hexo('landscape', { packages: { 'hexo-theme-landscape': '1.1.0' } }),
  hexo('next', { packages: { 'hexo-theme-next': '8.29.0' } }),
  hexo('fluid', {
    packages: {
      'hexo-theme-fluid': '1.9.9',
      'anchor-js': '5.0.0',
      bootstrap: '4.6.1',
      clipboard: '2.0.11',
      '@fancyapps/fancybox': '3.5.7',
      'github-markdown-css': '4.0.0',
      'hint.css': '2.7.0',
      jquery: '3.6.4',
      nprogress: '0.2.0',
      tocbot: '4.20.1',
      'typed.js': '2.0.12',
    },
    libraries: Object.fromEntries(
      Object.entries(FLUID_LIBRARIES).map(([from, to]) => [from, `source/lib/${to}`]),
    ),
    config: [
      'skip_render: lib/**',
      'theme_config:',
      '  static_prefix:',
      ...FLUID_PREFIXES.split(' ').map((name) => `    ${name}: /lib/`),
    ],
  }),
  hexo('butterfly', {
    packages: { 'hexo-theme-butterfly': '5.7.0', 'hexo-renderer-pug': '3.0.0' },
  }),
];
