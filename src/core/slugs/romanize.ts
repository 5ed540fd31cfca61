/**
 * Letters that are no plain letter with a mark, as Unidecode 1.3 writes them: `letter=latin`,
 * between spaces. Checked against it, as are the rules below.
 */
const LATIN =
  'Æ=AE æ=ae Ø=O ø=o Œ=OE œ=oe ß=ss ẞ=Ss Ð=D ð=d Þ=Th þ=th Đ=D đ=d Ħ=H ħ=h ı=i ĸ=k Ł=L ł=l Ŋ=ng ŋ=NG Ŧ=T ŧ=t ƒ=f';
const GREEK =
  'ΐ=I Α=A Β=B Γ=G Δ=D Ε=E Ζ=Z Η=E Θ=Th Ι=I Κ=K Λ=L Μ=M Ν=N Ξ=Ks Ο=O Π=P Ρ=R Σ=S Τ=T Υ=U Φ=Ph Χ=Kh Ψ=Ps Ω=O ' +
  'α=a β=b γ=g δ=d ε=e ζ=z η=e θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r ς=s σ=s τ=t υ=u φ=ph χ=kh ψ=ps ω=o';
const CYRILLIC =
  'А=A Б=B В=V Г=G Д=D Е=E Ж=Zh З=Z И=I К=K Л=L М=M Н=N О=O П=P Р=R С=S Т=T У=U Ф=F Х=Kh Ц=Ts Ч=Ch Ш=Sh ' +
  "Щ=Shch Ъ=' Ы=Y Ь=' Э=E Ю=Iu Я=Ia Ё=Io Ѐ=Ie Ђ=Dj Ѓ=Gj Є=Ie Ѕ=Dz І=I Ї=Yi Ј=J Љ=Lj Њ=Nj Ћ=Tsh Ќ=Kj Ў=U Џ=Dzh Ґ=G' " +
  'а=a б=b в=v г=g д=d е=e ж=zh з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh ' +
  "щ=shch ъ=' ы=y ь=' э=e ю=iu я=ia ё=io ѐ=ie ђ=dj ѓ=gj є=ie ѕ=dz і=i ї=yi ј=j љ=lj њ=nj ћ=tsh ќ=kj ў=u џ=dzh ґ=g'";
const SIGNS =
  '¡=! ¢=C/ £=PS ¤=$? ¥=Y= ¦=| §=SS ©=(c) «=<< ¬=! ®=(r) °=deg ±=+- ¶=P ·=* »=>> ¿=? ×=x ÷=/ ' +
  '‐=- ‑=- ‒=- –=- —=-- ―=-- ‘=\' ’=\' ‚=, “=" ”=" „=,, †=+ ‡=++ •=* …=... ‹=< ›=> ⁄=/ €=EUR';
const KANA_ROWS =
  'あ=a い=i う=u え=e お=o か=ka が=ga き=ki ぎ=gi く=ku ぐ=gu け=ke げ=ge こ=ko ご=go さ=sa ざ=za し=shi じ=zi ' +
  'す=su ず=zu せ=se ぜ=ze そ=so ぞ=zo た=ta だ=da ち=chi ぢ=di っ=tsu つ=tsu づ=du て=te で=de と=to ど=do ' +
  'な=na に=ni ぬ=nu ね=ne の=no は=ha ば=ba ぱ=pa ひ=hi び=bi ぴ=pi ふ=hu ぶ=bu ぷ=pu へ=he べ=be ぺ=pe ほ=ho ' +
  'ぼ=bo ぽ=po ま=ma み=mi む=mu め=me も=mo ゃ=ya や=ya ゅ=yu ゆ=yu ょ=yo よ=yo ら=ra り=ri る=ru れ=re ろ=ro ' +
  'わ=wa ゐ=wi ゑ=we を=wo ん=n ゔ=vu ぁ=a ぃ=i ぅ=u ぇ=e ぉ=o';

const TABLE: ReadonlyMap<string, string> = new Map(
  [LATIN, GREEK, CYRILLIC, SIGNS, KANA_ROWS]
    .flatMap((group) => group.split(' '))
    .map((entry) => [entry.charAt(0), entry.slice(2)] as const),
);

/** Signs without letters of their own: marks, pictures, what only joins others. They leave nothing. */
const SILENT =
  /^(?:[\u0300-\u0345]|[\u00ad\u200c-\u200f]|[\ufe0e\ufe0f]|[\u{1f300}-\u{1f64f}\u{1f680}-\u{1faff}])$/u;
const SPACE = /[\u00a0\u2000-\u200b\u202f\u205f]/;

/**
 * The text in ASCII, as Python's Unidecode 1.3 writes it; for Latin, Greek, Cyrillic and Korean letters,
 * kana and the signs of prose. `undefined` with any other character in it: Chinese ones alone would
 * need a table of twenty thousand readings.
 */
export function romanized(text: string): string | undefined {
  let result = '';
  for (const character of text) {
    const latin = inLatin(character);
    if (latin === undefined) return undefined;
    result += latin;
  }
  return result;
}

function inLatin(character: string): string | undefined {
  if (character < '\u0080') return character;
  const listed = TABLE.get(character);
  if (listed !== undefined) return listed;
  if (SPACE.test(character)) return ' ';
  if (SILENT.test(character)) return '';
  if (/[가-힣]/.test(character)) return hangul(character);
  if (/[ァ-ヴ]/.test(character)) return TABLE.get(hiraganaOf(character));
  return withoutMarks(character);
}

/** An accented letter as the letter; only in the alphabets of which all letters are listed. */
function withoutMarks(character: string): string | undefined {
  if (!/[\u00c0-\u024f\u0386-\u03ce\u0400-\u045f\u1e00-\u1eff]/.test(character)) return undefined;
  const base = character.normalize('NFD').replace(/\p{M}/gu, '');
  if (/^[A-Za-z]$/.test(base)) return base;
  return base === character ? undefined : TABLE.get(base);
}

function hiraganaOf(katakana: string): string {
  return String.fromCharCode(katakana.charCodeAt(0) - 0x60);
}

const INITIALS = 'g gg n d dd r m b bb s ss  j jj c k t p h'.split(' ');
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u weo we wi yu eu yi i'.split(' ');
const FINALS = ' g gg gs n nj nh d l lg lm lb ls lt lp lh m b bs s ss ng j c k t p h'.split(' ');

/** A syllable is made of an initial, a vowel and a final; Unicode lists all in that order. */
function hangul(syllable: string): string {
  const index = syllable.charCodeAt(0) - 0xac00;
  const initial = INITIALS[Math.floor(index / (VOWELS.length * FINALS.length))] ?? '';
  const vowel = VOWELS[Math.floor(index / FINALS.length) % VOWELS.length] ?? '';
  return `${initial}${vowel}${FINALS[index % FINALS.length] ?? ''}`;
}
