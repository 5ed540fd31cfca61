import assert from 'node:assert/strict';
import { fillNunjucks } from '../../../src/core/markdown/nunjucks/fillNunjucks.ts';
import type { SiteFunction } from '../../../src/core/markdown/liquid/eleventyLiquid.ts';

function filled(
  body: string,
  values: Readonly<Record<string, unknown>>,
  filters: Readonly<Record<string, SiteFunction>> = {},
): string {
  const setup = { basePath: '/', filters: new Map(Object.entries(filters)), shortcodes: new Map() };
  return fillNunjucks(body, { values, isOpen: false }, setup).text;
}

describe('values of Nunjucks', () => {
  it('are those that code before them has left', () => {
    const values = { list: ['b', 'a'] };
    assert.equal(filled('{{ list.reverse() }} {{ list[0] }} {{ list }}', values), 'a,b a a,b');
    assert.deepEqual(values, { list: ['b', 'a'] });
  });

  it('are no members that all values have', () => {
    const own = JSON.parse('{"__proto__":{"b":1},"c":{}}') as Record<string, unknown>;
    assert.equal(filled('{{ a.__proto__.b }}', { a: own }), '1');
    assert.equal(filled('{{ a.c.constructor }}{{ constructor }}{{ toString }}', { a: own }), '');
  });

  it('come out of very much data', () => {
    const record = (_: unknown, i: number) => [`k${i}`, { a: i, b: [1, 2] }] as const;
    const big = Object.fromEntries(Array.from({ length: 20_000 }, record));
    assert.equal(filled('{{ big.k7.a }} '.repeat(200), { big }), '7 '.repeat(200));
  });

  it('are left as they are written behind tags that took too long', () => {
    const slow: SiteFunction = () => {
      const end = performance.now() + 200;
      while (performance.now() < end);
      return 'x';
    };
    const body = '{{ 1 | slow }}'.repeat(20);
    assert.match(filled(body, {}, { slow }), /^x.*\{\{ 1 \| slow \}\}$/);
  });
});
