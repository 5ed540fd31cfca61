import type { Message } from '../../message.ts';
import type { ProblemCode } from '../../problem.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { Status } from '../publication.ts';

/** One reason for which readers don't see a post, or not as it is here, and what can be done. */
export interface Cause {
  readonly code: CauseCode;
  readonly message: Message;
  /** The time that counts, as the clocks of the site show it, and how far it is from now. */
  readonly due?: Message;
  /** What those clocks show now. */
  readonly clock?: Message;
  /** Where in the post's file it stands: zero-based; `undefined` when it does not stand there. */
  readonly line?: number;
  /** The first is the one to take; none where only the writer can know. */
  readonly actions: readonly CauseAction[];
}

export type CauseCode =
  | Exclude<Status, 'published'>
  | ProblemCode
  /** In no list of the site: only its address leads to it. */
  | 'unlisted'
  /** Something of which Galley can't know whether it holds the post back. */
  | 'note'
  | 'unsaved'
  | 'git-ignored'
  | 'uncommitted'
  | 'unpushed';

export interface CauseAction {
  /** An order: `Set draft to false`. */
  readonly label: Message;
  readonly step: CauseStep;
}

/** What an action does. Paths are relative to the blog's root. */
export type CauseStep =
  | { readonly do: 'open'; readonly path: string; readonly at: Spot }
  /** Edits of the post's own text, as it was when the causes were told. */
  | { readonly do: 'edit'; readonly edits: readonly TextEdit[] }
  /** `assets` are folders that go along where they exist. */
  | {
      readonly do: 'move';
      readonly to: string;
      readonly assets?: { readonly from: string; readonly to: string };
    }
  | { readonly do: 'reveal' }
  | { readonly do: 'save' }
  | { readonly do: 'sourceControl' }
  | { readonly do: 'push' };

/** A place in a file: a zero-based line, or the first line that names one of these keys. */
export type Spot = { readonly line: number } | { readonly keys: readonly string[] };

/** How the post's file stands in its git repository. */
export interface GitState {
  /** `ignored` by git, `changed` since the last commit or not in it yet, or `committed` as it is. */
  readonly file: 'ignored' | 'new' | 'changed' | 'committed';
  /** Whether one of the commits that are not pushed yet touches it; `undefined`: not known. */
  readonly isAhead: boolean | undefined;
  readonly branch: string | undefined;
  /** The branch that the repository pushes to (`origin/main`); `undefined`: none yet. */
  readonly upstream: string | undefined;
  readonly hasRemote: boolean;
}
