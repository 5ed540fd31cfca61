import { parentOf } from '../../blogs/paths.ts';
import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asText, asTexts, lookUp } from '../../frontMatter/unknownData.ts';
import { say } from '../../message.ts';
import type { Post, PostDate } from '../../posts/post.ts';
import type { Hold, Publication } from '../../posts/publication.ts';
import type { ContentFile } from '../generator.ts';
import { contentPath, datedName, type ContentPath } from './contentPath.ts';
import { contentProblems } from './contentProblems.ts';
import { pageAddress, sectionAddress } from './contentAddress.ts';
import { fieldsOf } from './fields.ts';
import { draftSectionAround, isSectionFile, type ZolaSite } from './zolaSite.ts';
import { parseZolaTime } from './zolaTime.ts';

/** The page or section that a content file is. */
export function deriveContent(site: ZolaSite, file: ContentFile, frontMatter: FrontMatter): Post {
  const { settings } = site;
  const fields = fieldsOf(frontMatter);
  const at = contentPath(file.path, settings);
  const isSection = isSectionFile(file.path);
  const date = isSection ? undefined : dateOf(fields, at);
  const section = site.sections.get(sectionFolder(file.path));
  const isSorted = section?.isSortedByDate === true;
  return {
    path: file.path,
    kind: isSection
      ? 'section'
      : date !== undefined || section?.isStream === true
        ? 'post'
        : 'page',
    publication: publicationOf(site, file, fields, !isSection && isSorted && date === undefined),
    address: isSection ? sectionAddress(at, settings) : pageAddress(at, fields, settings),
    title: asText(fields['title']),
    date,
    tags: asTexts(lookUp(fields, 'taxonomies.tags')),
    categories: asTexts(lookUp(fields, 'taxonomies.categories')),
    authors: asTexts(fields['authors']),
    description: asText(fields['description']),
    aliases: asTexts(fields['aliases']).map(
      (alias) => settings.basePath + alias.replace(/^\//, ''),
    ),
    language: settings.otherLanguages.length > 0 ? at.language : undefined,
    problems: contentProblems({ site, file, frontMatter, fields, at, isSection }),
  };
}

/** The folder of the section that a file lies in; around an `index.md` it is one further up. */
function sectionFolder(path: string): string {
  const folder = parentOf(path) ?? '';
  return /(?:^|\/)index\.[^/]*$/.test(path) ? (parentOf(folder) ?? '') : folder;
}

/** Its own, else that of its name. A date that can't be read stops the build. */
function dateOf(fields: UnknownRecord, at: ContentPath): PostDate | undefined {
  const written = 'date' in fields ? asText(fields['date']) : datedName(at.name).date;
  return written === undefined ? undefined : parseZolaTime(written);
}

/** Sources: components/site/src/lib.rs `load`, `render_page`; sorting.rs. */
function publicationOf(
  site: ZolaSite,
  file: ContentFile,
  fields: UnknownRecord,
  isUnsorted: boolean,
): Publication {
  const isSection = isSectionFile(file.path);
  const holds: readonly (Hold | undefined)[] = [
    fields['render'] === false
      ? {
          kind: 'excluded',
          reason: say('It says render = false, so it gets no page of its own.'),
          origin: { in: 'post', keys: ['render'] },
        }
      : undefined,
    fields['draft'] === true
      ? {
          kind: 'draft',
          reason: say('It says draft = true.'),
          origin: { in: 'post', keys: ['draft'], end: false },
        }
      : undefined,
    sectionHold(site, isSection ? (parentOf(file.path) ?? '') : file.path),
  ];
  return {
    holds: holds.filter((hold) => hold !== undefined),
    unlisted: isUnsorted,
    ...(isUnsorted
      ? { note: say('Its section is sorted by date: without one it is not listed there.') }
      : {}),
  };
}

function sectionHold(site: ZolaSite, path: string): Hold | undefined {
  const section = draftSectionAround(site, path);
  if (section === undefined) return undefined;
  const origin = { in: 'file', path: section, keys: ['draft'] } as const;
  return { kind: 'draft', reason: say('It lies in a section that is a draft.'), origin };
}
