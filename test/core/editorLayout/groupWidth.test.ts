import assert from 'node:assert/strict';
import { toEditorLayout, type LayoutGroup } from '../../../src/core/editorLayout/editorLayout.ts';
import { groupWidth } from '../../../src/core/editorLayout/groupWidth.ts';

/** The size of a group, or of several and theirs. */
type Shape = number | { readonly size: number; readonly of: readonly Shape[] };

function group(shape: Shape): unknown {
  if (typeof shape === 'number') return { size: shape };
  return { size: shape.size, groups: shape.of.map(group) };
}

function shapeOf({ size, groups }: LayoutGroup): Shape {
  return groups ? { size, of: groups.map(shapeOf) } : size;
}

const widthIn = (orientation: 0 | 1, shapes: readonly Shape[], column: number) => {
  const layout = toEditorLayout({ orientation, groups: shapes.map(group) });
  assert.ok(layout);
  return groupWidth(layout, column);
};

/** The layout in which the group of the column is so wide. */
function resized(orientation: 0 | 1, shapes: readonly Shape[], column: number, width: number) {
  const layout = widthIn(orientation, shapes, column)?.with(width);
  return layout?.groups.map(shapeOf);
}

describe('the width of an editor group', () => {
  it('is taken from or given to the one beside it', () => {
    assert.deepEqual(resized(0, [700, 700], 2, 390), [1010, 390]);
    assert.deepEqual(resized(0, [1010, 390], 2, 768), [632, 768]);
  });

  it('is shared by the others as they have room', () => {
    assert.deepEqual(resized(0, [320, 420, 660], 3, 390), [410, 600, 390]);
    assert.deepEqual(resized(0, [220, 220, 960], 3, 400), [500, 500, 400]);
  });

  it('is never more than leaves VS Code’s narrowest to the others, and never less than that', () => {
    assert.deepEqual(resized(0, [500, 500], 2, 2000), [220, 780]);
    assert.deepEqual(resized(0, [500, 500], 2, 10), [780, 220]);
    const width = widthIn(0, [500, 500], 2);
    assert.deepEqual({ now: width?.now, widest: width?.widest }, { now: 500, widest: 780 });
  });

  it('is that of the column in which the group stands below others', () => {
    assert.deepEqual(resized(0, [700, { size: 700, of: [300, 400] }], 3, 390), [
      1010,
      { size: 390, of: [300, 400] },
    ]);
  });

  it('is found in a row of its own below others', () => {
    assert.deepEqual(resized(1, [300, { size: 400, of: [800, 600] }], 3, 390), [
      300,
      { size: 400, of: [1010, 390] },
    ]);
  });

  it('can’t be changed without another group beside it', () => {
    assert.equal(widthIn(0, [1400], 1), undefined);
    assert.equal(widthIn(1, [300, 400], 2), undefined);
    assert.equal(widthIn(0, [700, 700], 3), undefined);
    assert.equal(widthIn(0, [200, 200], 2), undefined);
  });
});

describe('a layout of editor groups', () => {
  it('is not made of anything else', () => {
    const endless: { size: number; groups: unknown[] } = { size: 1, groups: [] };
    endless.groups.push(endless);
    for (const data of [
      undefined,
      {},
      { orientation: 0, groups: [] },
      { orientation: 2, groups: [{ size: 1 }] },
      { orientation: 0, groups: [{}] },
      { orientation: 0, groups: [{ size: 1, groups: [] }] },
      { orientation: 0, groups: [endless] },
    ]) {
      assert.equal(toEditorLayout(data), undefined);
    }
  });
});
