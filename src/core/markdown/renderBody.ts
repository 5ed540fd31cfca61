import type { Dialect } from './dialect.ts';
import type { RenderHooks } from './engine.ts';
import type { TemplateData } from './liquid/templateData.ts';
import { LiveDocument } from './liveDocument.ts';

/**
 * The HTML of a whole body, as the preview shows it; cut off beyond `BODY_LIMIT`.
 * @param data what templates may use; `undefined`: tags are shown, but not run.
 */
export function renderBody(
  body: string,
  dialect: Dialect,
  hooks: RenderHooks = {},
  data?: TemplateData,
): string {
  const document = new LiveDocument(dialect, hooks);
  document.update(body, 0, data);
  return document.blocks.map((block) => block.html).join('');
}
