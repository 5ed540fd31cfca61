import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asRecord } from '../../frontMatter/unknownData.ts';
import { say } from '../../message.ts';
import type { Post } from '../../posts/post.ts';
import type { ContentFile } from '../generator.ts';
import { emptyPost } from '../shared/emptyPost.ts';
import { giverOf, inheritedFields } from './cascadeChain.ts';
import type { HugoSite } from './hugoSite.ts';
import { pageAddress } from './pageAddress.ts';
import { datesOf } from './pageDates.ts';
import { fieldNames, fieldsOf, fieldText, fieldTexts } from './pageFields.ts';
import type { PageKind } from './pageKind.ts';
import { kindOf } from './pageKind.ts';
import { pageProblems } from './pageProblems.ts';
import type { Place } from './pageTree.ts';
import { publicationOf } from './publication.ts';

/** The post that a content file is. */
export function derivePage(site: HugoSite, file: ContentFile, frontMatter: FrontMatter): Post {
  const place = site.tree.placeOf(file.path);
  if (place === undefined) {
    return emptyPost(file, say('Hugo does not read this file as content.'));
  }
  const bundle = site.tree.bundleAround(place);
  if (bundle !== undefined) {
    return emptyPost(file, say('It belongs to the page in its folder and gets none of its own.'));
  }
  return pageAt({ site, file, frontMatter, place });
}

interface PageInput {
  readonly site: HugoSite;
  readonly file: ContentFile;
  readonly frontMatter: FrontMatter;
  readonly place: Place;
}

function pageAt({ site, file, frontMatter, place }: PageInput): Post {
  const settings = site.settings.get(place.language) ?? site.main;
  const kind = kindOf(place, settings.taxonomies);
  const own = fieldsOf(frontMatter, site.rules);
  const fields = inheritedFields(site, place, own, kind);
  const dates = datesOf({
    fields,
    rules: settings.dates,
    zone: settings.zone,
    baseName: place.path.written.name,
    modified: file.modified,
  });
  // What stands under `params` counts as if it stood at the top, also for taxonomies.
  const terms = { ...fields, ...asRecord(fields['params']) };
  return {
    path: file.path,
    kind: postKind(site, place, kind, dates.date !== undefined),
    publication: publicationOf({
      ...{ fields, own, dates, kind, settings },
      giverOf: (key) => giverOf(site, place, kind, key),
    }),
    ...pageAddress({ site, settings, place, kind, fields, dates }),
    title: fieldText(fields, 'title') || undefined,
    date: dates.date,
    tags: fieldTexts(terms, settings.tagsKey),
    categories: fieldTexts(terms, settings.categoriesKey),
    authors: authorsOf(fields),
    description: fieldText(fields, 'description') || undefined,
    language: site.languages.isMultilingual ? place.language : undefined,
    problems: pageProblems({ site, file, frontMatter, fields, dates }),
  };
}

/** Pages directly in the content folder are posts only where nobody uses sections. */
function postKind(site: HugoSite, place: Place, kind: PageKind, isDated: boolean): Post['kind'] {
  if (kind !== 'page') return 'section';
  const isInStream = place.path.section !== '' || (isDated && site.tree.sectionPages === 0);
  return isInStream ? 'post' : 'page';
}

function authorsOf(fields: UnknownRecord): readonly string[] {
  const authors = fieldNames(fields, 'authors');
  return authors.length > 0 ? authors : fieldNames(fields, 'author');
}
