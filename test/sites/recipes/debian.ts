import type { Recipe } from '../recipe.ts';
import { yamlHead } from '../samplePosts.ts';

/** Sites of generators that Debian packages. */
export const DEBIAN: readonly Recipe[] = [
  {
    id: 'hugo-deckle',
    program: { name: 'hugo', packages: 'hugo' },
    files: {
      'hugo.toml': [
        'baseURL = "https://example.org/"',
        'title = "The Crumb"',
        'languageCode = "en-gb"',
        'theme = "deckle"',
        '[permalinks]',
        'posts = "/:year/:month/:slug/"',
        '[params]',
        'author = "The baker"',
        'dateFormat = "2 January 2006"',
        'mainSections = ["posts"]',
        '[markup.highlight]',
        'noClasses = false',
        '',
      ].join('\n'),
      'content/posts/_index.md': '---\ntitle: Posts\n---\n',
    },
    copies: { 'test/sample-blog/themes': 'themes' },
    images: 'static/img',
    post: (post) => ({
      path: `content/posts/${post.name.slice(2)}.md`,
      text: yamlHead(post) + post.body,
    }),
    build: ['hugo', '--quiet'],
    output: 'public',
  },
  {
    id: 'jekyll-minima',
    program: { name: 'jekyll', packages: 'jekyll jekyll-theme-minima' },
    files: {
      '_config.yml': 'title: The Crumb\nauthor: The baker\ntheme: minima\npermalink: pretty\n',
      'index.md': '---\nlayout: home\n---\n',
      'about.md': '---\nlayout: page\ntitle: About\npermalink: /about/\n---\nA blog about bread.\n',
    },
    images: 'img',
    post: (post) => ({
      path: `_posts/${post.date}-${post.name.slice(2)}.md`,
      text: yamlHead(post).replace('---\n', '---\nlayout: post\n') + post.body,
    }),
    build: ['jekyll', 'build', '--quiet'],
    output: '_site',
  },
  {
    id: 'pelican-simple',
    program: { name: 'pelican', packages: 'pelican python3-markdown' },
    files: {
      'pelicanconf.py': [
        "SITENAME = 'The Crumb'",
        "SITEURL = ''",
        "AUTHOR = 'The baker'",
        "PATH = 'content'",
        "TIMEZONE = 'UTC'",
        "DEFAULT_LANG = 'en'",
        "THEME = 'simple'",
        "STATIC_PATHS = ['img']",
        'FEED_ALL_ATOM = None',
        'CATEGORY_FEED_ATOM = None',
        'TRANSLATION_FEED_ATOM = None',
        'AUTHOR_FEED_ATOM = None',
        'AUTHOR_FEED_RSS = None',
        '',
      ].join('\n'),
    },
    images: 'content/img',
    post: ({ name, title, date, tags, description, body }) => ({
      path: `content/${name.slice(2)}.md`,
      text: `Title: ${title}\nDate: ${date}\nTags: ${tags.join(', ')}\nSummary: ${description}\n\n${body}`,
    }),
    build: ['pelican', 'content', '-s', 'pelicanconf.py', '-o', 'output', '-q'],
    output: 'output',
  },
];
