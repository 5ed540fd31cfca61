import type {
  ExportAllDeclaration,
  ExportNamedDeclaration,
  ImportDeclaration,
  Node,
  Pattern,
  Program,
} from 'acorn';
import { Interpreter } from './interpreter.ts';
import type { Host } from './machine.ts';
import { placeOf } from './machine.ts';
import { memberOf } from './memberOf.ts';
import { DEFAULT_EXPORT } from './runStatements.ts';
import { Scope } from './scope.ts';
import type { ScriptValue } from './scriptValues.ts';
import { at, isUnknown, recordOf, ScriptRecord } from './scriptValues.ts';
import type { ScriptSource, Source, Sources } from './sources.ts';
import type { Place } from './unknown.ts';
import { Unknown, unknownCode } from './unknown.ts';
import { watchChanges } from './watchChanges.ts';

/** The modules of a site, each run once when it is first asked for. */
export class ScriptProgram {
  readonly machine: Interpreter;
  readonly #sources: Sources;
  readonly #exports = new Map<string, ScriptValue>();
  /** Whether something of what modules made holds for the last question only. */
  #isStale = false;
  #changes = 0;

  constructor(sources: Sources, host: Host) {
    this.#sources = sources;
    this.machine = new Interpreter(host, (specifier, place) => this.#import(specifier, place));
  }

  /** How often a variable of a module, or something reached from one, was changed afterwards. */
  get changes(): number {
    return this.#changes;
  }

  /** Makes ready for another question: if the last one left traces, all modules run anew. */
  renew(): void {
    if (this.#isStale) this.#exports.clear();
    this.#isStale = false;
    this.machine.restart();
  }

  /** What a module exports: a record, with `default` among its members. */
  exportsOf(path: string): ScriptValue {
    const known = this.#exports.get(path);
    if (known !== undefined) return known;
    const source = this.#sources.get(path);
    const place = { path, line: 1 };
    if (source === undefined) return unknownCode(place);
    // Modules that import each other in a circle see this of one another.
    this.#exports.set(path, unknownCode(place));
    const before = this.machine.touches;
    const exported = this.#run(source);
    this.#exports.set(path, exported);
    if (this.machine.touches > before) this.#isStale = true;
    return exported;
  }

  /** One of the things a module exports: `default`, or a name. */
  exported(path: string, name: string): ScriptValue {
    return exportedAs(this.exportsOf(path), name, { path, line: 1 });
  }

  /**
   * Runs a template for a page, with what its surroundings lend it.
   * @returns whether it went to its end, and did not leave with something else to show.
   */
  runsThrough(path: string, surroundings: Readonly<Record<string, ScriptValue>>): boolean {
    const source = this.#sources.get(path);
    if (source?.kind !== 'script') return false;
    const scope = this.#scopeOf(source);
    for (const [name, value] of Object.entries(surroundings)) scope.declare(name, value);
    return this.machine.run(source.program.body, scope).kind === 'end';
  }

  #import(specifier: string, place: Place): ScriptValue {
    const importer = this.#sources.get(place.path);
    const path = importer?.kind === 'script' ? importer.imports.get(specifier) : undefined;
    return path === undefined ? this.#package(specifier, place) : this.exportsOf(path);
  }

  /** What a package exports: what the host knows of it, and unknown values under any other name. */
  #package(name: string, place: Place): ScriptValue {
    const known = this.machine.host.modules.get(name) ?? {};
    const unknown = new Unknown({ kind: 'package', name }, place, {
      kind: 'name',
      module: name,
      name: '*',
    });
    return new ScriptRecord(Object.entries(known), unknown);
  }

  #run(source: Source): ScriptValue {
    if (source.kind === 'data') return recordOf({ default: source.value });
    if (source.kind === 'broken') return unknownCode({ path: source.path, line: source.line });
    const scope = this.#scopeOf(source);
    const body = source.isTemplate ? hoisted(source.program.body) : source.program.body;
    this.machine.run(body, scope);
    const exported = new ScriptRecord();
    for (const node of body) this.#addExports(node, scope, exported);
    watchChanges(scope, { changed: () => this.#noteChange() });
    return withCommonJs(exported, at(scope.get('module'), 'exports'));
  }

  #noteChange(): void {
    this.#isStale = true;
    this.#changes += 1;
  }

  /** The variables that a module begins with. */
  #scopeOf({ path, program }: ScriptSource): Scope {
    const scope = new Scope(path);
    const moduleRecord = recordOf({ exports: new ScriptRecord() });
    scope.declare('module', moduleRecord);
    scope.declare('exports', moduleRecord.get('exports'));
    for (const node of program.body) {
      if (node.type === 'ImportDeclaration') this.#bindImports(node, scope);
    }
    return scope;
  }

  #bindImports(node: ImportDeclaration, scope: Scope): void {
    const place = placeOf(node, scope);
    const from = this.#import(String(node.source.value), place);
    for (const specifier of node.specifiers) {
      const name =
        specifier.type === 'ImportDefaultSpecifier'
          ? 'default'
          : specifier.type === 'ImportNamespaceSpecifier'
            ? '*'
            : nameOf(specifier.imported);
      scope.declare(specifier.local.name, exportedAs(from, name, placeOf(specifier, scope)));
    }
  }

  #addExports(node: Node, scope: Scope, exported: ScriptRecord): void {
    if (isNamedExport(node)) {
      for (const name of node.declaration ? declaredIn(node.declaration) : []) {
        exported.set(name, scope.get(name));
      }
      const from = node.source
        ? this.#import(String(node.source.value), placeOf(node, scope))
        : undefined;
      for (const { local, exported: as } of node.specifiers) {
        const value = node.source
          ? exportedAs(from, nameOf(local), placeOf(node, scope))
          : scope.get(nameOf(local));
        exported.set(nameOf(as), value);
      }
    } else if (isExportAll(node)) {
      const from = this.#import(String(node.source.value), placeOf(node, scope));
      if (node.exported) exported.set(nameOf(node.exported), from);
      else if (from instanceof ScriptRecord) exported.spread(from);
      else if (isUnknown(from)) exported.spread(new ScriptRecord([], from));
    } else if (node.type === 'ExportDefaultDeclaration') {
      exported.set('default', scope.get(DEFAULT_EXPORT));
    }
  }
}

/** What a template lends to others; the rest of its code runs for each page. */
function hoisted(body: Program['body']): Program['body'] {
  return body.filter(({ type }) => /^(?:Import|Export|Function)/.test(type));
}

function exportedAs(from: ScriptValue, name: string, place: Place): ScriptValue {
  if (name === '*') return from;
  if (!(from instanceof ScriptRecord)) return memberOf(from, name, place);
  if (from.members.has(name)) return from.get(name);
  const { open } = from;
  if (open?.origin?.kind === 'name') {
    const module = open.origin.module;
    return new Unknown(open.why, place, { kind: 'name', module, name });
  }
  // A CommonJS module is its own default export.
  return name === 'default' ? from : open;
}

/** What a CommonJS module assigns to `module.exports` is what it exports, and its default. */
function withCommonJs(exported: ScriptRecord, assigned: ScriptValue): ScriptValue {
  const isUsed = !(assigned instanceof ScriptRecord) || assigned.members.size > 0 || assigned.open;
  if (!isUsed || exported.members.size > 0) return exported;
  if (!(assigned instanceof ScriptRecord)) return recordOf({ default: assigned });
  return assigned;
}

function nameOf(node: {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}): string {
  return node.type === 'Identifier' ? (node.name ?? '') : String(node.value);
}

function isNamedExport(node: Node): node is ExportNamedDeclaration {
  return node.type === 'ExportNamedDeclaration';
}

function isExportAll(node: Node): node is ExportAllDeclaration {
  return node.type === 'ExportAllDeclaration';
}

function declaredIn(node: NonNullable<ExportNamedDeclaration['declaration']>): readonly string[] {
  if (node.type !== 'VariableDeclaration') return [node.id.name];
  return node.declarations.flatMap(({ id }) => namesIn(id));
}

function namesIn(target: Pattern): readonly string[] {
  switch (target.type) {
    case 'Identifier':
      return [target.name];
    case 'ObjectPattern':
      return target.properties.flatMap((part) =>
        namesIn(part.type === 'RestElement' ? part.argument : part.value),
      );
    case 'ArrayPattern':
      return target.elements.flatMap((part) => (part ? namesIn(part) : []));
    case 'RestElement':
      return namesIn(target.argument);
    case 'AssignmentPattern':
      return namesIn(target.left);
    case 'MemberExpression':
      return [];
  }
}
