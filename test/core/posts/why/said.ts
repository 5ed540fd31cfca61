import { inEnglish } from '../../../../src/core/message.ts';
import { treeWords } from '../../../../src/core/posts/treeWords.ts';
import type { Cause, CauseStep } from '../../../../src/core/posts/why/cause.ts';
import type { WhyInput } from '../../../../src/core/posts/why/whyInput.ts';
import { whyNotLive, type Answer } from '../../../../src/core/posts/why/whyNotLive.ts';
import { applyEdits } from '../../../../src/core/text/textEdit.ts';
import { siteOf, NOW, type TextSite } from '../../generators/sites.ts';
import type { Generator } from '../../../../src/core/generators/generator.ts';

const WORDS = treeWords('en-GB', inEnglish);

/** A site of texts that can be asked why one of them is not live. */
export interface AskedSite extends TextSite {
  readonly ask: (path: string, more?: Partial<WhyInput>) => Answer;
  /** The text of a post after the action of that label. */
  readonly after: (path: string, label: string) => string;
}

export async function askedSite(
  generator: Generator,
  texts: Readonly<Record<string, string>>,
): Promise<AskedSite> {
  const site = await siteOf(generator, texts);
  const ask = (path: string, more: Partial<WhyInput> = {}): Answer =>
    whyNotLive({
      post: site.post(path),
      site: site.site,
      text: texts[path],
      times: { modified: NOW, created: NOW },
      now: NOW,
      words: WORDS,
      rivals: [],
      isUnsaved: false,
      git: undefined,
      ...more,
    });
  const after = (path: string, label: string): string => {
    const actions = ask(path).causes.flatMap((cause) => cause.actions);
    const step = actions.find((action) => inEnglish(action.label) === label)?.step;
    if (step?.do !== 'edit') throw new Error(`No edit “${label}”.`);
    return applyEdits(texts[path] ?? '', step.edits);
  };
  return { ...site, ask, after };
}

/** Causes as sentences with their actions: `It says draft: true. (3) > Set draft to false`. */
export function said({ causes }: Answer): readonly string[] {
  return causes.map(saidCause);
}

function saidCause({ message, due, clock, line, actions }: Cause): string {
  const place = line === undefined ? '' : ` (${line + 1})`;
  const more = due && clock ? ` ${inEnglish(due)} ${inEnglish(clock)}` : '';
  const ends = actions.map(({ label, step }) => ` > ${inEnglish(label)}${saidStep(step)}`).join('');
  return `${inEnglish(message)}${place}${more}${ends}`;
}

/** What the label does not tell. */
function saidStep(step: CauseStep): string {
  return step.do === 'open' && 'keys' in step.at ? ` [${step.at.keys.join(', ')}]` : '';
}
