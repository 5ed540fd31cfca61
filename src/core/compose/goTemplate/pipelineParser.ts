import type { Token } from './actionTokens.ts';
import { TemplateError } from './templateProblem.ts';
import type { Command, Operand, Pipeline } from './templateTree.ts';

/** How deep parentheses may lie in each other. */
const DEEPEST = 50;

/** Reads the words of one action from left to right. */
export class PipelineParser {
  readonly #tokens: readonly Token[];
  readonly #line: number;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], line: number) {
    this.#tokens = tokens;
    this.#line = line;
  }

  /** Takes the next word when it is one of these. */
  takeWord(...words: readonly string[]): string | undefined {
    const token = this.#peek();
    if (token?.kind !== 'word' || !words.includes(token.text)) return undefined;
    this.#at++;
    return token.text;
  }

  /** A pipeline up to the action's end. */
  pipelineToEnd(): Pipeline {
    const pipeline = this.#pipeline();
    this.expectEnd();
    return pipeline;
  }

  expectEnd(): void {
    if (this.#peek()) this.#fail();
  }

  #pipeline(): Pipeline {
    const line = this.#peek()?.line ?? this.#line;
    const { variables, declares } = this.#declaration();
    const commands = [this.#command()];
    while (this.#takeSign('|')) commands.push(this.#command());
    return { variables, declares, commands, line };
  }

  #declaration(): Pick<Pipeline, 'variables' | 'declares'> {
    const [first, sign, second, later] = this.#tokens.slice(this.#at);
    if (first?.kind !== 'variable') return { variables: [], declares: false };
    if (isAssignment(sign)) {
      this.#at += 2;
      return { variables: [first.text], declares: sign?.text === ':=' };
    }
    if (sign?.text === ',' && second?.kind === 'variable' && isAssignment(later)) {
      this.#at += 4;
      return { variables: [first.text, second.text], declares: later?.text === ':=' };
    }
    return { variables: [], declares: false };
  }

  #command(): Command {
    const line = this.#peek()?.line ?? this.#line;
    const operands = [this.#operand()];
    for (let next = this.#peek(); next !== undefined; next = this.#peek()) {
      if (next.kind === 'sign' && next.text !== '(') break;
      if (!next.spaced) this.#fail();
      operands.push(this.#operand());
    }
    return { operands, line };
  }

  #operand(): Operand {
    const token = this.#peek();
    if (!token) return this.#fail();
    this.#at++;
    switch (token.kind) {
      case 'string':
        return { kind: 'literal', value: token.text };
      case 'character':
        return { kind: 'literal', value: token.text.codePointAt(0) };
      case 'number':
        return { kind: 'literal', value: numberIn(token) };
      case 'variable':
        return { kind: 'variable', name: token.text, fields: this.#fields() };
      case 'field':
        return { kind: 'dot', fields: [token.text.slice(1), ...this.#fields()] };
      case 'dot':
        return { kind: 'dot', fields: [] };
      case 'word':
        return this.#word(token.text);
      case 'sign':
        return token.text === '(' ? this.#group() : this.#fail();
    }
  }

  #word(word: string): Operand {
    if (word === 'true' || word === 'false') return { kind: 'literal', value: word === 'true' };
    if (word === 'nil') return { kind: 'literal', value: undefined };
    return { kind: 'function', name: word, fields: this.#fields() };
  }

  #group(): Operand {
    if (++this.#depth > DEEPEST) this.#fail();
    const pipeline = this.#pipeline();
    if (!this.#takeSign(')')) this.#fail();
    this.#depth--;
    return { kind: 'group', pipeline, fields: this.#fields() };
  }

  #fields(): readonly string[] {
    const fields: string[] = [];
    for (let next = this.#peek(); next?.kind === 'field' && !next.spaced; next = this.#peek()) {
      fields.push(next.text.slice(1));
      this.#at++;
    }
    return fields;
  }

  #takeSign(sign: string): boolean {
    const token = this.#peek();
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    this.#at++;
    return true;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #fail(): never {
    const token = this.#peek() ?? this.#tokens.at(-1);
    const line = token?.line ?? this.#line;
    throw new TemplateError({ kind: 'syntax', near: token?.text ?? '{{ }}', line });
  }
}

/** Numbers are told apart by their value alone, so a fraction like `2.0` cannot be had. */
function numberIn({ text, line }: Token): number {
  const value = Number(text.replaceAll('_', ''));
  const isFraction = /^[-+]?[\d.]*[.eE]/.test(text);
  if (isFraction && Number.isInteger(value)) {
    throw new TemplateError({ kind: 'unknown', name: text, line });
  }
  return value;
}

function isAssignment(token: Token | undefined): boolean {
  return token?.kind === 'sign' && (token.text === ':=' || token.text === '=');
}
