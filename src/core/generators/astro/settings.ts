import { fromRoot } from '../scriptConfig/builtIns/root.ts';
import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { at, isUnknown, ScriptList, ScriptRecord } from '../scriptConfig/scriptValues.ts';
import type { Unknown } from '../scriptConfig/unknown.ts';
import { folderPath } from '../shared/cleanPath.ts';
import type { Setting } from '../shared/scriptSettings.ts';
import { known, switchSetting, textSetting } from '../shared/scriptSettings.ts';

/** What an Astro configuration says about pages. Source: packages/astro/src/core/config/schemas. */
export interface AstroSettings {
  /** Absolute URL of the site. */
  readonly site: Setting<string | undefined>;
  /** Starts with `/`; whether it ends with one depends on `trailingSlash`. */
  readonly base: Setting<string>;
  readonly trailingSlash: Setting<string>;
  /** `directory`, `file` or `preserve`. */
  readonly format: Setting<string>;
  readonly sourceFolder: string;
  readonly publicFolder: string;
  readonly outputFolder: string;
  /** Pages are made when they are asked for, not when the site is built. */
  readonly isServed: boolean;
  /** Whether `.mdx` files are content. */
  readonly readsMdx: boolean;
  readonly language: string;
  readonly gfm: boolean;
  readonly smartypants: boolean;
  /** All options of the Markdown engine. */
  readonly markdown: ScriptValue;
}

export function settingsOf(config: ScriptValue): AstroSettings {
  const trailingSlash = textSetting(at(config, 'trailingSlash'), 'ignore');
  const language = at(config, 'i18n', 'defaultLocale');
  return {
    site: textSetting(at(config, 'site'), undefined),
    base: baseSetting(textSetting(at(config, 'base'), '/'), trailingSlash),
    trailingSlash,
    format: textSetting(at(config, 'build', 'format'), 'directory'),
    sourceFolder: folderSetting(at(config, 'srcDir'), 'src'),
    publicFolder: folderSetting(at(config, 'publicDir'), 'public'),
    outputFolder: folderSetting(at(config, 'outDir'), 'dist'),
    isServed: at(config, 'output') === 'server',
    readsMdx: readsMdx(at(config, 'integrations')),
    language: typeof language === 'string' ? language : 'en',
    markdown: at(config, 'markdown'),
    gfm: known(switchSetting(at(config, 'markdown', 'gfm'), true), true),
    smartypants: at(config, 'markdown', 'smartypants') !== false,
  };
}

/** Source: core/config/schemas/relative.ts. */
function baseSetting(base: Setting<string>, trailingSlash: Setting<string>): Setting<string> {
  if (isUnknown(base)) return base;
  const rooted = base.startsWith('/') ? base : `/${base}`;
  if (isUnknown(trailingSlash)) return rooted;
  if (trailingSlash === 'always') return rooted.endsWith('/') ? rooted : `${rooted}/`;
  return trailingSlash === 'never' ? rooted.replace(/\/$/, '') || '/' : rooted;
}

function folderSetting(value: ScriptValue, fallback: string): string {
  return typeof value === 'string' ? folderPath(fromRoot(value)) : fallback;
}

/** Integrations that bring MDX. One that is not known may do so, too. */
function readsMdx(integrations: ScriptValue): boolean {
  if (isUnknown(integrations)) return true;
  if (!(integrations instanceof ScriptList)) return false;
  if (integrations.open) return true;
  return integrations.items.some((item) => {
    if (item instanceof ScriptList) return readsMdx(item);
    const name = isUnknown(item) ? packageOf(item) : undefined;
    return isUnknown(item) && (name === undefined || /mdx|starlight/.test(name));
  });
}

/** The package whose function made a value; `undefined` when it is none's. */
function packageOf({ why, origin }: Unknown): string | undefined {
  if (origin?.kind === 'call' || origin?.kind === 'member') return packageOf(origin.of);
  return why.kind === 'package' ? why.name : origin?.kind === 'name' ? origin.module : undefined;
}

/** Addresses that the configuration sends elsewhere: from, to. */
export function redirectsIn(config: ScriptValue): readonly (readonly [string, string])[] {
  const redirects = at(config, 'redirects');
  if (!(redirects instanceof ScriptRecord)) return [];
  return Array.from(redirects.members).flatMap(([from, value]) => {
    const to = value instanceof ScriptRecord ? value.get('destination') : value;
    return typeof to === 'string' ? [[from, to] as const] : [];
  });
}
