import { ofTexts, type FunctionTable } from '../../compose/goTemplate/functions/arguments.ts';
import { hugoFunctions } from '../../compose/goTemplate/functions/hugoFunctions.ts';
import type { TitleStyle } from '../../compose/goTemplate/functions/titleCase.ts';
import type { GoObject } from '../../compose/goTemplate/goValues.ts';
import { MisuseError } from '../../compose/goTemplate/templateProblem.ts';
import { hugoPath, type PathRules } from '../../slugs/hugoPath.ts';
import { escaped } from './address.ts';

export interface ArchetypeFunctions {
  readonly now: number;
  readonly zone: string;
  readonly siteZone: string;
  readonly language: string;
  readonly titleStyle: TitleStyle;
  readonly paths: PathRules;
  readonly site: GoObject;
}

/** The functions that an archetype may call: those of the language, and those that know the site. */
export function archetypeFunctions({
  paths,
  site,
  ...settings
}: ArchetypeFunctions): FunctionTable {
  const urlize = ofTexts(1, (text = '') => urlOf(hugoPath(text, paths)));
  const anchorize = ofTexts(1, (text = '') => anchor(text));
  const relative = ofTexts(1, (text = '') => below(text, baseOf(site).path));
  const absolute = ofTexts(1, (text = '') => absoluteUrl(text, baseOf(site)));
  return {
    ...hugoFunctions(settings),
    relURL: relative,
    'urls.RelURL': relative,
    absURL: absolute,
    'urls.AbsURL': absolute,
    urlize,
    'urls.URLize': urlize,
    anchorize,
    'urls.Anchorize': anchorize,
    site: () => site,
  };
}

interface BaseUrl {
  readonly origin: string;
  /** With a slash at the end. */
  readonly path: string;
}

function baseOf(site: GoObject): BaseUrl {
  const url = site.members['BaseURL'];
  const match = /^(https?:\/\/[^/?#]+)([^?#]*?)\/?$/.exec(typeof url === 'string' ? url : '');
  if (!match) throw new MisuseError();
  return { origin: match[1] ?? '', path: `${match[2] ?? ''}/` };
}

/** Hugo leaves addresses that name a site or begin with a slash as they are. */
function below(address: string, path: string): string {
  return /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(address) ? address : path + address;
}

function absoluteUrl(address: string, { origin, path }: BaseUrl): string {
  const full = below(address, path);
  return /^\/(?!\/)/.test(full) ? origin + full : full;
}

/** As Hugo's `URLEscape` has it: what follows a `#` is a fragment, and an empty one vanishes. */
function urlOf(path: string): string {
  const [before = '', ...after] = path.split('#');
  const fragment = escaped(after.join('#'));
  return escaped(before) + (fragment === '' ? '' : `#${fragment}`);
}

/** The id that Hugo gives a heading of this text (markup/goldmark/autoid.go, kind `github`). */
function anchor(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}_ -]/gu, '')
    .replaceAll(' ', '-');
}
