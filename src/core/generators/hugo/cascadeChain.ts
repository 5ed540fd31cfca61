import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { upwards } from '../../blogs/paths.ts';
import type { Cascade, CascadeTarget } from './cascade.ts';
import { cascadesIn, withCascades } from './cascade.ts';
import type { HugoSite } from './hugoSite.ts';
import { sectionKey } from './hugoSite.ts';
import type { Place } from './pageTree.ts';
import type { PageKind } from './pageKind.ts';

/**
 * A page's fields with all that reaches it: its own `cascade`, those of the sections around it from
 * the inside out, those of the configuration.
 * Source: hugolib/content_map_page_assembler.go, page__meta.go `setMetaPost`.
 */
export function inheritedFields(
  site: HugoSite,
  place: Place,
  own: UnknownRecord,
  kind: PageKind,
): UnknownRecord {
  const { language } = place;
  const cascades = [...cascadesIn(own['cascade'], { language }), ...cascadesAround(site, place)];
  return withCascades(own, cascades, targetOf(place, kind));
}

/**
 * The `_index` file around a page that cascades a field to it; `undefined`: the page does itself, or
 * the configuration.
 */
export function giverOf(
  site: HugoSite,
  place: Place,
  kind: PageKind,
  key: string,
): string | undefined {
  const target = targetOf(place, kind);
  const giver = cascadesAround(site, place).find(
    (cascade) => key in cascade.fields && cascade.applies(target),
  );
  return giver?.source;
}

function targetOf({ path, language }: Place, kind: PageKind): CascadeTarget {
  return { kind, path: path.base === '' ? '/' : path.base, language };
}

function cascadesAround(site: HugoSite, { path }: Place): readonly Cascade[] {
  const start = path.type === 'branch' ? parentOf(path.base) : path.folder;
  const around = start === undefined ? [] : [...upwards(start.slice(1))];
  const fromSections = around.flatMap((at) =>
    site.languages.all.flatMap(
      ({ key }) => site.sections.get(sectionKey(key, at === '' ? '' : `/${at}`))?.cascades ?? [],
    ),
  );
  const fromConfiguration = [...site.settings.values()].flatMap(({ cascades }) => cascades);
  return [...fromSections, ...fromConfiguration];
}

/** The folder around a section; `undefined` for the home page. */
function parentOf(base: string): string | undefined {
  return base === '' ? undefined : base.slice(0, base.lastIndexOf('/'));
}
