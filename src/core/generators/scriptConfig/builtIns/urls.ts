import { cleanPath } from '../../shared/cleanPath.ts';
import { textOf } from '../operators.ts';
import type { ScriptValue } from '../scriptValues.ts';
import { NativeFunction, recordOf, ScriptRecord } from '../scriptValues.ts';
import type { Result } from './method.ts';
import { CANNOT, method } from './method.ts';

/** `URL`, for web addresses and for files named from `import.meta.url`. */
export const URL_GLOBAL: ScriptValue = new NativeFunction(() => undefined, {
  new: method((written, base) => urlOf(textOf(written), addressIn(base))),
});

/** `fileURLToPath` of `node:url`. */
export const FILE_URL_TO_PATH: ScriptValue = method((url) => {
  const address = addressIn(url);
  return address?.startsWith('file://') ? address.slice('file://'.length) : CANNOT;
});

/** The text of a URL that is given as such or as an object. */
export function addressIn(url: ScriptValue): string | undefined {
  return textOf(url instanceof ScriptRecord ? url.get('href') : url);
}

function urlOf(written: string | undefined, base: string | undefined): Result {
  if (written === undefined) return CANNOT;
  const absolute = /^([a-z][a-z\d+.-]*:)\/\/([^/?#]*)([^?#]*)/i.exec(written);
  if (absolute) {
    const [, protocol = '', host = '', path = ''] = absolute;
    return record(`${protocol}//${host}`, path === '' ? '/' : path);
  }
  const from = /^([a-z]+:\/\/[^/]*)(\/.*)?$/i.exec(base ?? '');
  if (from === null || /[?#]/.test(written)) return CANNOT;
  const [, origin = '', basePath = '/'] = from;
  const folder = basePath.slice(0, basePath.lastIndexOf('/') + 1);
  const path = cleanPath(written.startsWith('/') ? written : folder + written);
  return record(origin, written.endsWith('/') && path !== '/' ? `${path}/` : path);
}

function record(origin: string, pathname: string): ScriptRecord {
  const href = origin + pathname;
  const host = origin.replace(/^[a-z]+:\/\//i, '');
  return recordOf({
    href,
    origin,
    host,
    hostname: host.replace(/:\d+$/, ''),
    pathname,
    toString: new NativeFunction(() => href),
  });
}
