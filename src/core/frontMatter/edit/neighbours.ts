import type { Dictionary, Field } from '../frontMatter.ts';

/** Behind which field a new one goes, as the generators' own templates order them; first found counts. */
const BEHIND: readonly { readonly keys: RegExp; readonly neighbours: readonly string[] }[] = [
  { keys: /^(?:draft|published|status)$/i, neighbours: ['date', 'pubdate', 'title'] },
  {
    keys: /^(?:lastmod|updated|modified|last_modified_at|updateddate|last_update)$/i,
    neighbours: ['date', 'pubdate'],
  },
  {
    keys: /^(?:publishdate|expirydate)$/i,
    neighbours: ['publishdate', 'lastmod', 'date', 'pubdate'],
  },
  { keys: /^(?:date|pubdate)$/i, neighbours: ['title'] },
  { keys: /^(?:slug|permalink|url|description|summary|excerpt)$/i, neighbours: ['title'] },
];

/** The fields a new one may go behind, best first: its neighbours by custom, then the last one. */
export function neighboursFor(key: string, { fields }: Dictionary): readonly Field[] {
  const customs = BEHIND.find(({ keys }) => keys.test(key))?.neighbours ?? [];
  const neighbours = customs.flatMap((name) => {
    return fields.filter((field) => field.key.toLowerCase() === name).slice(-1);
  });
  return [...neighbours.slice(0, 1), ...[...fields].reverse()];
}
