import { asList, lookUp } from '../frontMatter/unknownData.ts';

/** How VS Code's editor groups are arranged, as its command `vscode.getEditorLayout` tells it. */
export interface EditorLayout {
  /** 0: the outermost groups stand side by side; 1: one above the other. It alternates inwards. */
  readonly orientation: 0 | 1;
  readonly groups: readonly LayoutGroup[];
}

/** An editor group, or several; the size, in CSS pixels, goes the way that its siblings stand. */
export interface LayoutGroup {
  readonly size: number;
  /**
   * Absent in an editor group; to VS Code an empty list is a place without one, and it would merge
   * others to make up for it.
   */
  readonly groups?: readonly LayoutGroup[];
}

/** Deeper than anyone splits editors. */
const DEEPEST = 12;

/** `undefined` when the data is no layout. */
export function toEditorLayout(data: unknown): EditorLayout | undefined {
  const orientation = lookUp(data, 'orientation');
  const groups = toGroups(lookUp(data, 'groups'), DEEPEST);
  return groups && (orientation === 0 || orientation === 1) ? { orientation, groups } : undefined;
}

function toGroups(data: unknown, depth: number): readonly LayoutGroup[] | undefined {
  if (!Array.isArray(data) || data.length === 0 || depth === 0) return undefined;
  const groups: LayoutGroup[] = [];
  for (const one of asList(data)) {
    const size = lookUp(one, 'size');
    if (typeof size !== 'number' || !(size > 0)) return undefined;
    const inner = lookUp(one, 'groups');
    const innerGroups = toGroups(inner, depth - 1);
    if (inner !== undefined && !innerGroups) return undefined;
    groups.push(innerGroups ? { size, groups: innerGroups } : { size });
  }
  return groups;
}
