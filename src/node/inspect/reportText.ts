import type { BlogReport, PostReport, Report } from './report.ts';

/** A report as a table that people read. Lines of files are counted from one. */
export function reportText({ blogs }: Report): string {
  if (blogs.length === 0) return 'No blog was found.\n';
  return blogs.map(blogText).join('\n');
}

function blogText({ root, generator, posts, problems }: BlogReport): string {
  const title = `${root === '' ? '.' : root} (${generator}), ${posts.length} content files`;
  const rows = posts.map((post) => [
    post.status,
    post.date ?? '-',
    post.address ?? '-',
    post.title ?? '-',
    post.path,
  ]);
  const table = columns([['STATUS', 'DATE', 'ADDRESS', 'TITLE', 'PATH'], ...rows]);
  const lines = [
    title,
    ...problems.map(({ path, line, message }) => `  ! ${path}:${line + 1}: ${message}`),
    table[0],
    ...posts.flatMap((post, index) => [table[index + 1], ...notes(post)]),
  ];
  return lines.map((line) => `${line ?? ''}\n`).join('');
}

function notes({ reason, tags, problems }: PostReport): readonly string[] {
  return [
    ...(reason === null ? [] : [`    ${reason}`]),
    ...(tags.length === 0 ? [] : [`    tags: ${tags.join(', ')}`]),
    ...problems.map(({ line, message }) => `    ! line ${line + 1}: ${message}`),
  ];
}

/** No column but the last is wider than this; what is longer pushes the rest of its row. */
const WIDEST = 48;

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.min(WIDEST, Math.max(...rows.map((row) => (row[column] ?? '').length))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
