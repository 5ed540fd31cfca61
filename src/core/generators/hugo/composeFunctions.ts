import { ofTexts, type FunctionTable } from '../../compose/goTemplate/functions/arguments.ts';
import { hugoFunctions } from '../../compose/goTemplate/functions/hugoFunctions.ts';
import type { TitleStyle } from '../../compose/goTemplate/functions/titleCase.ts';
import type { GoObject } from '../../compose/goTemplate/goValues.ts';
import { hugoPath, type PathRules } from '../../slugs/hugoPath.ts';
import { percentEncode } from '../shared/percentEncoding.ts';

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
  return {
    ...hugoFunctions(settings),
    urlize,
    'urls.URLize': urlize,
    anchorize,
    'urls.Anchorize': anchorize,
    site: () => site,
  };
}

/** As Hugo's `URLEscape` has it: what follows a `#` is a fragment, and an empty one vanishes. */
function urlOf(path: string): string {
  const [before = '', ...after] = path.split('#');
  const fragment = percentEncode(after.join('#'), IN_URLS);
  return percentEncode(before, IN_URLS) + (fragment === '' ? '' : `#${fragment}`);
}

/** What Go's `url.URL` leaves as it is in a path. */
const IN_URLS = /^[A-Za-z0-9\-_.~$&+,/:;=@!'()*]$/;

/** The id that Hugo gives a heading of this text (markup/goldmark/autoid.go, kind `github`). */
function anchor(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
}
