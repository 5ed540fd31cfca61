/**
 * What tests use of `node:assert/strict`, for the web worker host, which has no Node. The bundler
 * puts this in its place there (bundles.mjs); in the Node host the tests use the real one.
 */
import { assert } from 'chai';

async function rejects(
  action: Promise<unknown> | (() => Promise<unknown>),
  expected?: RegExp,
): Promise<void> {
  const outcome = await (typeof action === 'function' ? action() : action).then(
    () => undefined,
    (reason: unknown) => ({ reason }),
  );
  if (outcome === undefined) return assert.fail('Expected a rejection.');
  if (expected !== undefined) assert.match(String(outcome.reason), expected);
}

const strict = {
  ok: (value: unknown, message?: string) => assert.isOk(value, message),
  equal: (a: unknown, b: unknown, message?: string) => assert.strictEqual(a, b, message),
  notEqual: (a: unknown, b: unknown, message?: string) => assert.notStrictEqual(a, b, message),
  deepEqual: (a: unknown, b: unknown, message?: string) => assert.deepStrictEqual(a, b, message),
  notDeepEqual: (a: unknown, b: unknown, message?: string) => assert.notDeepEqual(a, b, message),
  match: (text: string, pattern: RegExp, message?: string) => assert.match(text, pattern, message),
  doesNotMatch: (text: string, pattern: RegExp, message?: string) =>
    assert.notMatch(text, pattern, message),
  throws: (action: () => void, expected?: RegExp) => assert.throws(action, expected),
  fail: (message?: string) => assert.fail(message),
  rejects,
};

// The module that it stands for has a default export: `import assert from 'node:assert/strict'`.
export default Object.assign(strict.ok, strict);
