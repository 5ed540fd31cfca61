import { nameOf, parentOf } from '../../blogs/paths.ts';

/** Names that Eleventy makes of a page's path. Source: src/TemplateFileSlug.js. */
export interface FileNames {
  /** The folder, from the input folder; `''` for that itself. */
  readonly folder: string;
  /** The name without extension, with its date. */
  readonly base: string;
  readonly fileSlug: string;
  readonly filePathStem: string;
}

/** @param path From the input folder. */
export function fileNames(path: string): FileNames {
  const folder = parentOf(path) ?? '';
  const base = nameOf(path).replace(/\.[^.]+$/, '');
  const slug = withoutDate(base);
  return {
    folder,
    base,
    fileSlug: slug === 'index' ? withoutDate(nameOf(folder)) : slug,
    filePathStem: `/${folder === '' ? '' : `${folder}/`}${slug}`,
  };
}

function withoutDate(name: string): string {
  return /\d{4}-\d{2}-\d{2}-(.*)/.exec(name)?.[1] ?? name;
}
