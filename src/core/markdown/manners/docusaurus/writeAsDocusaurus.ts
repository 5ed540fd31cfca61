import type { MarkdownIt } from 'markdown-it';
import { escapeHtml } from '../../escapeHtml.ts';
import { emoji } from '../../rules/emoji.ts';
import { singleTildes } from '../../rules/singleTildes.ts';
import type { PageLookups } from '../applyManner.ts';
import { codeFrames } from '../codeFrames.ts';
import { eachHtml } from '../elementTags.ts';
import { taskClasses } from '../github/taskLists.ts';
import { headingAnchors } from '../headingAnchors.ts';
import { eachImage, eachLink, setAttributes } from '../linkAttributes.ts';
import { docusaurusCode } from './docusaurusCode.ts';
import type { DocusaurusManner } from './docusaurusManner.ts';
import { hashLink } from './headingLink.ts';
import { DETAILS_BODY, DETAILS_END, DETAILS_START } from './details.ts';

/** Makes markdown-it write as Docusaurus does. */
export function writeAsDocusaurus(
  md: MarkdownIt,
  manner: DocusaurusManner,
  page: PageLookups,
): void {
  if (manner.emoji) emoji(md, false);
  singleTildes(md);
  taskClasses(md, 'contains-task-list containsTaskList__YnT');
  links(md, manner, page);
  images(md);
  eachHtml(md, 'docusaurus_html', builtByReact);
  codeFrames(md, docusaurusCode(manner.hasDefaultColours), true);
  headingAnchors(md, ({ id, text, level, isPlain, hasId }) =>
    level === 1 || !hasId
      ? undefined
      : {
          attributes: ' class="anchor anchorTargetStickyNavbar_SAay"',
          after: hashLink(id, isPlain ? escapeHtml(text) : id),
        },
  );
}

/** Sources: theme/MDXComponents/A, and the plugin that turns links to files into addresses. */
function links(md: MarkdownIt, { base }: DocusaurusManner, { linkTo }: PageLookups): void {
  eachLink(md, (token, href) => {
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(href)) {
      setAttributes(token, { target: '_blank', rel: 'noopener noreferrer' });
    } else if (/\.mdx?(?:[?#]|$)/i.test(href)) token.attrSet('href', linkTo('file', href));
    else if (href.startsWith('/')) token.attrSet('href', base + href.slice(1));
  });
}

/** Source: theme/MDXComponents/Img. */
function images(md: MarkdownIt): void {
  eachImage(md, (token) => {
    setAttributes(token, { decoding: 'async', loading: 'lazy', class: 'img__Ss2' });
  });
}

/** Comments are dropped, and `details` are those of the theme. Source: theme/Details. */
function builtByReact(html: string): string {
  return html
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<details(?=[\s>])/gi, DETAILS_START)
    .replace(/<\/summary>/gi, `</summary>${DETAILS_BODY}`)
    .replace(/<\/details>/gi, DETAILS_END);
}
