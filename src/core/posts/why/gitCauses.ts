import { say } from '../../message.ts';
import type { Cause, CauseAction, GitState } from './cause.ts';

const OPEN: CauseAction = { label: say('Open Source Control'), step: { do: 'sourceControl' } };
const PUSH: CauseAction = { label: say('Push…'), step: { do: 'push' } };

/**
 * What of a post has not left this machine. Nothing is said of commits where the repository has no
 * remote: such sites are published in other ways.
 */
export function gitCauses(git: GitState): readonly Cause[] {
  const { file, branch, upstream, hasRemote, isAhead } = git;
  if (file === 'ignored') {
    const message = say('Git ignores the file, so it is not pushed with the rest of the site.');
    return [{ code: 'git-ignored', message, actions: [] }];
  }
  const causes: Cause[] = [];
  if (file === 'new') {
    const message = say('The file is not committed yet.');
    causes.push({ code: 'uncommitted', message, actions: [OPEN] });
  } else if (file === 'changed') {
    const message = say('Its last changes are not committed.');
    causes.push({ code: 'uncommitted', message, actions: [OPEN] });
  }
  if (!hasRemote || file === 'new' || branch === undefined) return causes;
  if (upstream === undefined) {
    const message = say('The branch {0} has not been pushed yet.', branch);
    causes.push({ code: 'unpushed', message, actions: [PUSH, OPEN] });
  } else if (isAhead === true) {
    const message = say('It is committed, but not pushed to {0} yet.', upstream);
    causes.push({ code: 'unpushed', message, actions: [PUSH, OPEN] });
  }
  return causes;
}
