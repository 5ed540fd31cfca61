import type { FromPage, StyleId } from '../../protocol.ts';

/** More references than any post has; a page that asks for more is not ours. */
const MOST_REFERENCES = 10_000;

type Fields = Readonly<Record<string, unknown>>;

/** What the page said, checked: it is our script, but it shows what others wrote. */
export function fromPage(message: unknown): FromPage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const fields: Fields = { ...message };
  switch (fields['type']) {
    case 'ready':
      return typeof fields['first'] === 'string'
        ? { type: 'ready', first: fields['first'] }
        : { type: 'ready' };
    case 'chooseWidth':
    case 'toggleLock':
    case 'showRemoteImages':
    case 'choosingCancelled':
      return { type: fields['type'] };
    case 'chooseStyle':
      return isStyle(fields['style']) ? { type: 'chooseStyle', style: fields['style'] } : undefined;
    case 'placeChosen':
      return isCount(fields['node']) ? { type: 'placeChosen', node: fields['node'] } : undefined;
    default:
      return isCount(fields['generation']) ? aboutPost(fields, fields['generation']) : undefined;
  }
}

function aboutPost(fields: Fields, generation: number): FromPage | undefined {
  const { references, href, line, word, occurrence } = fields;
  switch (fields['type']) {
    case 'need':
      return isTexts(references) ? { type: 'need', generation, references } : undefined;
    case 'whyNotLive':
      return { type: 'whyNotLive', generation };
    case 'openLink':
      return typeof href === 'string' ? { type: 'openLink', generation, href } : undefined;
    case 'scrolled':
      return isPlace(line) ? { type: 'scrolled', generation, line } : undefined;
    case 'placeCursor':
      return isCount(line) && typeof word === 'string' && isCount(occurrence)
        ? { type: 'placeCursor', generation, line, word, occurrence }
        : undefined;
    default:
      return undefined;
  }
}

export function isStyle(value: unknown): value is StyleId {
  return value === 'page' || value === 'site' || value === 'galley';
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && isPlace(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.length <= MOST_REFERENCES &&
    value.every((item) => typeof item === 'string')
  );
}
