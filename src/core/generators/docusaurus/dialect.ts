import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asText, lookUp } from '../../frontMatter/unknownData.ts';
import type { Dialect } from '../../markdown/dialect.ts';
import { PLAIN_DIALECT } from '../../markdown/dialect.ts';
import { known } from '../shared/scriptSettings.ts';
import { basePathOf } from './references.ts';
import type { DocusaurusSettings } from './settings.ts';

/** The dialects of a site, and which a file is in. */
export interface Dialects {
  /** Of a Markdown file that does not say. */
  readonly usual: Dialect;
  of(path: string, frontMatter: UnknownRecord): Dialect;
}

/**
 * Docusaurus's Markdown: MDX, also in `.md` files unless the configuration or the file itself says
 * otherwise. Source: docusaurus-mdx-loader/src/format.ts.
 */
export function docusaurusDialects(settings: DocusaurusSettings): Dialects {
  const mdx: Dialect = {
    ...PLAIN_DIALECT,
    attributes: 'heading',
    templates: 'mdx',
    manner: {
      generator: 'docusaurus',
      base: basePathOf(settings),
      emoji: settings.hasEmoji,
      hasDefaultColours: settings.hasDefaultCodeColours,
    },
  };
  const plain: Dialect = { ...mdx, templates: 'none' };
  const format = known(settings.markdownFormat, 'mdx');
  const byFormat = (name: string, path: string): Dialect => {
    if (name === 'detect') return path.endsWith('.mdx') ? mdx : plain;
    return name === 'md' ? plain : mdx;
  };
  return {
    usual: byFormat(format, '.md'),
    of: (path, frontMatter) => byFormat(asText(lookUp(frontMatter, 'mdx.format')) ?? format, path),
  };
}
