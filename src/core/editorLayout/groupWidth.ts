import type { EditorLayout, LayoutGroup } from './editorLayout.ts';

/** VS Code makes no editor group narrower, in CSS pixels. Source: vs/workbench/browser/parts/editor/editor.ts. */
const NARROWEST = 220;

/** The width of an editor group, and what it could be, in CSS pixels. */
export interface GroupWidth {
  readonly now: number;
  readonly widest: number;
  /** The layout in which the group is as wide as asked for, as far as there is room. */
  with(width: number): EditorLayout;
}

/**
 * The width of the editor group of a view column, which are counted from 1 in the order of the
 * layout. `undefined` when no other group stands beside it, so that its width can't be changed.
 */
export function groupWidth(layout: EditorLayout, column: number): GroupWidth | undefined {
  const path = pathTo(layout.groups, column - 1);
  // Rows and columns take turns: the innermost row that the group is in decides how wide it is.
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const isRow = (depth + layout.orientation) % 2 === 0;
    const row = isRow ? groupsAt(layout.groups, path.slice(0, depth)) : [];
    if (row.length > 1) return widthInRow(layout, path.slice(0, depth + 1), row);
  }
  return undefined;
}

function widthInRow(
  layout: EditorLayout,
  path: readonly number[],
  row: readonly LayoutGroup[],
): GroupWidth | undefined {
  const index = path.at(-1) ?? 0;
  const total = row.reduce((sum, { size }) => sum + size, 0);
  const widest = total - NARROWEST * (row.length - 1);
  const now = row[index]?.size;
  if (now === undefined || widest < NARROWEST) return undefined;
  return {
    now,
    widest,
    with: (width) => {
      const wanted = Math.min(Math.max(width, NARROWEST), widest);
      const sizes = sizesIn(row, index, wanted);
      return { ...layout, groups: withSizes(layout.groups, path.slice(0, -1), sizes) };
    },
  };
}

/** The others give or take in proportion to what they have to give. */
function sizesIn(row: readonly LayoutGroup[], index: number, wanted: number): readonly number[] {
  const others = row.filter((_, i) => i !== index);
  const total = row.reduce((sum, { size }) => sum + size, 0);
  const spare = ({ size }: LayoutGroup): number => Math.max(0, size - NARROWEST);
  const toGive = others.reduce((sum, group) => sum + spare(group), 0);
  const left = total - wanted - NARROWEST * others.length;
  const share = (group: LayoutGroup): number =>
    toGive > 0 ? (left * spare(group)) / toGive : left / others.length;
  return row.map((group, i) => (i === index ? wanted : NARROWEST + share(group)));
}

/** Which group to take at each level to come to an editor group; empty when there are not so many. */
function pathTo(groups: readonly LayoutGroup[], leaf: number): readonly number[] {
  let left = leaf;
  for (const [index, group] of groups.entries()) {
    const count = leavesIn(group);
    if (left < count) return [index, ...pathTo(group.groups ?? [], left)];
    left -= count;
  }
  return [];
}

function leavesIn({ groups }: LayoutGroup): number {
  return groups ? groups.reduce((sum, group) => sum + leavesIn(group), 0) : 1;
}

function groupsAt(groups: readonly LayoutGroup[], path: readonly number[]): readonly LayoutGroup[] {
  return path.reduce((at, index) => at[index]?.groups ?? [], groups);
}

function withSizes(
  groups: readonly LayoutGroup[],
  path: readonly number[],
  sizes: readonly number[],
): readonly LayoutGroup[] {
  const [first, ...rest] = path;
  if (first === undefined) {
    return groups.map((group, i) => ({ ...group, size: sizes[i] ?? group.size }));
  }
  return groups.map((group, i) =>
    i === first && group.groups
      ? { ...group, groups: withSizes(group.groups, rest, sizes) }
      : group,
  );
}
