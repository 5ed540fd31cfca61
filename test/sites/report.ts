import type { PixelDifference } from './pixels.ts';

/** What came of showing one post. */
export interface Row {
  readonly site: string;
  readonly post: string;
  /** `undefined` when it could not be shown in a page of its site. */
  readonly measured?: {
    readonly isBodyFound: boolean;
    readonly hasTitle: boolean;
    /** `undefined` when its own page shows no date. */
    readonly hasDate: boolean | undefined;
    readonly hasCode: boolean;
    /** Likeness of the body, of what our engine alone makes of it, and of the whole page: 0 to 1. */
    readonly body: number;
    readonly plainBody: number;
    readonly page: number;
    readonly pixels: PixelDifference;
  };
}

/** A line for each post. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['site', 'post', 'body', '(plain)', 'page', 'fold px', 'page px', 'higher by'];
  const lines = rows.map(({ site, post, measured }) => {
    if (!measured) return [site, post, 'not shown'];
    const { body, plainBody, page, pixels } = measured;
    const parts = [body, plainBody, page, pixels.fold, pixels.page].map(percent);
    const flags = [
      measured.isBodyFound ? '' : 'body not found',
      measured.hasTitle ? '' : 'no title',
      measured.hasDate === false ? 'another date' : '',
    ];
    return [site, post, ...parts, String(pixels.growth), ...flags.filter(Boolean)];
  });
  const all = [head, ...lines];
  const widths = head.map((_, i) => Math.max(...all.map((line) => (line[i] ?? '').length)));
  return all
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** How far the goals of the preview are reached. */
export function goalsOf(rows: readonly Row[]): string {
  const shown = rows.flatMap(({ measured }) => measured ?? []);
  const dated = shown.filter(({ hasDate }) => hasDate !== undefined);
  const withoutCode = shown.filter(({ hasCode }) => !hasCode);
  const withCode = shown.filter(({ hasCode }) => hasCode);
  const share = (count: number, total: number): string =>
    `${count} of ${total}${total > 0 ? ` (${percent(count / total)})` : ''}`;
  const count = <T>(list: readonly T[], test: (item: T) => boolean): string =>
    share(list.filter(test).length, list.length);
  return [
    '',
    `shown in a page of its site          ${share(shown.length, rows.length)}`,
    `body found                           ${count(shown, ({ isBodyFound }) => isBodyFound)}`,
    `title found                          ${count(shown, ({ hasTitle }) => hasTitle)}`,
    `visible date found                   ${count(dated, ({ hasDate }) => hasDate === true)}`,
    `body identical, posts without code   ${count(withoutCode, ({ body }) => body === 1)}`,
    `likeness of the body, with code      ${percent(median(withCode.map(({ body }) => body)))} (median)`,
    `likeness of the page                 ${percent(median(shown.map(({ page }) => page)))} (median)`,
    `first screen within 1 %              ${count(shown, ({ pixels }) => pixels.fold <= 0.01)}`,
    `whole page within 1 %                ${count(shown, ({ pixels }) => pixels.page <= 0.01)}`,
  ].join('\n');
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
