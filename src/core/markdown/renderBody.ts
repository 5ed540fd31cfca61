import type { Dialect } from './dialect.ts';
import type { RenderHooks } from './engine.ts';
import { LiveDocument } from './liveDocument.ts';

/** The HTML of a whole body, as the preview shows it; cut off beyond `BODY_LIMIT`. */
export function renderBody(body: string, dialect: Dialect, hooks: RenderHooks = {}): string {
  const document = new LiveDocument(dialect, hooks);
  document.update(body, 0);
  return document.blocks.map((block) => block.html).join('');
}
