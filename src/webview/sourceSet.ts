/** One candidate of a `srcset`: what to load, and for which width or density (`480w`, `2x`, ``). */
export interface SourceCandidate {
  readonly reference: string;
  readonly descriptor: string;
}

/** The candidates of a `srcset` attribute, split as HTML does: commas end a candidate, not a URL. */
export function parseSourceSet(written: string): readonly SourceCandidate[] {
  const candidates: SourceCandidate[] = [];
  for (const match of written.matchAll(/[\s,]*([^\s,]\S*[^\s,]|[^\s,])(?:(,)|\s+([^,]*))?/g)) {
    const [, reference = '', , descriptor = ''] = match;
    candidates.push({ reference, descriptor: descriptor.trim() });
  }
  return candidates;
}
