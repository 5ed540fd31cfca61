import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { NativeFunction } from '../scriptConfig/scriptValues.ts';

/** Plugins of Eleventy itself that change what is written. */
export type OwnPlugin = 'HtmlBasePlugin' | 'IdAttributePlugin';

const nothing = (): NativeFunction => new NativeFunction(() => undefined);

const MARKERS: readonly (readonly [plugin: OwnPlugin, marker: NativeFunction])[] = [
  ['HtmlBasePlugin', nothing()],
  ['IdAttributePlugin', nothing()],
];

/** Which of them a value is. */
export function ownPluginOf(value: ScriptValue): OwnPlugin | undefined {
  return MARKERS.find(([, marker]) => marker === value)?.[0];
}

const exported = Object.fromEntries(MARKERS.map(([name, marker]) => [name, marker]));

/** What the package exports of them. Source: src/Eleventy.js. */
export const ELEVENTY_PACKAGES = {
  '@11ty/eleventy': { ...exported, EleventyHtmlBasePlugin: exported['HtmlBasePlugin'] },
} as const;
