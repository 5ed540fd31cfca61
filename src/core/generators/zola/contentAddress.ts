import { say } from '../../message.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import type { Address } from '../../posts/post.ts';
import { datedName, type ContentPath } from './contentPath.ts';
import type { ZolaSettings } from './settings.ts';
import { zolaSlug } from './zolaSlug.ts';

/** Source: components/content/src/page.rs `parse`. */
export function pageAddress(
  { folders, name, language }: ContentPath,
  fields: UnknownRecord,
  settings: ZolaSettings,
): Address {
  const own = fields['path'];
  if (typeof own === 'string' && own !== '') return addressAt(own.trim(), settings);
  const given = fields['slug'];
  const dated = settings.keepsDates ? undefined : datedName(name).slug;
  const source = typeof given === 'string' ? given : (dated ?? name);
  const slug = zolaSlug(source, settings.slugs);
  if (slug === undefined) {
    const reason = say(
      'Zola writes “{0}” in Latin letters, by a table that Galley does not have. A “slug” of your own would settle it.',
      source,
    );
    return { known: false, reason };
  }
  return addressAt([...prefix(language, settings), ...folders, slug].join('/'), settings);
}

/** Source: components/content/src/section.rs `parse`. Folders are taken as they are. */
export function sectionAddress(
  { folders, language }: ContentPath,
  settings: ZolaSettings,
): Address {
  return addressAt([...prefix(language, settings), ...folders].join('/'), settings);
}

function prefix(language: string, settings: ZolaSettings): readonly string[] {
  return language === settings.language ? [] : [language];
}

function addressAt(path: string, { basePath }: ZolaSettings): Address {
  const end = path === '' || path.endsWith('/') ? '' : '/';
  return { known: true, path: basePath + path.replace(/^\//, '') + end };
}
