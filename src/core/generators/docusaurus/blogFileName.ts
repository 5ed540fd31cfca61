/** What a blog post's path, from the blog's folder, says about it. */
export interface BlogFileName {
  /** As written: `2024-1-8`, `2024/01/08`; `undefined`: none. */
  readonly date: string | undefined;
  /** Path below the blog's address; starts with `/`. */
  readonly slug: string;
  /** What stands in for a title. */
  readonly text: string;
}

/** The last date in the path, wherever it stands; what is before and after it. */
const DATED = /^(.*)(\d{4}[-/]\d{1,2}[-/]\d{1,2})[-/]?(.*?)(?:\/index)?.mdx?$/;

/** Source: plugin-content-blog/src/blogUtils.ts `parseBlogFileName`. */
export function blogFileName(path: string): BlogFileName {
  const match = DATED.exec(path);
  if (match === null) {
    const text = path.replace(/(?:\/index)?\.mdx?$/, '');
    return { date: undefined, slug: `/${text}`, text };
  }
  const [, folder = '', date = '', text = ''] = match;
  return { date, slug: `/${date.replaceAll('-', '/')}/${folder}${text}`, text };
}
