import { VITEPRESS_FENCES } from '../../frontMatter/fenceRules.ts';
import { readFrontMatter } from '../../frontMatter/readFrontMatter.ts';
import { regionIn } from './fileRegion.ts';

/** What is written behind `@include:`. */
export interface Inclusion {
  readonly path: string;
  readonly region: string | undefined;
  /** First and last line, counted from 1; `''` for the first or last there is. */
  readonly range: readonly [first: string, last: string] | undefined;
}

/** Reads `./file.md#region{3,10}`. Source: src/node/utils/processIncludes.ts. */
export function readInclusion(written: string): Inclusion {
  const range = /\{(\d*),(\d*)\}$/.exec(written);
  const unranged = range === null ? written : written.slice(0, range.index);
  const region = /#([\w-]+)$/.exec(unranged);
  return {
    path: region === null ? unranged : unranged.slice(0, region.index),
    region: region?.[1],
    range: range === null ? undefined : [range[1] ?? '', range[2] ?? ''],
  };
}

/** The part of a file that is included; a whole Markdown file goes without its front matter. */
export function includedText(text: string, { path, region, range }: Inclusion): string {
  if (region === undefined && range === undefined) {
    if (!path.endsWith('.md')) return text;
    return text.slice(readFrontMatter(text, VITEPRESS_FENCES, true).bodyStart);
  }
  let lines: readonly string[] = text.split(/\r?\n/);
  if (region !== undefined) {
    const found = regionIn(lines, region);
    lines = lines.slice(found?.start, found?.end);
  }
  if (range !== undefined) {
    const [first, last] = range;
    lines = lines.slice(
      first === '' ? undefined : Math.max(0, Number(first) - 1),
      last === '' ? undefined : Number(last),
    );
  }
  return lines.join('\n');
}
