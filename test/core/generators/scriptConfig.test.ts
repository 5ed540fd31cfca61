import assert from 'node:assert/strict';
import { inEnglish } from '../../../src/core/message.ts';
import type { ScriptConfiguration } from '../../../src/core/generators/scriptConfig/readConfiguration.ts';
import { readScriptConfiguration } from '../../../src/core/generators/scriptConfig/readConfiguration.ts';
import { hostWith, IDENTITY } from '../../../src/core/generators/scriptConfig/packages.ts';
import type { ScriptValue } from '../../../src/core/generators/scriptConfig/scriptValues.ts';
import {
  NativeFunction,
  ScriptDate,
  ScriptFunction,
  ScriptList,
  ScriptPattern,
  ScriptRecord,
} from '../../../src/core/generators/scriptConfig/scriptValues.ts';
import { fromRoot } from '../../../src/core/generators/scriptConfig/builtIns/root.ts';
import { sayUnknown } from '../../../src/core/generators/scriptConfig/unknown.ts';
import { folderOf } from './truthKit.ts';

async function read(
  files: Readonly<Record<string, string>> | string,
): Promise<ScriptConfiguration> {
  const texts = typeof files === 'string' ? { 'config.ts': files } : files;
  const bytes = Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)] as const);
  const host = hostWith({ generator: { defineConfig: IDENTITY } });
  return readScriptConfiguration(folderOf(new Map(bytes)), Object.keys(texts)[0] ?? '', host);
}

/** The default export as plain data; `?` is what is not known, `...?` an open list or object. */
async function valueOf(files: Readonly<Record<string, string>> | string): Promise<unknown> {
  return plain((await read(files)).value);
}

function plain(value: ScriptValue): unknown {
  if (value instanceof ScriptRecord) {
    const members = Array.from(value.members, ([key, member]) => [key, plain(member)] as const);
    return { ...Object.fromEntries(members), ...(value.open ? { '...': '?' } : {}) };
  }
  if (value instanceof ScriptList) {
    return [...value.items.map(plain), ...(value.open ? ['...?'] : [])];
  }
  if (value instanceof ScriptDate) return new Date(value.time);
  if (value instanceof ScriptPattern) return `/${value.source}/${value.flags}`;
  if (value instanceof ScriptFunction || value instanceof NativeFunction) return 'function';
  if (typeof value === 'string') return fromRoot(value);
  return typeof value === 'object' && value !== null ? '?' : value;
}

const EXPRESSIONS: readonly (readonly [code: string, value: unknown])[] = [
  [
    `{ a: 1, 'b-c': 'x', 2: [true, null], ...{ d: 'e' } }`,
    { a: 1, 'b-c': 'x', 2: [true, null], d: 'e' },
  ],
  ['`a${1 + 1}b`', 'a2b'],
  ['{ a: [1, , 2] }', { a: [1, 2] }],
  ['({ a: 1 } as const satisfies object)!', { a: 1 }],
  [`{ a: 'x' as string, b: <number>2 }`, { a: 'x', b: 2 }],
  [`undefined ?? 'default'`, 'default'],
  [`process.env.NODE_ENV === 'production' ? '/live/' : '/'`, '/live/'],
  [`process.env.BASE || '/'`, '/'],
  [`process.env.BASE ?? '/'`, '/'],
  [`process.env['CI'] ? '/ci/' : '/'`, '/'],
  ['process.env.BASE', '?'],
  ['`${process.env.BASE}/x/`', '?'],
  ['import.meta.env.DEV', false],
  ['somewhere()', '?'],
  [`{ a: somewhere(), b: 1 }`, { a: '?', b: 1 }],
  [`{ a: 1, ...somewhere(), b: 2 }`, { a: '?', b: 2, '...': '?' }],
  [`[1, ...somewhere()]`, [1, '...?']],
  [`somewhere() ? 'same' : 'same'`, 'same'],
  [`somewhere() && false`, false],
  [`['b', 'a'].sort().map((name) => name.toUpperCase()).join('-')`, 'A-B'],
  [`[1, 2, 3].filter((n) => n > 1).reduce((sum, n) => sum + n, 0)`, 5],
  [`Object.fromEntries([['a', 1]].map(([key, value]) => [key + key, value]))`, { aa: 1 }],
  [`'2024-01-05-name'.replace(/^(\\d+)-\\d+-\\d+-/, '$1/')`, '2024/name'],
  [`'a1b22c'.split(/\\d+/)`, ['a', 'b', 'c']],
  [`/^b/i.test('Box')`, true],
  [`/(a)\\1/.test('aa')`, '?'],
  [`'x'.localeCompare('y') < 0`, true],
  [`new Date('2024-01-05')`, new Date('2024-01-05')],
  [`new Date(2024, 0)`, '?'],
  [`Date.now()`, '?'],
  [`new URL('https://example.org/docs/').pathname`, '/docs/'],
  ['path.resolve(__dirname, "../x")', '?'],
  ['typeof window', 'undefined'],
  ['/x/g', '/x/g'],
  ['missing?.a.b', '?'],
  ['({}).a?.b.c', undefined],
  ['(() => ({ deep: true }))()', { deep: true }],
  ['class {}', '?'],
  ['JSON.parse(process.env.X || \'{"a":[1]}\')', { a: [1] }],
];

describe('A configuration written as code', () => {
  for (const [code, value] of EXPRESSIONS) {
    it(`${code} comes to ${JSON.stringify(value)}`, async () => {
      assert.deepEqual(await valueOf(`export default (${code});`), value);
    });
  }

  it('may be a function, also one that promises', async () => {
    const code = `import { defineConfig } from 'generator';
      export default defineConfig(async ({ command }) => {
        if (command !== 'build') return { base: '/dev/' };
        const { base = '/b/', ...rest } = { base: undefined, a: 1 };
        return { base, rest };
      });`;
    assert.deepEqual(await valueOf(code), { base: '/b/', rest: { a: 1 } });
  });

  it('may be a CommonJS module', async () => {
    const code = `const path = require('path');
      /** @type {import('x').Config} */
      const config = { title: 'Kit', dir: path.resolve(__dirname, './docs') };
      config.base = '/x/';
      module.exports = config;`;
    assert.deepEqual(await valueOf(code), { title: 'Kit', dir: 'docs', base: '/x/' });
  });

  it('is followed through the changes that it makes to itself', async () => {
    const code = `module.exports = { a: { b: 1 }, c: 2 };
      const over = { a: { b: 3 }, d: 4 };
      Object.assign(module.exports.a, over.a || {});
      delete over.a;
      Object.assign(module.exports, over);`;
    assert.deepEqual(await valueOf(code), { a: { b: 3 }, c: 2, d: 4 });
  });

  it('may import other files of the site', async () => {
    const value = await valueOf({
      '.vitepress/config.mts': `import { nav, title as name } from './parts/nav';
        import data from '../package.json' with { type: 'json' };
        import all, * as rest from '@parts/all.js';
        export default { nav, name, version: data.version, all, more: rest.more };`,
      '.vitepress/parts/nav.ts': `export const title = 'T'; export const nav: string[] = ['a'];`,
      'package.json': `{ "version": "1.2.3" }`,
      'tsconfig.json': `{ // with comments
        "compilerOptions": { "paths": { "@parts/*": ["./.vitepress/parts/*"] } } }`,
      '.vitepress/parts/all.ts': `export * from './nav'; export { title as more } from './nav'; export default 1;`,
    });
    assert.deepEqual(value, { nav: ['a'], name: 'T', version: '1.2.3', all: 1, more: 'T' });
  });

  it('may format dates with luxon', async () => {
    const code = `import { DateTime } from 'luxon';
      const at = (options) => DateTime.fromJSDate(new Date('2024-03-05T16:07:08Z'), options);
      const utc = at({ zone: 'utc' });
      export default [
        utc.toFormat('yyyy/LL/dd'),
        utc.toFormat("y-M-d 'at' h:mm a, cccc o"),
        at().toISODate(),
        DateTime.fromISO('2024-03-05').setZone('UTC').year,
        utc.toFormat('DDD'),
        utc.toLocaleString(),
        at({ zone: 'Asia/Tokyo' }).toISODate(),
        DateTime.fromISO('no date').toISODate(),
        DateTime.now().toISODate(),
      ];`;
    assert.deepEqual(await valueOf(code), [
      '2024/03/05',
      '2024-3-5 at 4:07 PM, Tuesday 65',
      '2024-03-05',
      2024,
      ...Array<string>(5).fill('?'),
    ]);
  });

  it('is followed through loops and branches', async () => {
    const code = `const names = []; const all = { a: 1, b: 2 };
      for (const [key, value] of Object.entries(all)) { if (value > 1) continue; names.push(key); }
      for (let i = 0; i < 3; i++) names.push(i);
      for (const key in all) names.push(key);
      let n = 3; while (n > 0) { n -= 2; if (n === 1) break; }
      const kind = (x) => { switch (x) { case 1: case 2: return 'few'; default: return 'many'; } };
      export default { names, n, few: kind(2), many: kind(7) };`;
    assert.deepEqual(await valueOf(code), {
      names: ['a', 0, 1, 2, 'a', 'b'],
      n: 1,
      few: 'few',
      many: 'many',
    });
  });

  it('forgets what code changes that it cannot follow', async () => {
    const code = `const a = { x: 1 }; const b = { x: 1 }; let c = 1; let d = 1; const e = { x: 1 };
      while (somewhere()) { a.x = 2; c += 1; }
      change(b);
      if (somewhere()) d = 2;
      export default { a, b, c, d, e };`;
    assert.deepEqual(await valueOf(code), {
      a: { x: '?', '...': '?' },
      b: { x: '?', '...': '?' },
      c: '?',
      d: '?',
      e: { x: 1 },
    });
  });

  it('goes the way on which no error stops the build', async () => {
    const code = `const a = { x: 1 };
      if (somewhere(a.x)) throw new Error(a.x);
      const f = (b) => { if (!somewhere()) { log(); throw b; } else b.y = 2; return b; };
      const g = (b) => { if (somewhere()) { if (b) return 1; throw b; } return 2; };
      export default { a, f: f({}), g: g({}) };`;
    assert.deepEqual(await valueOf(code), { a: { x: 1 }, f: { y: 2 }, g: '?' });
  });

  it('does not end what never ends', async () => {
    const code = `const f = () => f(); const g = (n) => [n, n].map((m) => g(m + 1));
      export default { a: f(), b: g(0), c: 1 };`;
    const value = await valueOf(code);
    assert.deepEqual((value as { a: unknown }).a, '?');
  });

  it('says why something is not known', async () => {
    const { value } = await read(`import { base } from 'elsewhere';
      export default {
        base,
        title: process.env.TITLE,
        built: Date.now(),
        other: somewhere(),
      };`);
    const said = value instanceof ScriptRecord ? [...value.members] : [];
    assert.deepEqual(
      said.map(([name, member]) =>
        member instanceof Object && 'why' in member ? inEnglish(sayUnknown(name, member)) : '',
      ),
      [
        'Galley can’t know “base”: it comes from the package “elsewhere” (config.ts, line 1).',
        'Galley can’t know “title”: it depends on the environment variable TITLE (config.ts, line 4).',
        'Galley can’t know “built”: it depends on when the site is built (config.ts, line 5).',
        'Galley can’t know “other”: code works it out when the site is built (config.ts, line 6).',
      ],
    );
  });

  it('that is broken has a problem where it is', async () => {
    const { problems, value } = await read('export default {\n  a: 1,\n  b: ;\n};\n');
    assert.equal(plain(value), '?');
    assert.deepEqual(
      problems.map(({ path, problem }) => [path, problem.code, problem.severity, problem.line]),
      [['config.ts', 'configuration-syntax', 'error', 2]],
    );
  });

  it('notes the environment variables that it takes as not set', async () => {
    const { problems } = await read(`export default {\n  a: process.env.A || '/' };`);
    assert.deepEqual(
      problems.map(({ problem }) => [inEnglish(problem.message), problem.severity, problem.line]),
      [['Galley takes the environment variable A as not set.', 'information', 1]],
    );
  });
});
