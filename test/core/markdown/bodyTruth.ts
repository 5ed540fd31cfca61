import type { Generator, Site } from '../../../src/core/generators/generator.ts';
import { renderBody } from '../../../src/core/markdown/renderBody.ts';
import { postNamed } from '../../../src/core/page/postNamed.ts';
import { tagLink } from '../../../src/core/page/tagLink.ts';
import { decodeText } from '../../../src/core/text/decodeText.ts';
import { openSite, postOf, type Files, type TruthRow } from '../generators/truthKit.ts';
import { normalDom } from './normalDom.ts';

/** A body by the generator and by us, both as `normalDom` writes them. */
export interface BodyPair {
  readonly path: string;
  readonly truth: string;
  readonly ours: string;
}

/** The bodies of the files that the truth has a body for. */
export async function bodyPairs(
  generator: Generator,
  files: Files,
  rows: ReadonlyMap<string, TruthRow>,
): Promise<readonly BodyPair[]> {
  const site = await openSite(generator, files);
  const linkTo = linksIn(site, files);
  return [...rows].flatMap(([path, { bodyHtml }]) => {
    if (typeof bodyHtml !== 'string' || !/\.(?:md|markdown)$/i.test(path)) return [];
    return [
      { path, truth: normalDom(bodyHtml), ours: normalDom(bodyOf(site, files, path, linkTo)) },
    ];
  });
}

type LinksFrom = (path: string) => (tag: string, target: string) => string | undefined;

function bodyOf(site: Site, files: Files, path: string, linksFrom: LinksFrom): string {
  const { text } = decodeText(files.get(path) ?? new Uint8Array(), { isWhole: true });
  const frontMatter = site.frontMatterOf(text, true);
  const head = text.slice(0, frontMatter.bodyStart);
  const data = site.templateData?.(postOf(site, files, path), frontMatter, head);
  const hooks = { linkTo: linksFrom(path) };
  return renderBody(text.slice(frontMatter.bodyStart), site.dialect, hooks, data);
}

/** The addresses of the posts that tags name. */
function linksIn(site: Site, files: Files): LinksFrom {
  const paths = [...files.keys()].filter((path) => site.roleOf(path) === 'content');
  const posts = paths.map((path) => postOf(site, files, path));
  return (path) => (tag, target) => {
    const post = postNamed(posts, target, path);
    return post && tagLink(site, post, { tag, target });
  };
}
