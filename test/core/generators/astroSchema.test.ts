import assert from 'node:assert/strict';
import { applyShape } from '../../../src/core/generators/astro/schema/applyShape.ts';
import { readShape } from '../../../src/core/generators/astro/schema/readShape.ts';
import { hostWith } from '../../../src/core/generators/scriptConfig/packages.ts';
import { readScriptConfiguration } from '../../../src/core/generators/scriptConfig/readConfiguration.ts';
import type { ScriptValue } from '../../../src/core/generators/scriptConfig/scriptValues.ts';
import {
  fromPlain,
  isUnknown,
  ScriptDate,
  ScriptList,
  ScriptRecord,
} from '../../../src/core/generators/scriptConfig/scriptValues.ts';
import { filesOf } from './sites.ts';
import { folderOf } from './truthKit.ts';

/** What a schema makes of a value, dates in ISO 8601; or where it refuses it, and what it wants. */
async function applied(schema: string, value: unknown): Promise<unknown> {
  const code = `import { z, reference } from 'astro:content'; const image = () => z.string();
    const base = z.object({ a: z.string() }); export default ${schema};`;
  const folder = folderOf(filesOf({ 'c.ts': code }));
  const configuration = await readScriptConfiguration(folder, 'c.ts', hostWith({}));
  const shape = readShape(configuration.value);
  const result = applyShape(shape, fromPlain(value), configuration.call);
  const [misfit] = result.misfits;
  return misfit ? `${misfit.path.join('.')}: ${misfit.wanted}` : plain(result.value);
}

function plain(value: ScriptValue): unknown {
  if (value instanceof ScriptRecord) {
    return Object.fromEntries(Array.from(value.members, ([key, member]) => [key, plain(member)]));
  }
  if (value instanceof ScriptList) return value.items.map(plain);
  if (value instanceof ScriptDate) return new Date(value.time).toISOString();
  return isUnknown(value) ? 'unknown' : value;
}

const DAY = new Date('2024-01-05');
const ISO = DAY.toISOString();

/** Checked against Zod. */
const CASES: readonly (readonly [schema: string, value: unknown, result: unknown])[] = [
  ['z.string()', 'x', 'x'],
  ['z.string()', 1, ': text'],
  ['z.string()', DAY, ': text'],
  ['z.string()', undefined, ': something'],
  ['z.string().optional()', undefined, undefined],
  ['z.string().optional()', null, ': text'],
  ['z.string().nullish()', null, null],
  [`z.string().default('d')`, undefined, 'd'],
  ['z.string().trim().min(1)', ' ', ': longer'],
  ['z.string().max(2)', 'abc', ': shorter'],
  ['z.string().regex(/^[a-z]+$/)', 'A', ': other'],
  ['z.coerce.string()', 12, '12'],
  ['z.number().int()', 1.5, ': number'],
  ['z.coerce.number()', '12', 12],
  ['z.boolean()', 'yes', ': yesOrNo'],
  ['z.date()', DAY, ISO],
  ['z.date()', '2024-01-05', ': date'],
  ['z.coerce.date()', '2024-01-05', ISO],
  ['z.coerce.date()', 'Jan 5 2024 10:00', '2024-01-05T10:00:00.000Z'],
  ['z.coerce.date()', 'yesterday', ': date'],
  ['z.string().transform((s) => new Date(s))', '2024-01-05', ISO],
  ['z.string().or(z.date()).transform((v) => new Date(v))', DAY, ISO],
  [`z.enum(['a', 'b'])`, 'c', ': oneOf'],
  ['z.array(z.string())', 'a', ': list'],
  ['z.array(z.string())', ['a', 1], '1: text'],
  ['z.array(z.string()).default([])', undefined, []],
  ['z.union([z.string(), z.number()])', true, ': other'],
  ['base', { a: 'x', b: 1 }, { a: 'x' }],
  ['base.passthrough()', { a: 'x', b: 1 }, { a: 'x', b: 1 }],
  ['base.strict()', { a: 'x', b: 1 }, 'b: nothing'],
  ['base.extend({ b: z.number() })', { a: 'x' }, 'b: something'],
  ['base.merge(z.object({ b: z.number().optional() }))', { a: 'x', b: 1 }, { a: 'x', b: 1 }],
  ['base.partial()', {}, {}],
  ['base.omit({ a: true })', { a: 1 }, {}],
  [`z.string().refine((s) => s.startsWith('a'))`, 'b', ': other'],
  [`z.preprocess((v) => v ?? 'pre', z.string())`, undefined, 'pre'],
  ['z.record(z.string(), z.number())', { a: 1 }, { a: 1 }],
  [`reference('authors')`, 'me', { collection: 'authors', id: 'me' }],
  ['z.object({ cover: image().optional() })', { cover: './a.png' }, { cover: './a.png' }],
  ['somewhere()', { a: 1 }, { a: 1 }],
  ['z.object({ a: somewhere() })', { a: 1 }, { a: 1 }],
  ['z.string().transform(somewhere)', 'x', 'unknown'],
];

describe('The schema of a collection', () => {
  for (const [schema, value, result] of CASES) {
    it(`${schema} makes ${JSON.stringify(result)} of ${JSON.stringify(value)}`, async () => {
      assert.deepEqual(await applied(schema, value), result);
    });
  }
});
