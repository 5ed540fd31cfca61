import type { ExcerptRules } from '../../excerpts/excerptRules.ts';
import type { Settings } from './settings.ts';

/** Words of a summary; `None` stands for all. */
const USUAL_LENGTH = 50;

/** Source: pelican/contents.py `_get_summary`, pelican/settings.py `FORMATTED_FIELDS`. */
export function pelicanExcerpts(settings: Settings): ExcerptRules {
  const length = settings('SUMMARY_MAX_LENGTH');
  const count = length === null ? Infinity : Number(length);
  return [
    { kind: 'field', key: 'summary', ignoreCase: true, isMarkdown: true },
    { kind: 'words', count: Number.isNaN(count) ? USUAL_LENGTH : count, ending: 'word' },
  ];
}
