import { isWithin } from '../../blogs/paths.ts';
import { formatGoTime } from '../../compose/goTemplate/goLayout.ts';
import type { ComposeRules, DraftRule, TemplateRequest } from '../../compose/composeRules.ts';
import { doubleQuoted } from '../../frontMatter/edit/yamlNotation.ts';
import { jekyllSlug } from '../../slugs/jekyllSlug.ts';
import { ScriptList } from '../scriptConfig/scriptValues.ts';
import type { Collection } from './contentConfig.ts';
import { dateKeyIn, switchesIn } from './fieldKeys.ts';
import type { AstroSite } from './openSite.ts';
import { applyShape } from './schema/applyShape.ts';
import type { RecordShape, Shape } from './schema/shape.ts';
import { isOptional, recordIn, typeOf } from './schema/shape.ts';

const STREAM = /blog|post|article|news|note|journal|writing/i;

/** How a new post is made in this Astro site. */
export function astroComposeRules({ collections, settings, call }: AstroSite): ComposeRules {
  const main = mainCollection(collections);
  const record = main && recordIn(main.shape);
  return {
    defaultFolder: main?.base ?? `${settings.sourceFolder}/content/blog`,
    extension: 'md',
    draft: draftRule(record),
    hasLeafBundles: false,
    readsDatesInNames: false,
    languages: [],
    slugOf: (title, keepsCase) => jekyllSlug(title, 'default', keepsCase),
    folderFor: (folder) =>
      collections.some(({ base }) => isWithin(folder, base)) ||
      isWithin(folder, `${settings.sourceFolder}/pages`)
        ? folder
        : undefined,
    datedNamesIn: () => undefined,
    bundleIn: () => undefined,
    zoneOfNaive: () => 'UTC',
    refusesEmpty: (key, kind) => {
      const shape = record?.members.get(key);
      if (shape === undefined || !isOptional(shape)) return false;
      const empty = kind === 'list' ? new ScriptList() : '';
      return applyShape(shape, empty, call).misfits.length > 0;
    },
    template: () => undefined,
    fallback: (request) => firstText(request, record),
  };
}

/** The collection of posts: one with dates before one with a telling name, before all others. */
function mainCollection(collections: readonly Collection[]): Collection | undefined {
  const isDated = ({ shape }: Collection) => dateKeyIn(recordIn(shape)) !== undefined;
  return (
    collections.find((collection) => isDated(collection) && STREAM.test(collection.name)) ??
    collections.find(isDated) ??
    collections.find(({ name }) => STREAM.test(name)) ??
    collections[0]
  );
}

/** A site whose schema names no such switch has no drafts. */
function draftRule(record: RecordShape | undefined): DraftRule {
  if (record === undefined || record.isOpen) {
    return { by: 'field', field: { key: 'draft', value: 'true' } };
  }
  const switches = switchesIn(record);
  const draft = switches.find((key) => /draft/i.test(key));
  if (draft !== undefined) return { by: 'field', field: { key: draft, value: 'true' } };
  const published = switches.find((key) => /^(?:is)?publish(?:ed)?$/i.test(key));
  return published === undefined
    ? { by: 'nothing' }
    : { by: 'field', field: { key: published, value: 'false' } };
}

/** All that the schema asks for, with what is known of it filled in. */
function firstText({ title, now }: TemplateRequest, record: RecordShape | undefined): string {
  const day = formatGoTime({ kind: 'time', instant: now, zone: 'UTC' }, '2006-01-02');
  const rule = draftRule(record);
  const dateKey = dateKeyIn(record) ?? (record ? undefined : 'pubDate');
  const needed = Array.from(record?.members ?? []).filter(
    ([key, shape]) => !isOptional(shape) && key !== 'title' && key !== dateKey,
  );
  const lines = [
    '---',
    `title: ${doubleQuoted(title)}`,
    ...(dateKey === undefined ? [] : [`${dateKey}: ${day}`]),
    ...needed.map(([key, shape]) => `${key}: ${startingValue(key, shape, day)}`),
    ...(rule.by === 'field' && !needed.some(([key]) => key === rule.field.key)
      ? [`${rule.field.key}: ${rule.field.value}`]
      : []),
    '---',
  ];
  return `${lines.join('\n')}\n\n`;
}

function startingValue(key: string, shape: Shape, day: string): string {
  switch (typeOf(shape)) {
    case 'date':
      return day;
    case 'list':
      return '[]';
    case 'yesOrNo':
      return 'false';
    case 'number':
      return '0';
    case 'record':
    case 'dictionary':
      return '{}';
    case 'oneOf':
      return firstChoice(shape);
    default:
      return /date/i.test(key) ? doubleQuoted(day) : '""';
  }
}

function firstChoice(shape: Shape): string {
  const [value] = shape.kind === 'oneOf' ? shape.values : [];
  if (typeof value === 'string') return doubleQuoted(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '""';
}
