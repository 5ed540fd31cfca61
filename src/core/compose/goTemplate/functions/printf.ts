import { isTrue, numberOf, printed, textOf, type GoList, type GoValue } from '../goValues.ts';
import { MisuseError } from '../templateProblem.ts';

const VERB = /%([-+# 0]*)(\d*)(?:\.(\d*))?([a-zA-Z%])/g;

interface Directive {
  readonly flags: string;
  readonly width: number;
  /** Digits after the point, or characters of a text; `undefined` when not given. */
  readonly precision: number | undefined;
  readonly verb: string;
}

/** Go's `fmt.Sprintf` for the verbs `v s q d x X f e g t c` and `%%`. @throws MisuseError */
export function formatted(format: string, args: GoList): string {
  let used = 0;
  const text = format.replace(
    VERB,
    (_whole, flags: string, width: string, ...rest: readonly (string | undefined)[]) => {
      const [precision, verb = ''] = rest;
      if (verb === '%') return '%';
      if (used >= args.length || Number(width) > 1000) throw new MisuseError();
      const digits = precision === undefined ? undefined : Number(precision);
      return directed(args[used++], { flags, width: Number(width), precision: digits, verb });
    },
  );
  if (used < args.length) throw new MisuseError();
  return text;
}

function directed(value: GoValue, directive: Directive): string {
  const { flags, width } = directive;
  const text = converted(value, directive);
  if (flags.includes('-')) return text.padEnd(width);
  const isNumeric = 'dxXfeg'.includes(directive.verb) && typeof value === 'number';
  if (!flags.includes('0') || !isNumeric) return text.padStart(width);
  const sign = /^[-+]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}

function converted(value: GoValue, { flags, precision, verb }: Directive): string {
  switch (verb) {
    case 'v':
      return printed(value);
    case 's':
      return Array.from(stringOf(value)).slice(0, precision).join('');
    case 'q':
      return JSON.stringify(stringOf(value));
    case 't':
      return String(isTrue(value));
    case 'c':
      return String.fromCodePoint(wholeOf(value));
    case 'd':
      return (flags.includes('+') && wholeOf(value) >= 0 ? '+' : '') + String(wholeOf(value));
    case 'x':
      return hexOf(value);
    case 'X':
      return hexOf(value).toUpperCase();
    case 'f':
      return numberOf(value).toFixed(Math.min(precision ?? 6, 100));
    case 'g':
      return String(numberOf(value));
    default:
      throw new MisuseError();
  }
}

/** Go marks a mistake in the text it prints for what is no string; here it is one. */
function stringOf(value: GoValue): string {
  if (typeof value === 'number' || typeof value === 'boolean') throw new MisuseError();
  return textOf(value);
}

function wholeOf(value: GoValue): number {
  const isNumber = typeof value === 'number' || (typeof value === 'object' && 'number' in value);
  const number = isNumber ? numberOf(value) : Number.NaN;
  if (!Number.isSafeInteger(number)) throw new MisuseError();
  return number;
}

function hexOf(value: GoValue): string {
  if (typeof value !== 'string') return wholeOf(value).toString(16);
  if (/[^\0-\x7f]/.test(value)) throw new MisuseError();
  return Array.from(value, (character) =>
    character.charCodeAt(0).toString(16).padStart(2, '0'),
  ).join('');
}
