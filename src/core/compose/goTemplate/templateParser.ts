import { tokensOf } from './actionTokens.ts';
import { PipelineParser } from './pipelineParser.ts';
import { splitTemplate, type Segment } from './templateLexer.ts';
import { TemplateError } from './templateProblem.ts';
import type { BranchNode, TemplateNode } from './templateTree.ts';

/** How deep `if`, `with` and `range` may lie in each other. */
const DEEPEST = 50;

/** Words that begin parts of the language that archetypes do not use. */
const UNSUPPORTED = ['define', 'block', 'template', 'return'] as const;

/** Parses a Go template. @throws TemplateError */
export function parseTemplate(source: string): readonly TemplateNode[] {
  const parser = new TemplateParser(splitTemplate(source));
  return parser.parse();
}

interface Ending {
  readonly word: 'end' | 'else';
  /** For `else if` and `else with`: the rest of the action. */
  readonly rest: PipelineParser;
  readonly line: number;
}

class TemplateParser {
  readonly #segments: readonly Segment[];
  #at = 0;

  constructor(segments: readonly Segment[]) {
    this.#segments = segments;
  }

  parse(): readonly TemplateNode[] {
    const { nodes, ending } = this.#nodes(0);
    if (ending) throw new TemplateError({ kind: 'syntax', near: ending.word, line: ending.line });
    return nodes;
  }

  #nodes(depth: number): { readonly nodes: TemplateNode[]; readonly ending: Ending | undefined } {
    const nodes: TemplateNode[] = [];
    for (let segment = this.#next(); segment !== undefined; segment = this.#next()) {
      if (segment.kind === 'text') {
        nodes.push(segment);
        continue;
      }
      const { line } = segment;
      const words = new PipelineParser(tokensOf(segment.code, line), line);
      const word = words.takeWord('end', 'else');
      if (word === 'end' || word === 'else') {
        if (word === 'end') words.expectEnd();
        return { nodes, ending: { word, rest: words, line } };
      }
      nodes.push(this.#action(words, line, depth));
    }
    return { nodes, ending: undefined };
  }

  #action(words: PipelineParser, line: number, depth: number): TemplateNode {
    const unsupported = words.takeWord(...UNSUPPORTED);
    if (unsupported) throw new TemplateError({ kind: 'unknown', name: unsupported, line });
    const jump = words.takeWord('break', 'continue');
    if (jump === 'break' || jump === 'continue') {
      words.expectEnd();
      return { kind: jump, line };
    }
    const branch = words.takeWord('if', 'with', 'range');
    if (branch === 'if' || branch === 'with' || branch === 'range') {
      return this.#branch(branch, words, { line, depth: depth + 1 });
    }
    return { kind: 'action', pipeline: words.pipelineToEnd() };
  }

  #branch(
    kind: BranchNode['kind'],
    words: PipelineParser,
    { line, depth }: { readonly line: number; readonly depth: number },
  ): BranchNode {
    if (depth > DEEPEST) throw new TemplateError({ kind: 'limit', line });
    const pipeline = words.pipelineToEnd();
    const { nodes: body, ending } = this.#nodes(depth);
    if (!ending) throw new TemplateError({ kind: 'syntax', near: kind, line });
    const otherwise = ending.word === 'end' ? [] : this.#else(ending, depth);
    return { kind, pipeline, body, otherwise };
  }

  #else({ rest, line }: Ending, depth: number): readonly TemplateNode[] {
    const chained = rest.takeWord('if', 'with');
    if (chained === 'if' || chained === 'with') {
      return [this.#branch(chained, rest, { line, depth: depth + 1 })];
    }
    rest.expectEnd();
    const { nodes, ending } = this.#nodes(depth);
    if (ending?.word !== 'end') throw new TemplateError({ kind: 'syntax', near: 'else', line });
    return nodes;
  }

  #next(): Segment | undefined {
    return this.#segments[this.#at++];
  }
}
