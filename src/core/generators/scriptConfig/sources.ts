import type { Program } from 'acorn';
import { parseConfiguration } from '../../frontMatter/parseConfiguration.ts';
import type { SiteFolder } from '../generator.ts';
import { importedModules } from './importedModules.ts';
import { parseScript } from './parseScript.ts';
import type { Resolver } from './resolveImport.ts';
import { resolverOf } from './resolveImport.ts';
import type { ScriptValue } from './scriptValues.ts';
import { fromPlain } from './scriptValues.ts';

/** A file that code is read from. */
export type Source = ScriptSource | DataSource | BrokenSource;

export interface ScriptSource {
  readonly kind: 'script';
  readonly path: string;
  readonly program: Program;
  /** Whether it is the code of a template, which runs for each page. */
  readonly isTemplate?: boolean;
  /** The files of the site that its imports mean, by what is written. */
  readonly imports: ReadonlyMap<string, string>;
}

interface DataSource {
  readonly kind: 'data';
  readonly path: string;
  readonly value: ScriptValue;
}

interface BrokenSource {
  readonly kind: 'broken';
  readonly path: string;
  /** Where it is broken: the line counts from 1, the offset is in UTF-16 units. */
  readonly line: number;
  readonly faultAt: number;
}

export type Sources = ReadonlyMap<string, Source>;

/** Takes the code out of a file, with as many lines in front as there are in the file. */
export type CodeOf = (path: string, text: string) => string;

interface Reading {
  readonly folder: SiteFolder;
  readonly resolver: Resolver;
  readonly codeOf: CodeOf;
}

const MOST_FILES = 300;

/** Reads files and, of the site's own, all that they import. Nothing is run. */
export async function readSources(
  folder: SiteFolder,
  entries: readonly string[],
  codeOf: CodeOf = (_path, text) => text,
): Promise<Sources> {
  const reading = { folder, resolver: await resolverOf(folder), codeOf };
  const sources = new Map<string, Source>();
  let wanted = new Set(entries);
  while (wanted.size > 0 && sources.size < MOST_FILES) {
    const read = await Promise.all(Array.from(wanted, (path) => readSource(path, reading)));
    const found = read.filter((source) => source !== undefined);
    for (const source of found) sources.set(source.path, source);
    const imported = found.flatMap((source) =>
      source.kind === 'script' ? [...source.imports.values()] : [],
    );
    wanted = new Set(imported.filter((path) => !sources.has(path)));
  }
  return sources;
}

async function readSource(path: string, reading: Reading): Promise<Source | undefined> {
  const text = await reading.folder.read(path);
  if (text === undefined) return undefined;
  if (path.endsWith('.json')) {
    return { kind: 'data', path, value: fromPlain(parseConfiguration(text, 'jsonc').data) };
  }
  const code = reading.codeOf(path, text);
  const script = parseScript(code);
  if (!script.ok) {
    const line = code.slice(0, script.faultAt).split('\n').length;
    return { kind: 'broken', path, line, faultAt: script.faultAt };
  }
  const imports = importedModules(script.program).flatMap((specifier) => {
    const file = reading.resolver(specifier, path);
    return file === undefined ? [] : [[specifier, file] as const];
  });
  const isTemplate = path.endsWith('.astro');
  return { kind: 'script', path, program: script.program, isTemplate, imports: new Map(imports) };
}
