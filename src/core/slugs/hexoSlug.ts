/** Letters that hexo-util writes otherwise and that are no Latin letter with marks. */
const REPLACED: Readonly<Record<string, string>> = {
  A: 'ȺⱯ',
  AA: 'Ꜳ',
  AE: 'ÆǼǢ',
  AO: 'Ꜵ',
  AU: 'Ꜷ',
  AV: 'ꜸꜺ',
  AY: 'Ꜽ',
  B: 'ɃƂƁ',
  C: 'ƇȻꜾ',
  D: 'ĐƋƊƉꝹ',
  E: 'ƐƎ',
  F: 'ƑꝻ',
  G: 'ǤƓꞠꝽꝾ',
  H: 'ĦⱧⱵꞍ',
  I: 'Ɨ',
  J: 'Ɉ',
  K: 'ƘⱩꝀꝂꝄꞢ',
  L: 'ĿŁȽⱢⱠꝈꝆꞀ',
  M: 'ⱮƜ',
  N: 'ȠƝꞐꞤ',
  O: 'ØǾƆƟꝊꝌ',
  OI: 'Ƣ',
  OO: 'Ꝏ',
  OU: 'Ȣ',
  OE: 'Œ\u008C',
  oe: 'œ\u009C',
  P: 'ƤⱣꝐꝒꝔ',
  Q: 'ꝖꝘɊ',
  R: 'ɌⱤꝚꞦꞂ',
  S: 'ẞⱾꞨꞄ',
  T: 'ŦƬƮȾꞆ',
  TZ: 'Ꜩ',
  U: 'Ʉ',
  V: 'ƲꝞɅ',
  VY: 'Ꝡ',
  W: 'Ⱳ',
  Y: 'ƳɎỾ',
  Z: 'ƵȤⱿⱫꝢ',
  a: 'ẚⱥɐ',
  aa: 'ꜳ',
  ae: 'æǽǣ',
  ao: 'ꜵ',
  au: 'ꜷ',
  av: 'ꜹꜻ',
  ay: 'ꜽ',
  b: 'ƀƃɓ',
  c: 'ƈȼꜿↄ',
  d: 'đƌɖɗꝺ',
  e: 'ɇɛǝ',
  f: 'ƒꝼ',
  g: 'ǥɠꞡᵹꝿ',
  h: 'ħⱨⱶɥ',
  hv: 'ƕ',
  i: 'ɨı',
  j: 'ɉ',
  k: 'ƙⱪꝁꝃꝅꞣ',
  l: 'ŀſłƚɫⱡꝉꞁꝇ',
  m: 'ɱɯ',
  n: 'ƞɲŉꞑꞥ',
  o: 'øǿɔꝋꝍɵ',
  oi: 'ƣ',
  ou: 'ȣ',
  oo: 'ꝏ',
  p: 'ƥᵽꝑꝓꝕ',
  q: 'ɋꝗꝙ',
  r: 'ɍɽꝛꞧꞃ',
  s: 'ßȿꞩꞅ',
  t: 'ŧƭʈⱦꞇ',
  tz: 'ꜩ',
  u: 'ʉ',
  v: 'ʋꝟʌ',
  vy: 'ꝡ',
  w: 'ⱳ',
  y: 'ƴɏỿ',
  z: 'ƶȥɀⱬꝣ',
};

const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries(REPLACED).flatMap(([base, letters]) =>
    Array.from(letters, (letter) => [letter, base] as const),
  ),
);

/** Blocks of Latin letters; others, with the same marks, stay as they are. */
const LATIN = /[\u00c0-\u024f\u1e00-\u1eff]/;
const CIRCLED_OR_WIDE = /[\u24b6-\u24e9\uff21-\uff3a\uff41-\uff5a]/;
const CONTROLS = /[\u0000-\u001f]/g; // eslint-disable-line no-control-regex -- they are what is removed

/** Which letters a slug is written in: `filename_case` of the configuration. */
export type HexoCase = 'as-is' | 'lower' | 'upper';

/**
 * hexo-util's `slugize`: Latin letters without their marks, what is neither letter nor digit a
 * hyphen. Source: lib/slugize.ts, lib/escape_diacritic.ts.
 */
export function hexoSlug(text: string, letterCase: HexoCase = 'as-is'): string {
  const slug = Array.from(text, plainLetter)
    .join('')
    .replace(CONTROLS, '')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (letterCase === 'as-is') return slug;
  return letterCase === 'lower' ? slug.toLowerCase() : slug.toUpperCase();
}

function plainLetter(letter: string): string {
  const given = LETTERS.get(letter);
  if (given !== undefined) return given;
  const form = LATIN.test(letter) ? 'NFKD' : CIRCLED_OR_WIDE.test(letter) ? 'NFKC' : undefined;
  const plain = form && letter.normalize(form).replace(/[\u0300-\u036f]/g, '');
  return plain && /^[a-z]+$/i.test(plain) && !/[Ĳĳ]/.test(letter) ? plain : letter;
}
