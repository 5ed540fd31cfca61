import { isAbsolute, relative, resolve, sep } from 'node:path';
import { below } from '../../core/blogs/paths.ts';
import type { WorkspaceIndex } from '../../core/blogs/workspaceIndex.ts';
import { postHtml } from '../../core/page/liveBody.ts';
import type { Files } from '../../core/ports.ts';
import { decodeText } from '../../core/text/decodeText.ts';

export type Rendered =
  { readonly ok: true; readonly html: string } | { readonly ok: false; readonly reason: string };

/**
 * The HTML of a post's body as the preview shows it, in the manner of the blog the file is in.
 * @param file as the writer names it: from the folder, or absolute.
 */
export async function renderFile(
  index: WorkspaceIndex,
  files: Files,
  { folder, file }: { readonly folder: string; readonly file: string },
): Promise<Rendered> {
  const path = relative(folder, resolve(folder, file)).split(sep).join('/');
  const isOutside = isAbsolute(path) || path === '..' || path.startsWith('../');
  const blog = isOutside ? undefined : index.blogOf(path);
  if (blog === undefined) return { ok: false, reason: `${file} is not in a blog of ${folder}.` };
  const read = await files.read(path);
  if ('failure' in read) return { ok: false, reason: `${file} could not be read.` };
  const { text } = decodeText(read.bytes, { isWhole: true });
  const known = blog.post(below(path, blog.root) ?? path);
  if (known === undefined) return { ok: false, reason: `${file} is no content of its blog.` };
  const frontMatter = blog.site.frontMatterOf(text, true);
  const [head, body] = [text.slice(0, frontMatter.bodyStart), text.slice(frontMatter.bodyStart)];
  return { ok: true, html: postHtml(blog, body, { post: known, frontMatter, head }) };
}
