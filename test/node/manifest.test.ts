import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { GENERATORS } from '../../src/core/generators/registry.ts';
import { COMMANDS, CONTEXT, PREVIEW_TYPE, SETTINGS, VIEWS } from '../../src/vscode/ids.ts';

const root = path.resolve(import.meta.dirname, '../..');
const manifestText = readFileSync(path.join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(manifestText) as Manifest;
const nls = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8')) as object;
const code = sourceText(path.join(root, 'src'));

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category?: string }[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command: string; readonly when?: string }[]>
    >;
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsContainers: {
      readonly activitybar: readonly { readonly id: string; readonly icon: string }[];
    };
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly default: unknown }>>;
    };
    readonly snippets?: readonly { readonly language: string; readonly path: string }[];
    readonly keybindings?: unknown;
  };
}

function sourceText(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== path.join('vscode', 'ids.ts'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
}

const sorted = (values: Iterable<string>): string[] => [...values].sort();

describe('the manifest', () => {
  const { contributes } = manifest;

  it('contributes exactly the commands that the code knows', () => {
    assert.deepEqual(
      sorted(contributes.commands.map((command) => command.command)),
      sorted(Object.values(COMMANDS)),
    );
  });

  it('shows every command under the category Galley', () => {
    assert.deepEqual(
      [...new Set(contributes.commands.map((command) => command.category))],
      ['Galley'],
    );
  });

  it('has every command of the ids handled somewhere in the code', () => {
    const unused = Object.keys(COMMANDS).filter((name) => !code.includes(`COMMANDS.${name}`));
    assert.deepEqual(unused, []);
  });

  it('puts only its own commands into menus', () => {
    const known = new Set<string>(Object.values(COMMANDS));
    const strange = Object.values(contributes.menus)
      .flat()
      .map((item) => item.command)
      .filter((command) => !known.has(command));
    assert.deepEqual(strange, []);
  });

  it('uses only context keys that the code sets', () => {
    const used = new Set(manifestText.match(/\bgalley\.[A-Za-z]+(?=[ )"&|!=]|$)/g) ?? []);
    const known = new Set<string>([
      ...Object.values(CONTEXT),
      ...Object.values(COMMANDS),
      ...Object.values(VIEWS),
      PREVIEW_TYPE,
    ]);
    assert.deepEqual(
      [...used].filter((key) => !known.has(key)),
      [],
    );
    for (const key of Object.keys(CONTEXT)) assert.ok(code.includes(`CONTEXT.${key}`), key);
  });

  it('contributes exactly the views that the code knows', () => {
    const views = Object.values(contributes.views).flat();
    assert.deepEqual(
      views.map((view) => view.id),
      Object.values(VIEWS),
    );
  });

  it('has the settings that the code reads, with the same defaults', () => {
    const declared = Object.entries(contributes.configuration.properties).map(
      ([key, property]) => [key, property.default] as const,
    );
    const read = Object.values(SETTINGS).map(
      (setting) => [`galley.${setting.key}`, setting.default] as const,
    );
    assert.deepEqual(Object.fromEntries(declared), Object.fromEntries(read));
  });

  it('has a text for each placeholder, and no text without one', () => {
    const used = [...manifestText.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!);
    assert.deepEqual(sorted(new Set(used)), sorted(Object.keys(nls)));
  });

  it('activates by literal names only, never by a glob or by everything', () => {
    for (const event of manifest.activationEvents) assert.doesNotMatch(event, /[*?{]/);
    assert.ok(manifest.activationEvents.includes(`onWebviewPanel:${PREVIEW_TYPE}`));
  });

  it('activates for what marks the root of a site, whatever its generator', () => {
    // Names that many a folder has which is no blog: there Galley waits until its view is opened.
    const tooCommon = ['config', 'config.json', 'package.json'];
    const names = GENERATORS.flatMap(({ markers }) => markers).filter(
      (name) => !tooCommon.includes(name),
    );
    assert.deepEqual(
      names.filter((name) => !manifest.activationEvents.includes(`workspaceContains:${name}`)),
      [],
    );
  });

  it('activates for Eleventy that is installed, where no other file marks a site of it', () => {
    const event = 'workspaceContains:node_modules/@11ty/eleventy';
    assert.ok(manifest.activationEvents.includes(event));
  });

  it('takes no key', () => {
    assert.equal(contributes.keybindings, undefined);
  });

  it('compiles against the API of the oldest VS Code it says to run in', () => {
    assert.equal(`^${manifest.devDependencies['@types/vscode'] ?? ''}`, manifest.engines.vscode);
  });

  it('names only files that exist', () => {
    const files = [
      manifest.icon,
      ...contributes.viewsContainers.activitybar.map((container) => container.icon),
      ...(contributes.snippets ?? []).map((snippet) => snippet.path),
    ];
    assert.deepEqual(
      files.filter((file) => !existsSync(path.join(root, file))),
      [],
    );
  });

  it('has an icon of 256 by 256 pixels', () => {
    const png = readFileSync(path.join(root, manifest.icon));
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [256, 256]);
  });
});
