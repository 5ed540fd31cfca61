import type { Host } from '../scriptConfig/machine.ts';
import { isTruthy } from '../scriptConfig/operators.ts';
import { hostWith } from '../scriptConfig/packages.ts';
import { ScriptProgram } from '../scriptConfig/program.ts';
import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import {
  at,
  isUnknown,
  NativeFunction,
  recordOf,
  ScriptList,
  ScriptRecord,
} from '../scriptConfig/scriptValues.ts';
import type { Sources } from '../scriptConfig/sources.ts';
import { unknownCode } from '../scriptConfig/unknown.ts';
import { CONTENT_PACKAGES } from './contentConfig.ts';

/** An entry of a collection as code of the site sees it. */
export interface Entry {
  readonly collection: string;
  /** What code looks it up by: its id, or its slug where collections have those. */
  readonly keys: readonly string[];
  readonly value: ScriptRecord;
}

/** The circumstances of a question. */
export interface Circumstances {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** Whether everything passes the filter with which code asks for a collection. */
  readonly ignoresFilters: boolean;
}

/**
 * The site's code in a world in which there is one post only. What it makes of that post it makes
 * of it among others too, as far as the address and being shown at all go.
 */
export class PostWorld {
  readonly program: ScriptProgram;
  #entry: Entry | undefined;
  #circumstances: Circumstances = { now: 0, ignoresFilters: false };
  #wasFound = false;

  constructor(sources: Sources, mode: Host['mode'], environment: Host['environment']) {
    const packages = { ...CONTENT_PACKAGES, 'astro:content': this.#content() };
    const host = hostWith(packages, { mode, environment });
    const now = () => this.#circumstances.now;
    this.program = new ScriptProgram(sources, {
      ...host,
      get now() {
        return now();
      },
    });
  }

  /** Asks the site's code something about a post. */
  ask<Answer>(entry: Entry, circumstances: Circumstances, question: () => Answer): Answer {
    this.#entry = entry;
    this.#circumstances = circumstances;
    this.#wasFound = false;
    this.program.renew();
    return question();
  }

  /** Whether the code looked the post up by its key and got it. */
  get wasFound(): boolean {
    return this.#wasFound;
  }

  /** What `astro:content` exports. */
  #content(): Readonly<Record<string, ScriptValue>> {
    const byKey = new NativeFunction((values, machine, place) => {
      machine.touch();
      return this.#lookUp(values) ?? unknownCode(place);
    });
    return {
      ...CONTENT_PACKAGES['astro:content'],
      getCollection: new NativeFunction(([name, filter], machine, place) => {
        machine.touch();
        const entry = this.#entry;
        if (isUnknown(name)) return new ScriptList([], name);
        if (entry === undefined || name !== entry.collection) return new ScriptList();
        if (filter === undefined || this.#circumstances.ignoresFilters) {
          return new ScriptList([entry.value]);
        }
        const answer = machine.call(filter, [entry.value], place);
        const passes = isTruthy(answer, machine, place);
        if (passes === 'unknown') return new ScriptList([], isUnknown(answer) ? answer : undefined);
        return new ScriptList(passes ? [entry.value] : []);
      }),
      getEntry: byKey,
      getEntryBySlug: byKey,
      render: new NativeFunction((_values, _machine, place) => unknownCode(place)),
    };
  }

  /** `getEntry('blog', 'id')` or `getEntry({ collection: 'blog', id: 'id' })`. */
  #lookUp([first, second]: readonly ScriptValue[]): ScriptValue {
    const name = first instanceof ScriptRecord ? at(first, 'collection') : first;
    const key = first instanceof ScriptRecord ? (at(first, 'id') ?? at(first, 'slug')) : second;
    const entry = this.#entry;
    const isIt = name === entry?.collection && entry?.keys.some((own) => own === key) === true;
    this.#wasFound ||= isIt;
    return isIt ? entry.value : undefined;
  }
}

/** What a post is to code: `id`, `data` and the like; `slug` and `render` in collections of old. */
export function entryOf(input: {
  readonly collection: string;
  readonly id: string;
  /** Path from the collection's folder; given for a collection of old. */
  readonly legacyPath: string | undefined;
  readonly filePath: string;
  readonly data: ScriptValue;
  readonly body: string | undefined;
}): Entry {
  const { collection, id, legacyPath, filePath, data, body } = input;
  const value = recordOf({
    id: legacyPath ?? id,
    ...(legacyPath === undefined ? {} : { slug: id }),
    collection,
    filePath,
    data,
    body: body ?? unknownCode({ path: filePath, line: 1 }),
  });
  return { collection, keys: legacyPath === undefined ? [id] : [id, legacyPath], value };
}
