import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asBoolean, asNumber, asRecord, asText, asTexts } from '../../frontMatter/unknownData.ts';
import { merged } from '../shared/plainRecord.ts';

export interface HugoLanguage {
  /** As in file names, in lower case. */
  readonly key: string;
  readonly isDefault: boolean;
  /** What addresses begin with: `fr`, or `''`. */
  readonly prefix: string;
  /** The configuration with what this language overrides. */
  readonly data: UnknownRecord;
}

export interface HugoLanguages {
  /** Enabled ones, the default first; at least one. */
  readonly all: readonly HugoLanguage[];
  readonly byKey: ReadonlyMap<string, HugoLanguage>;
  readonly main: HugoLanguage;
  /** Files of these languages are left out. */
  readonly disabled: ReadonlySet<string>;
  readonly isMultilingual: boolean;
}

/**
 * The languages of a site; one (`en`, or `defaultContentLanguage`) where none are configured.
 * Sources: config/allconfig/allconfig.go `fromLoadConfigResult`, configlanguage.go
 * `LanguagePrefix`.
 */
export function languagesOf(data: UnknownRecord): HugoLanguages {
  const configured = Object.entries(asRecord(data['languages']) ?? {}).filter(
    ([key]) => key !== '_merge',
  );
  const off = new Set(asTexts(data['disablelanguages']).map((key) => key.toLowerCase()));
  const isOff = (key: string, own: unknown) =>
    off.has(key) || asBoolean(asRecord(own)?.['disabled']) === true;
  const disabled = new Set(configured.filter(([key, own]) => isOff(key, own)).map(([key]) => key));
  const enabled = configured.filter(([key]) => !disabled.has(key)).sort(byWeight);
  const mainKey = mainLanguageKey(data, enabled);
  const inSubfolder = asBoolean(data['defaultcontentlanguageinsubdir']) === true;
  const isMultihost = enabled.some(([, own]) => asRecord(own)?.['baseurl'] !== undefined);
  const shared = { ...data, languages: undefined };
  const make = ([key, own]: readonly [string, unknown]): HugoLanguage => ({
    key,
    isDefault: key === mainKey,
    prefix: !isMultihost && (key !== mainKey || inSubfolder) ? key : '',
    data: merged(shared, asRecord(own) ?? {}),
  });
  const entries = enabled.length > 0 ? enabled : [[mainKey, {}] as const];
  const all = entries.map(make).sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
  const main = all[0] ?? make([mainKey, {}]);
  const byKey = new Map(all.map((language) => [language.key, language]));
  return { all, byKey, main, disabled, isMultilingual: all.length > 1 };
}

type Entry = readonly [string, unknown];

function mainLanguageKey(data: UnknownRecord, enabled: readonly Entry[]): string {
  const wanted = (asText(data['defaultcontentlanguage']) ?? 'en').toLowerCase();
  if (enabled.length === 0 || enabled.some(([key]) => key === wanted)) return wanted;
  return enabled[0]?.[0] ?? wanted;
}

function byWeight([keyA, a]: Entry, [keyB, b]: Entry): number {
  const weight = (own: unknown) => {
    const given = asNumber(asRecord(own)?.['weight']) ?? 0;
    return given === 0 ? Infinity : given;
  };
  const difference = weight(a) - weight(b);
  if (difference > 0 || difference < 0) return difference;
  return keyA < keyB ? -1 : 1;
}
