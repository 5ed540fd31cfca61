import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { learnSite } from '../../../../src/core/siteDesign/learntSite.ts';
import { headingsIn } from '../../../../src/core/sitePage/postView.ts';
import type { PageThemes } from '../../../../src/core/sitePage/themes.ts';
import { repository } from '../../../host/paths.ts';
import { BLOG, filled, plainBlocks, sample, shellFrom, VIEW } from '../pages.ts';

/** The post of every page in `test/fixtures/theme-pages`. */
const TEXT = `The kettle sings before the town is up.

## Water

| Leaf  | Degrees |
| ----- | ------- |
| Green | 70      |

### Heat

\`\`\`js
const hot = 70;
\`\`\`

![A kettle](/img/kettle.svg)
`;

export interface ThemePage {
  /** The page with another post in it, which has these headings; the text is `BODY`. */
  readonly html: (headings?: string) => string;
  /** Markdown as it stands in the page, without the marks of its lines. */
  readonly typed: (markdown: string) => string;
  readonly themes: PageThemes | undefined;
}

/**
 * A page of a theme that shows another post.
 * @param changes parts of the page to replace, each with what.
 */
export function themePage(
  theme: string,
  changes: Readonly<Record<string, string>> = {},
): ThemePage {
  const file = join(repository, 'test/fixtures/theme-pages', `${theme}.html`);
  let html = readFileSync(file, 'utf8');
  for (const [from, to] of Object.entries(changes)) {
    assert.ok(html.includes(from), from);
    html = html.replaceAll(from, to);
  }
  const built = { ...sample('posts/kettle.md', { title: 'The Kettle' }, TEXT, html), modified: 0 };
  const learnt = learnSite(BLOG, [built]);
  assert.ok(learnt);
  return {
    themes: shellFrom(built).themes,
    html: (headings = '') => {
      const blocks = plainBlocks(headings).map((block) => block.html);
      return filled(shellFrom(built), { ...VIEW, headings: headingsIn(blocks) });
    },
    typed: (markdown) =>
      plainBlocks(markdown)
        .map((block) => learnt.manner.dress({ ...block, post: 'posts/other.md' }))
        .join('\n')
        .replace(/ data-line="\d+"/g, ''),
  };
}
