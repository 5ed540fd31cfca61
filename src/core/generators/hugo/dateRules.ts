import { asRecord, asTexts } from '../../frontMatter/unknownData.ts';

export type DateName = 'date' | 'lastmod' | 'publishdate' | 'expirydate';

/** For each of a page's dates the fields and other sources it is taken from, in order. */
export type DateRules = Readonly<Record<DateName, readonly string[]>>;

const DEFAULTS: DateRules = {
  date: ['date', 'publishdate', 'lastmod'],
  lastmod: [':git', 'lastmod', 'date', 'publishdate'],
  publishdate: ['publishdate', 'date'],
  expirydate: ['expirydate'],
};

const ALIASES: Readonly<Record<string, readonly string[]>> = {
  lastmod: ['modified'],
  publishdate: ['pubdate', 'published'],
  expirydate: ['unpublishdate'],
};

/**
 * The rules of the `frontmatter` section of a configuration (keys in lower case).
 * Source: resources/page/pagemeta/page_frontmatter.go `DecodeFrontMatterConfig`.
 */
export function dateRulesOf(configured: unknown): DateRules {
  const record = asRecord(configured) ?? {};
  const rule = (name: DateName): readonly string[] => {
    const value = record[name];
    const wanted = value === undefined ? [':default'] : asTexts(value);
    const sources = wanted
      .map((source) => source.toLowerCase())
      .flatMap((source) => (source === ':default' ? DEFAULTS[name] : [source]))
      .flatMap((source) => [source, ...(ALIASES[source] ?? [])]);
    return [...new Set(sources)];
  };
  return {
    date: rule('date'),
    lastmod: rule('lastmod'),
    publishdate: rule('publishdate'),
    expirydate: rule('expirydate'),
  };
}
