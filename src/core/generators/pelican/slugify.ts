import { lowerCase } from '../../slugs/lowerCase.ts';
import { romanized } from '../../slugs/romanize.ts';
import { say, type Message } from '../../message.ts';
import { isUnknown } from '../scriptConfig/scriptValues.ts';
import { sayUnknown } from '../scriptConfig/unknown.ts';
import { isList } from './pythonExpression.ts';
import { pythonRegExp, pythonReplacement } from './pythonRegExp.ts';
import { isOn, type Settings } from './settings.ts';

/** A text, or why it can't be known. */
export type Told = { readonly known: true; readonly text: string } | Untold;
export interface Untold {
  readonly known: false;
  readonly reason: Message;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Source: pelican/utils.py `slugify`. @param own The name of the substitutions that this kind of slug may have. */
export function slugify(value: string, settings: Settings, own: string): Told {
  const isUnicode = isOn(settings, 'SLUGIFY_USE_UNICODE');
  if (isUnknown(isUnicode)) return untold('SLUGIFY_USE_UNICODE', isUnicode);
  const isCased = isOn(settings, 'SLUGIFY_PRESERVE_CASE');
  if (isUnknown(isCased)) return untold('SLUGIFY_PRESERVE_CASE', isCased);
  const plain = withoutTags(value).normalize('NFKC');
  const start = isUnicode ? plain : romanized(plain);
  if (start === undefined) return { known: false, reason: UNREADABLE_SCRIPT };
  const rules = substitutionsOf(settings, own);
  if (!rules.known) return rules;
  const slug = rules.rules.reduce((text, [pattern, to]) => text.replace(pattern, to), start);
  return { known: true, text: (isCased ? slug : lowerCase(slug)).trim() };
}

const UNREADABLE_SCRIPT = say(
  'Pelican writes this title in Latin letters, by a table that Galley does not have. A “Slug” of your own would settle it.',
);

export function untold(name: string, setting: Parameters<typeof sayUnknown>[1]): Untold {
  return { known: false, reason: sayUnknown(name, setting) };
}

/** As MarkupSafe's `striptags`: tags and comments go, white space becomes one space, entities are read. */
function withoutTags(value: string): string {
  return value
    .replace(/<!--[^]*?-->|<[^>]*>/g, '')
    .trim()
    .split(/\s+/)
    .join(' ')
    .replace(/&(?:#(\d{1,7})|(\w+));/g, (whole: string, code?: string, name?: string) => {
      if (code === undefined) return ENTITIES[name ?? ''] ?? whole;
      return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole;
    });
}

type Rules =
  { readonly known: true; readonly rules: readonly (readonly [RegExp, string])[] } | Untold;

/** Categories, tags and authors may have substitutions of their own. */
function substitutionsOf(settings: Settings, own: string): Rules {
  const name = settings(own) === null ? 'SLUG_REGEX_SUBSTITUTIONS' : own;
  const setting = settings(name);
  if (isUnknown(setting)) return untold(name, setting);
  const rules: (readonly [RegExp, string])[] = [];
  for (const pair of isList(setting) ? setting : []) {
    const [from, to] = isList(pair) ? pair : [];
    const pattern =
      typeof from === 'string' ? pythonRegExp(from.normalize('NFKC'), 'gi') : undefined;
    if (pattern === undefined || typeof to !== 'string') {
      return { known: false, reason: say('Galley can’t read a pattern in “{0}”.', name) };
    }
    rules.push([pattern, pythonReplacement(to.normalize('NFKC'))]);
  }
  return { known: true, rules };
}
