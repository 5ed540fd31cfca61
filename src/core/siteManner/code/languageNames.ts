import { LANGUAGES } from '../../markdown/languages.ts';

const families = new Map<string, readonly string[]>();
for (const [name, { aliases }] of Object.entries(LANGUAGES)) {
  for (const alias of [name, ...aliases]) families.set(alias, [alias, name, ...aliases]);
}

/** Whether our highlighter knows a language, by any of its names. */
export function isKnownLanguage(language: string): boolean {
  return families.has(language.toLowerCase());
}

/** The names under which a site may write a language, its own first. */
export function namesOfLanguage(language: string): readonly string[] {
  return [language, ...(families.get(language.toLowerCase()) ?? [])];
}

/** The one name for a language with several; as it is for one that our highlighter doesn't know. */
export function languageFamily(language: string): string {
  return families.get(language.toLowerCase())?.[1] ?? language;
}
