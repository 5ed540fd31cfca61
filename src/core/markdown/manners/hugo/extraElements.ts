import type { MarkdownIt } from 'markdown-it';
import { pairedMarks } from '../pairedMarks.ts';
import type { ExtraElement } from './hugoManner.ts';

/** Source: extras/ast.go of gohugoio/hugo-goldmark-extensions. */
const MARKS: Readonly<Record<ExtraElement, readonly [character: string, count: number]>> = {
  del: ['~', 2],
  ins: ['+', 2],
  mark: ['=', 2],
  sub: ['~', 1],
  sup: ['^', 1],
};

/** Elements of Hugo's extension `extras`: `++inserted++`, `==marked==`, `x^2^`, `H~2~O`. */
export function extraElements(md: MarkdownIt, elements: readonly ExtraElement[]): void {
  for (const tag of elements) {
    const [character, count] = MARKS[tag];
    pairedMarks(md, { tag, character, count });
  }
}
