import { nameOf } from '../../blogs/paths.ts';
import type { ScriptRecord } from '../scriptConfig/scriptValues.ts';
import { known } from '../shared/scriptSettings.ts';
import type { EleventySettings } from './settings.ts';

/** The extension of a file, without its dot. */
export function extensionOf(path: string): string {
  const name = nameOf(path);
  return name.slice(name.lastIndexOf('.') + 1);
}

/**
 * The template language that runs over a page: `liquid`, `njk`, or `''` for none.
 * Source: src/TemplateRender.js.
 */
export function engineOf(path: string, data: ScriptRecord, settings: EleventySettings): string {
  const override = data.get('templateEngineOverride');
  if (override === false) return '';
  if (typeof override === 'string') {
    const names = override.split(',').map((name) => name.trim());
    return names.find((name) => name !== 'md' && name !== 'html') ?? '';
  }
  const extension = extensionOf(path);
  if (extension === 'md') return known(settings.markdownEngine, 'unknown');
  return extension === 'html' ? known(settings.htmlEngine, 'unknown') : extension;
}
