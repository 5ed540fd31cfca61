import { fromRoot } from '../scriptConfig/builtIns/root.ts';
import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { at, isUnknown, ScriptRecord } from '../scriptConfig/scriptValues.ts';
import type { Unknown } from '../scriptConfig/unknown.ts';
import { folderPath } from '../shared/cleanPath.ts';
import type { Setting } from '../shared/scriptSettings.ts';
import { textSetting, textsSetting } from '../shared/scriptSettings.ts';
import { pluginEntries } from './pluginEntries.ts';

export type ContentKind = 'blog' | 'docs' | 'pages';

/** One of the plugins that make pages of files, as configured. */
export interface ContentPlugin {
  readonly kind: ContentKind;
  readonly id: string;
  /** Relative to the site's root. */
  readonly folder: Setting<string>;
  readonly routeBasePath: Setting<string>;
  /** Patterns of the files that are read, and that are not. */
  readonly include: Setting<readonly string[]>;
  readonly exclude: Setting<readonly string[]>;
  /** All options, as written. */
  readonly options: ScriptValue;
}

/** Source: the `options.ts` of the plugins. */
const DEFAULTS = {
  blog: { folder: 'blog', route: 'blog' },
  docs: { folder: 'docs', route: 'docs' },
  pages: { folder: 'src/pages', route: '/' },
} as const;

/** Source: utils/src/globUtils.ts `GlobExcludeDefault`. */
const USUALLY_EXCLUDED = [
  '**/_*.{js,jsx,ts,tsx,md,mdx}',
  '**/_*/**',
  '**/*.test.{js,jsx,ts,tsx}',
  '**/__tests__/**',
];

const KINDS: readonly ContentKind[] = ['blog', 'docs', 'pages'];
const CLASSIC = /^(?:classic|@docusaurus\/(?:preset-)?classic)$/;
const CONTENT_PLUGIN = /(?:^|\/)(?:plugin-)?content-(blog|docs|pages)$/;

export interface FoundPlugins {
  readonly plugins: readonly ContentPlugin[];
  /** Why there may be others; `undefined`: there are none. */
  readonly more: Unknown | undefined;
}

/**
 * The content plugins of presets and those that stand alone.
 * @param wrapped What the site's own plugins, by their paths, are made around.
 */
export function contentPlugins(
  config: ScriptValue,
  wrapped: ReadonlyMap<string, ContentKind>,
): FoundPlugins {
  const presets = pluginEntries(at(config, 'presets'));
  const alone = pluginEntries(at(config, 'plugins'));
  return {
    plugins: [
      ...presets.entries.flatMap(({ name, options }) => inPreset(name, options)),
      ...alone.entries.flatMap(({ name, options }) => {
        const kind = wrapped.get(name) ?? kindNamed(name);
        return kind === undefined ? [] : [pluginOf(kind, options)];
      }),
    ],
    more: presets.unknown ?? alone.unknown,
  };
}

/**
 * The classic preset has all three unless they are switched off. Other presets are taken to pass
 * on the options that they are given under the same names.
 */
function inPreset(name: string, options: ScriptValue): readonly ContentPlugin[] {
  return KINDS.flatMap((kind) => {
    const own = at(options, kind);
    const isThere = CLASSIC.test(name) ? own !== false : own instanceof ScriptRecord;
    return isThere ? [pluginOf(kind, own)] : [];
  });
}

/** The kind of plugin that a package's name says, or that one mentioned in code is. */
export function kindNamed(name: string): ContentKind | undefined {
  const named = CONTENT_PLUGIN.exec(name)?.[1];
  return KINDS.find((kind) => kind === named);
}

function pluginOf(kind: ContentKind, options: ScriptValue): ContentPlugin {
  const { folder, route } = DEFAULTS[kind];
  const written = textSetting(at(options, 'path'), folder);
  const id = at(options, 'id');
  return {
    kind,
    id: typeof id === 'string' ? id : 'default',
    folder: isUnknown(written) ? written : folderPath(fromRoot(written)),
    routeBasePath: textSetting(at(options, 'routeBasePath'), route),
    include: textsSetting(at(options, 'include'), ['**/*.{md,mdx}']),
    exclude: textsSetting(at(options, 'exclude'), USUALLY_EXCLUDED),
    options,
  };
}
