import type { Budget } from './budget.ts';
import { isTrue, type GoFunction, type GoList, type GoValue } from './goValues.ts';
import { memberOf } from './members.ts';
import type { Scope } from './scope.ts';
import { MisuseError, TemplateError } from './templateProblem.ts';
import type { Command, Operand, Pipeline } from './templateTree.ts';

/** What a pipeline is worked out in. */
export interface Surroundings {
  readonly functions: Readonly<Record<string, GoFunction>>;
  readonly budget: Budget;
  readonly scope: Scope;
  readonly dot: GoValue;
}

/** The value of a pipeline; its variables are not set. @throws TemplateError */
export function evaluatePipeline(pipeline: Pipeline, around: Surroundings): GoValue {
  let piped: GoList = [];
  for (const command of pipeline.commands) {
    around.budget.step(command.line);
    piped = [evaluateCommand(command, piped, around)];
  }
  return piped[0];
}

function evaluateCommand(command: Command, piped: GoList, around: Surroundings): GoValue {
  const [first, ...rest] = command.operands;
  if (!first) return undefined;
  if (first.kind === 'function' && (first.name === 'and' || first.name === 'or')) {
    return evaluateLogic(first.name, { command, rest, piped }, around);
  }
  const args = [...rest.map((operand) => evaluateOperand(operand, command, around)), ...piped];
  return callOperand(first, args, { command, around });
}

/** `and` and `or` stop at the first operand that settles it. */
function evaluateLogic(
  name: 'and' | 'or',
  { command, rest, piped }: { command: Command; rest: readonly Operand[]; piped: GoList },
  around: Surroundings,
): GoValue {
  let value: GoValue;
  const isSettled = () => isTrue(value) === (name === 'or');
  for (const operand of rest) {
    value = evaluateOperand(operand, command, around);
    if (isSettled()) return value;
  }
  return piped.length > 0 ? piped[0] : value;
}

function evaluateOperand(operand: Operand, command: Command, around: Surroundings): GoValue {
  around.budget.step(command.line);
  return callOperand(operand, [], { command, around });
}

interface CallPlace {
  readonly command: Command;
  readonly around: Surroundings;
}

/** The operand's value; arguments go to the function, or to the method named last. */
function callOperand(operand: Operand, args: GoList, place: CallPlace): GoValue {
  const { around, command } = place;
  switch (operand.kind) {
    case 'literal':
      return followFields(operand.value, [], { name: String(operand.value), args, place });
    case 'dot':
      return followFields(around.dot, operand.fields, { name: '.', args, place });
    case 'variable': {
      const { name } = operand;
      if (!around.scope.has(name)) {
        throw new TemplateError({ kind: 'unknown', name, line: command.line });
      }
      return followFields(around.scope.get(name), operand.fields, { name, args, place });
    }
    case 'group': {
      const value = evaluatePipeline(operand.pipeline, around);
      return followFields(value, operand.fields, { name: '(…)', args, place });
    }
    case 'function':
      return callFunction(operand, args, place);
  }
}

/** `now`, `time.Now`, and methods of what they give: `time.Now.Format`. */
function callFunction(
  { name, fields }: { readonly name: string; readonly fields: readonly string[] },
  args: GoList,
  place: CallPlace,
): GoValue {
  const [member, ...deeper] = fields;
  const full = member === undefined ? name : `${name}.${member}`;
  const inSpace = functionNamed(full, place);
  const call = inSpace ?? functionNamed(name, place);
  if (!call) throw new TemplateError({ kind: 'unknown', name: full, line: place.command.line });
  const rest = inSpace ? deeper : fields;
  const found = inSpace ? full : name;
  if (rest.length === 0) return invoke(call, args, { name: found, place });
  const value = invoke(call, [], { name: found, place });
  return followFields(value, rest, { name: found, args, place });
}

function functionNamed(name: string, { around }: CallPlace): GoFunction | undefined {
  return Object.hasOwn(around.functions, name) ? around.functions[name] : undefined;
}

interface Following {
  readonly name: string;
  readonly args: GoList;
  readonly place: CallPlace;
}

function followFields(
  start: GoValue,
  fields: readonly string[],
  { name, args, place }: Following,
): GoValue {
  const { line } = place.command;
  if (fields.length === 0 && args.length > 0) {
    throw new TemplateError({ kind: 'failed', name, line });
  }
  let value = start;
  for (const [index, field] of fields.entries()) {
    const isLast = index === fields.length - 1;
    const member = memberOf(value, field);
    if (!member) throw new TemplateError({ kind: 'unknown', name: `.${fields.join('.')}`, line });
    if (member.kind === 'value' && isLast && args.length > 0) {
      throw new TemplateError({ kind: 'failed', name: `.${field}`, line });
    }
    value =
      member.kind === 'value'
        ? member.value
        : invoke(member.call, isLast ? args : [], { name: `.${field}`, place });
  }
  return value;
}

function invoke(
  call: GoFunction,
  args: GoList,
  { name, place }: { readonly name: string; readonly place: CallPlace },
): GoValue {
  const { line } = place.command;
  try {
    const value = call(args);
    if (typeof value === 'string') place.around.budget.hold(value.length, line);
    return value;
  } catch (error) {
    if (error instanceof MisuseError) throw new TemplateError({ kind: 'failed', name, line });
    throw error;
  }
}
