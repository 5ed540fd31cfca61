import type { SiteFolder } from '../generator.ts';
import { addressIn } from '../scriptConfig/builtIns/urls.ts';
import { fromRoot } from '../scriptConfig/builtIns/root.ts';
import { IDENTITY } from '../scriptConfig/packages.ts';
import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import {
  at,
  isUnknown,
  NativeFunction,
  recordOf,
  ScriptFunction,
  ScriptRecord,
} from '../scriptConfig/scriptValues.ts';

import { Unknown } from '../scriptConfig/unknown.ts';
import { folderPath } from '../shared/cleanPath.ts';
import { fileGlobs } from '../shared/fileGlobs.ts';
import type { Setting } from '../shared/scriptSettings.ts';
import { textsSetting } from '../shared/scriptSettings.ts';
import type { Caller } from './schema/applyShape.ts';
import { readShape } from './schema/readShape.ts';
import type { Shape } from './schema/shape.ts';
import { ANY } from './schema/shape.ts';

/** A collection of content, as the site defines it. */
export interface Collection {
  readonly name: string;
  /** Folder that its patterns count from, relative to the site's root. */
  readonly base: string;
  /** Whether a path from there is one of its files. */
  fits(path: string): boolean;
  /** A collection by the rules before Astro 5: of a folder, with `slug` beside `id`. */
  readonly isLegacy: boolean;
  /** The site's own function that makes ids; `undefined`: Astro's. */
  readonly generateId: ScriptValue;
  readonly shape: Shape;
  /** Why it is not known which files it holds; `undefined`: it is. */
  readonly unknown: Unknown | undefined;
}

/** Exports of Astro's packages that a content configuration uses. */
export const CONTENT_PACKAGES: Readonly<Record<string, Readonly<Record<string, ScriptValue>>>> = {
  'astro/config': { defineConfig: IDENTITY },
  'astro:content': { defineCollection: IDENTITY },
  'astro/loaders': {
    glob: new NativeFunction(([options]) => recordOf({ loader: 'glob', options })),
    file: new NativeFunction(() => recordOf({ loader: 'file' })),
  },
};

const EXTENSIONS = ['mjs', 'js', 'mts', 'ts'];

/** Where a content configuration may be, in the order Astro looks. */
export function contentConfigPaths(sourceFolder: string): readonly string[] {
  return ['content.config', 'content/config'].flatMap((name) =>
    EXTENSIONS.map((extension) => `${sourceFolder}/${name}.${extension}`),
  );
}

export interface CollectionInput {
  readonly folder: SiteFolder;
  readonly sourceFolder: string;
  /** What the content configuration exports as `collections`; `undefined`: there is none. */
  readonly exported: ScriptValue;
  readonly call: Caller;
}

/** All collections: those defined, and folders of content that nobody defined. */
export function collectionsOf(input: CollectionInput): readonly Collection[] {
  const { exported } = input;
  const defined =
    exported instanceof ScriptRecord
      ? Array.from(exported.members).flatMap(([name, value]) => collectionOf(name, value, input))
      : [];
  const isOld = defined.every(({ isLegacy }) => isLegacy);
  if (!isOld || isUnknown(exported)) return defined;
  const names = new Set(exported instanceof ScriptRecord ? exported.members.keys() : []);
  const orphans = [...foldersIn(input)].filter((name) => !names.has(name) && !/^[._]/.test(name));
  return [...defined, ...orphans.map((name) => legacyCollection(name, undefined, input))];
}

function* foldersIn({ folder, sourceFolder }: CollectionInput): Iterable<string> {
  const start = `${sourceFolder}/content/`;
  for (const path of folder.paths) {
    if (!path.startsWith(start)) continue;
    const [name = '', rest] = path.slice(start.length).split('/', 2);
    if (rest !== undefined) yield name;
  }
}

function collectionOf(
  name: string,
  value: ScriptValue,
  input: CollectionInput,
): readonly Collection[] {
  if (isUnknown(value)) return [unknownCollection(name, value, input)];
  const loader = at(value, 'loader');
  if (loader === undefined) {
    return at(value, 'type') === 'data' ? [] : [legacyCollection(name, value, input)];
  }
  if (at(loader, 'loader') === 'glob') return [globCollection(name, value, input)];
  return isUnknown(loader) ? [unknownCollection(name, loader, input)] : [];
}

function globCollection(name: string, value: ScriptValue, input: CollectionInput): Collection {
  const options = at(value, 'loader', 'options');
  const patterns = textsSetting(at(options, 'pattern'), []);
  const base = baseOf(at(options, 'base'));
  return {
    name,
    base: isUnknown(base) ? `${input.sourceFolder}/content/${name}` : base,
    fits: isUnknown(patterns) ? () => true : fileGlobs({ include: patterns, exclude: [] }),
    isLegacy: false,
    generateId: at(options, 'generateId'),
    shape: shapeOf(at(value, 'schema'), input.call),
    unknown: isUnknown(base) ? base : isUnknown(patterns) ? patterns : undefined,
  };
}

/** A path from the site's root, or a URL. */
function baseOf(value: ScriptValue): Setting<string> {
  if (isUnknown(value)) return value;
  const written = addressIn(value)?.replace(/^file:\/\//, '');
  return written === undefined || value === undefined ? '' : folderPath(fromRoot(written));
}

/** Source: content/utils.ts `autogenerateCollections`. */
function legacyCollection(name: string, value: ScriptValue, input: CollectionInput): Collection {
  return {
    name,
    base: `${input.sourceFolder}/content/${name}`,
    fits: fileGlobs({
      include: ['**/*.{md,mdx,markdown,mdown,mkdn,mkd,mdwn}'],
      exclude: ['**/_*/**', '**/_*'],
    }),
    isLegacy: true,
    generateId: undefined,
    shape: shapeOf(at(value, 'schema'), input.call),
    unknown: undefined,
  };
}

/** Most collections lie in a folder of their name, whoever loads them. */
function unknownCollection(name: string, unknown: Unknown, input: CollectionInput): Collection {
  return {
    name,
    base: `${input.sourceFolder}/content/${name}`,
    fits: (path) => !/(?:^|\/)_/.test(path),
    isLegacy: false,
    generateId: unknown,
    shape: ANY,
    unknown,
  };
}

/** A schema, or a function that is given `image` and makes one. */
function shapeOf(schema: ScriptValue, call: Caller): Shape {
  if (schema === undefined) return ANY;
  const isFunction = schema instanceof ScriptFunction || schema instanceof NativeFunction;
  return readShape(isFunction ? call(schema, [recordOf({ image: IMAGE })]) : schema);
}

const NOWHERE = { path: '', line: 1 };
const IMAGE: ScriptValue = new Unknown({ kind: 'package', name: 'astro:content' }, NOWHERE, {
  kind: 'name',
  module: 'astro:content',
  name: 'image',
});
