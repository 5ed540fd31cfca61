/** How a generator comes to a machine. */
export type Source =
  | {
      readonly kind: 'npm';
      /**
       * Packages with exact versions. Besides the generator they name the parts that its truth
       * names: npm would take newer ones.
       */
      readonly packages: readonly string[];
    }
  | {
      readonly kind: 'program';
      readonly program: string;
      /** The variable that tells make-truth.mjs another place of the program. */
      readonly variable: string;
      readonly debianPackages: readonly string[];
    }
  | { readonly kind: 'hugo'; readonly version: string };

/** The kits of `test/truth` by folder, and what makes each; as in the README there. */
export const KITS: Readonly<Record<string, Source>> = {
  astro: {
    kind: 'npm',
    packages: [
      'astro@5.18.2',
      '@astrojs/mdx@4.3.14',
      '@astrojs/markdown-remark@6.3.11',
      'shiki@3.23.0',
    ],
  },
  docusaurus: {
    kind: 'npm',
    packages: [
      '@docusaurus/core@3.10.2',
      '@docusaurus/preset-classic@3.10.2',
      'react@18.3.1',
      'react-dom@18.3.1',
      '@mdx-js/react@3.1.1',
    ],
  },
  eleventy: { kind: 'npm', packages: ['@11ty/eleventy@3.1.8'] },
  hexo: {
    kind: 'npm',
    packages: [
      'hexo@8.1.2',
      'hexo-cli@4.3.2',
      'hexo-renderer-marked@7.0.1',
      'hexo-renderer-ejs@2.0.0',
      'marked@15.0.12',
    ],
  },
  hugo: { kind: 'hugo', version: '0.169.0' },
  jekyll: {
    kind: 'program',
    program: 'jekyll',
    variable: 'JEKYLL',
    debianPackages: ['jekyll', 'ruby-jekyll-redirect-from'],
  },
  pelican: {
    kind: 'program',
    program: 'pelican',
    variable: 'PELICAN',
    debianPackages: ['pelican', 'python3-markdown'],
  },
  vitepress: { kind: 'npm', packages: ['vitepress@1.6.4'] },
};
