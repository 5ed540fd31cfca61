import { sameData } from '../sameData.ts';

/** What a page shows around the body; plain data. The slots are the same ones, in the same order. */
interface Contents {
  readonly slots: readonly unknown[];
}

/**
 * What a page that shows `before` has to be told to show `now`: all, but for the slots that stay
 * as they are. `undefined` when nothing changes.
 */
export function changedContents<C extends Contents>(before: C, now: C): C | undefined {
  if (sameData(before, now)) return undefined;
  return { ...now, slots: now.slots.filter((slot, i) => !sameData(slot, before.slots[i])) };
}
