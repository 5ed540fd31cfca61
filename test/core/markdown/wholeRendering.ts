import { newBlockContext } from '../../../src/core/markdown/blockContext.ts';
import type { Dialect } from '../../../src/core/markdown/dialect.ts';
import { createEngine } from '../../../src/core/markdown/engine.ts';
import { noteListHtml } from '../../../src/core/markdown/noteList.ts';
import { numberDocument } from '../../../src/core/markdown/numbering.ts';
import type { Definition, Definitions } from '../../../src/core/markdown/pieceContext.ts';
import {
  abbreviationKey,
  linkKey,
  noteKey,
  variableKey,
} from '../../../src/core/markdown/pieceContext.ts';
import { variablesOf } from '../../../src/core/markdown/templates/variables.ts';
import { renderPiece } from '../../../src/core/markdown/segment.ts';
import type { Env, Token } from 'markdown-it';

/**
 * A body rendered by markdown-it's own loop in one go, without pieces, segments or blocks: what
 * LiveDocument is compared with.
 */
export function renderWhole(body: string, dialect: Dialect): string {
  const engine = createEngine(dialect);
  const text = body.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
  const { env } = newBlockContext(body, body.length);
  const tokens: Token[] = [];
  engine.md.block.parse(engine.prepare(text, '').text, engine.md, env, tokens);
  const definitions = definitionsIn(env, tokens);
  const place = { length: body.length, lines: 0, ownLines: 0, firstLine: 0, isAfterBlank: true };
  const piece = { ...place, tokens, definitions, unclosed: new Set<string>() };
  const segment = renderPiece(engine, piece, definitions);
  const numbering = numberDocument(dialect, [segment]);
  const notes = numbering.notes.length > 0 ? noteListHtml(numbering, () => 0) : '';
  return numbering.fill(segment, segment.html) + notes;
}

function definitionsIn(env: Env, tokens: readonly Token[]): Definitions {
  const found = new Map<string, Definition>();
  for (const [label, { href, title }] of Object.entries(env.references ?? {})) {
    found.set(linkKey(label), { kind: 'link', href, title });
  }
  for (const token of tokens) {
    const { type, meta } = token;
    for (const { name, expression } of variablesOf(token)) {
      if (found.has(variableKey(name))) continue;
      found.set(variableKey(name), { kind: 'variable', expression });
    }
    const label = String(meta?.['label']);
    if (type === 'footnote_reference_open') found.set(noteKey(label), { kind: 'note' });
    if (type === 'abbreviation_definition' && !found.has(abbreviationKey(label))) {
      const title = String(meta?.['title']);
      found.set(abbreviationKey(label), { kind: 'abbreviation', label, title });
    }
  }
  return found;
}
