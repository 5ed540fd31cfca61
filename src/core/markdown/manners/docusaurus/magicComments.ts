/** Code without the comments that say which lines are marked. */
export interface MarkedCode {
  readonly code: string;
  /** Indexes of lines. */
  readonly highlighted: ReadonlySet<number>;
}

const COMMENT =
  /^\s*(?:\/\/|\/\*|#|--|<!--|\{\s*\/\*)\s*(highlight-(?:next-line|start|end))\s*(?:\*\/\s*\}|\*\/|-->)?\s*$/;

/** `// highlight-next-line` and its kin. Source: docusaurus-theme-common, codeBlockUtils. */
export function magicComments(text: string): MarkedCode {
  const highlighted = new Set<number>();
  if (!text.includes('highlight-')) return { code: text, highlighted };
  const kept: string[] = [];
  let isInside = false;
  for (const line of text.split('\n')) {
    const comment = COMMENT.exec(line)?.[1];
    if (comment === 'highlight-next-line') highlighted.add(kept.length);
    else if (comment !== undefined) isInside = comment === 'highlight-start';
    else {
      if (isInside) highlighted.add(kept.length);
      kept.push(line);
    }
  }
  return { code: kept.join('\n'), highlighted };
}
