import { Budget } from './budget.ts';
import { evaluatePipeline, type Surroundings } from './evaluatePipeline.ts';
import { isList, isTrue, printed, type GoFunction, type GoValue } from './goValues.ts';
import { Scope } from './scope.ts';
import { parseTemplate } from './templateParser.ts';
import { MisuseError, TemplateError, type TemplateProblem } from './templateProblem.ts';
import type { BranchNode, Pipeline, TemplateNode } from './templateTree.ts';

export type TemplateOutcome =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: TemplateProblem };

/**
 * Runs a Go text template on `data` with these functions. Bounded in time and size whatever the
 * template; what it does not know it names, and makes nothing up.
 */
export function runTemplate(
  source: string,
  data: GoValue,
  functions: Readonly<Record<string, GoFunction>>,
): TemplateOutcome {
  try {
    const nodes = parseTemplate(source);
    const scope = new Scope();
    scope.declare('$', data);
    const runner = new Runner();
    runner.run(nodes, { functions, budget: runner.budget, scope, dot: data });
    return { ok: true, text: runner.text };
  } catch (error) {
    if (error instanceof TemplateError) return { ok: false, problem: error.problem };
    throw error;
  }
}

type Jump = 'break' | 'continue' | undefined;

class Runner {
  readonly budget = new Budget();
  readonly #output: string[] = [];

  get text(): string {
    return this.#output.join('');
  }

  run(nodes: readonly TemplateNode[], around: Surroundings): Jump {
    for (const node of nodes) {
      const jump = this.#runNode(node, around);
      if (jump) return jump;
    }
    return undefined;
  }

  #runNode(node: TemplateNode, around: Surroundings): Jump {
    switch (node.kind) {
      case 'text':
        this.#print(node.text, 0);
        return undefined;
      case 'action': {
        const value = evaluatePipeline(node.pipeline, around);
        if (node.pipeline.variables.length > 0) setVariables(node.pipeline, [value], around);
        else this.#print(textOf(value, node.pipeline), node.pipeline.line);
        return undefined;
      }
      case 'break':
      case 'continue':
        return node.kind;
      case 'if':
      case 'with':
        return this.#runChoice(node, around);
      case 'range':
        this.#runRange(node, around);
        return undefined;
    }
  }

  #runChoice(node: BranchNode, around: Surroundings): Jump {
    const inner = { ...around, scope: new Scope(around.scope) };
    const value = evaluatePipeline(node.pipeline, inner);
    setVariables(node.pipeline, [value], inner);
    if (!isTrue(value)) return this.run(node.otherwise, inner);
    return this.run(node.body, node.kind === 'with' ? { ...inner, dot: value } : inner);
  }

  #runRange({ pipeline, body, otherwise }: BranchNode, around: Surroundings): void {
    const inner = { ...around, scope: new Scope(around.scope) };
    const rounds = roundsOf(evaluatePipeline(pipeline, inner), pipeline);
    for (const [key, value] of rounds) {
      around.budget.step(pipeline.line);
      const each = { ...around, scope: new Scope(inner.scope), dot: value };
      const values = pipeline.variables.length === 2 ? [key, value] : [value];
      setVariables(pipeline, values, each);
      if (this.run(body, each) === 'break') break;
    }
    if (rounds.length === 0) this.run(otherwise, inner);
  }

  #print(text: string, line: number): void {
    this.budget.print(text.length, line);
    this.#output.push(text);
  }
}

function setVariables(pipeline: Pipeline, values: readonly GoValue[], around: Surroundings): void {
  for (const [index, name] of pipeline.variables.entries()) {
    const value = values[index];
    if (pipeline.declares) around.scope.declare(name, value);
    else if (!around.scope.assign(name, value)) {
      throw new TemplateError({ kind: 'unknown', name, line: pipeline.line });
    }
  }
}

/** What `range` goes through: positions and items of a list, keys and values of a map, sorted. */
function roundsOf(value: GoValue, { line }: Pipeline): readonly (readonly [GoValue, GoValue])[] {
  if (value === undefined) return [];
  if (typeof value === 'number' && Number.isInteger(value)) {
    if (value > 10_000) throw new TemplateError({ kind: 'limit', line });
    return Array.from({ length: Math.max(0, value) }, (_, index) => [index, index]);
  }
  if (typeof value === 'object' && isList(value)) return [...value.entries()];
  if (typeof value === 'object' && value.kind === 'map') {
    return [...value.entries].sort(([a], [b]) => (a < b ? -1 : 1));
  }
  throw new TemplateError({ kind: 'failed', name: 'range', line });
}

function textOf(value: GoValue, { line }: Pipeline): string {
  try {
    return printed(value);
  } catch (error) {
    if (error instanceof MisuseError)
      throw new TemplateError({ kind: 'failed', name: '{{ }}', line });
    throw error;
  }
}
