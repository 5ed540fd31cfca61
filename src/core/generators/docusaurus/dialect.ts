import type { Dialect } from '../../markdown/dialect.ts';
import { PLAIN_DIALECT } from '../../markdown/dialect.ts';
import { known } from '../shared/scriptSettings.ts';
import type { DocusaurusSettings } from './settings.ts';

/** Docusaurus's Markdown: MDX, also in `.md` files unless the configuration says otherwise. */
export function docusaurusDialect({ markdownFormat }: DocusaurusSettings): Dialect {
  return {
    ...PLAIN_DIALECT,
    attributes: 'heading',
    manner: { generator: 'docusaurus', base: '/', emoji: true },
    templates: known(markdownFormat, 'mdx') === 'md' ? 'none' : 'mdx',
  };
}
