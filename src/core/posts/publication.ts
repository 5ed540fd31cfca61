import type { Message } from '../message.ts';

export type Status = 'draft' | 'scheduled' | 'published' | 'expired' | 'excluded';

/**
 * Why a post is not live, or not for all time. The clock is not asked here: a hold says from when
 * or until when it stands, so that the status can be told for any moment, and the next change.
 * Times are milliseconds since 1970-01-01T00:00Z.
 */
export type Hold = {
  readonly reason: Message;
  /** `undefined` where it can't be said. */
  readonly origin?: HoldOrigin;
} & (
  | { readonly kind: 'excluded' | 'draft' }
  /** Stands while the clock is before `until`. */
  | { readonly kind: 'scheduled'; readonly until: number }
  /** Stands from `since` on, that instant included. */
  | { readonly kind: 'expired'; readonly since: number }
);

/**
 * Where a hold comes from, so that the writer can be led there. `keys` are names of fields or
 * settings, of which the first that is there says it; none: the file as a whole. `end` is the value
 * that the first of them has to have in the post itself to end the hold, `undefined` where there is
 * none or that is for the writer to know (a date).
 */
export type HoldOrigin =
  | { readonly in: 'post'; readonly keys: readonly string[]; readonly end?: EndValue }
  /** Another file, by its path from the blog's root: a section that cascades, a page that lists posts. */
  | {
      readonly in: 'file';
      readonly path: string;
      readonly keys: readonly string[];
      readonly end?: EndValue;
    }
  | { readonly in: 'configuration'; readonly keys: readonly string[]; readonly end?: EndValue }
  /** It lies among the drafts. */
  | { readonly in: 'folder' }
  | { readonly in: 'name' };

export type EndValue = string | boolean;

export interface Publication {
  readonly holds: readonly Hold[];
  /** Written and reachable, but in no list of the site (Docusaurus `unlisted`, Pelican `hidden`). */
  readonly unlisted: boolean;
  /** Why it is published, or `undefined` when there is nothing to add. */
  readonly note?: Message;
}

export interface StatusNow {
  readonly status: Status;
  /** Every reason that holds the post back now, the status's own first; empty when published. */
  readonly reasons: readonly Message[];
  /** When the status or its reasons next change by the clock alone; `undefined`: never. */
  readonly changesAt: number | undefined;
}

const ORDER: readonly Hold['kind'][] = ['excluded', 'draft', 'expired', 'scheduled'];

/** The status at a moment (milliseconds since 1970-01-01T00:00Z). */
export function statusAt(publication: Publication, now: number): StatusNow {
  const standing = standingHolds(publication, now);
  return {
    status: standing[0]?.kind ?? 'published',
    reasons: standing.map((hold) => hold.reason),
    changesAt: changeAfter(publication, now),
  };
}

/** What holds a post back at a moment, the weightiest first. */
export function standingHolds({ holds }: Publication, now: number): readonly Hold[] {
  return holds
    .filter((hold) => stands(hold, now))
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** The status alone, for lists of thousands. */
export function statusOf({ holds }: Publication, now: number): Status {
  let found: Hold['kind'] | undefined;
  for (const hold of holds) {
    if (!stands(hold, now)) continue;
    if (found === undefined || ORDER.indexOf(hold.kind) < ORDER.indexOf(found)) found = hold.kind;
  }
  return found ?? 'published';
}

/** When the status or its reasons next change by the clock alone; `undefined`: never. */
export function changeAfter({ holds }: Publication, now: number): number | undefined {
  let next: number | undefined;
  for (const hold of holds) {
    const time = turningPoint(hold);
    if (time > now && (next === undefined || time < next)) next = time;
  }
  return next;
}

function stands(hold: Hold, now: number): boolean {
  switch (hold.kind) {
    case 'scheduled':
      return now < hold.until;
    case 'expired':
      return now >= hold.since;
    case 'excluded':
    case 'draft':
      return true;
  }
}

function turningPoint(hold: Hold): number {
  switch (hold.kind) {
    case 'scheduled':
      return hold.until;
    case 'expired':
      return hold.since;
    case 'excluded':
    case 'draft':
      return -Infinity;
  }
}
