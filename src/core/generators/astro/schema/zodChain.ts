import type { ScriptValue } from '../../scriptConfig/scriptValues.ts';
import { isUnknown } from '../../scriptConfig/scriptValues.ts';
import type { Unknown } from '../../scriptConfig/unknown.ts';

/** One link of `z.coerce.date().optional()`: a member, called or not. */
export interface ZodLink {
  readonly name: string;
  /** What it is called with; `undefined`: it is only named. */
  readonly values: readonly ScriptValue[] | undefined;
}

/** Modules that lend `z`. */
const ZOD = /^(?:astro:content|astro:schema|astro\/zod|zod(?:\/.*)?)$/;

/**
 * How a value that could not be told is written, when it is written with Zod or with the helpers of
 * `astro:content`: from the first function on. `undefined` for all else.
 */
export function zodChain(value: ScriptValue): readonly ZodLink[] | undefined {
  return isUnknown(value) ? linksOf(value) : undefined;
}

function linksOf({ origin }: Unknown): readonly ZodLink[] | undefined {
  switch (origin?.kind) {
    case 'name':
      if (!ZOD.test(origin.module ?? '')) return undefined;
      return /^(?:z|\*|default)$/.test(origin.name)
        ? []
        : [{ name: origin.name, values: undefined }];
    case 'member': {
      const links = linksOf(origin.of);
      const isZod = links?.length === 0 && origin.key === 'z';
      return links && (isZod ? [] : [...links, { name: origin.key, values: undefined }]);
    }
    case 'call': {
      const links = linksOf(origin.of);
      const last = links?.at(-1);
      return links && last && [...links.slice(0, -1), { name: last.name, values: origin.values }];
    }
    case undefined:
      return undefined;
  }
}
