import { mendFrontMatter } from '../../frontMatter/mendFrontMatter.ts';
import { say } from '../../message.ts';
import type { Problem } from '../../problem.ts';
import type { Cause, CauseAction } from './cause.ts';
import { goToLine } from './holdCause.ts';
import type { WhyInput } from './whyInput.ts';

/** More than these are not read by anyone. */
const MOST = 20;

/** Mistakes that stop the build or make the generator pass over the post, and taken addresses. */
export function problemCauses(input: WhyInput): readonly Cause[] {
  const told = input.post.problems.filter(
    ({ severity, code }) => severity === 'error' || code === 'address-clash',
  );
  return told.slice(0, MOST).map((problem) => problemCause(input, problem));
}

function problemCause(input: WhyInput, problem: Problem): Cause {
  const { code, message, line } = problem;
  if (code === 'address-clash') return { code, message, actions: input.rivals.map(openRival) };
  return {
    code,
    message,
    line,
    actions: [...mends(input, problem), goToLine(input.post.path, line)],
  };
}

function openRival(path: string): CauseAction {
  return { label: say('Open {0}', path), step: { do: 'open', path, at: { line: 0 } } };
}

function mends({ site, text }: WhyInput, problem: Problem): readonly CauseAction[] {
  if (text === undefined) return [];
  const edit = mendFrontMatter(text, problem, (changed) => site.frontMatterOf(changed));
  return edit ? [{ label: say('Mend the front matter'), step: { do: 'edit', edits: [edit] } }] : [];
}
