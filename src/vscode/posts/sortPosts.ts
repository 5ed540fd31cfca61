import * as vscode from 'vscode';
import type { GroupBy, SortBy } from '../../core/posts/tree.ts';
import type { PostsTree, TreeLook } from './postsTree.ts';

const KEY = 'posts.look';

interface Choice extends vscode.QuickPickItem {
  readonly look?: Partial<TreeLook>;
}

/** Asks how to order posts and how to divide the published ones; kept for this workspace. */
export async function sortPosts(tree: PostsTree, state: vscode.Memento): Promise<void> {
  const { sort, groupBy } = tree.look;
  const choice = await vscode.window.showQuickPick<Choice>(
    [
      separator(vscode.l10n.t('Order')),
      option(vscode.l10n.t('By Date, Newest First'), { sort: 'date' }, sort === 'date'),
      option(vscode.l10n.t('By Title'), { sort: 'title' }, sort === 'title'),
      option(vscode.l10n.t('By Last Change'), { sort: 'modified' }, sort === 'modified'),
      separator(vscode.l10n.t('Published Posts')),
      option(vscode.l10n.t('Group by Year'), { groupBy: 'year' }, groupBy === 'year'),
      option(vscode.l10n.t('Group by Tag'), { groupBy: 'tag' }, groupBy === 'tag'),
      option(vscode.l10n.t('Group by Category'), { groupBy: 'category' }, groupBy === 'category'),
      option(vscode.l10n.t('In One List'), { groupBy: 'none' }, groupBy === 'none'),
    ],
    { title: vscode.l10n.t('Sort and Group Posts') },
  );
  if (!choice?.look) return;
  tree.look = { ...tree.look, ...choice.look };
  await state.update(KEY, { sort: tree.look.sort, groupBy: tree.look.groupBy });
}

/** The look this workspace was left with. */
export function rememberedLook(state: vscode.Memento): TreeLook {
  const kept: unknown = state.get(KEY);
  const read = (key: string): unknown =>
    typeof kept === 'object' && kept !== null && key in kept ? Reflect.get(kept, key) : undefined;
  const sorts: readonly SortBy[] = ['date', 'title', 'modified'];
  const groups: readonly GroupBy[] = ['year', 'tag', 'category', 'none'];
  return {
    sort: sorts.find((sort) => sort === read('sort')) ?? 'date',
    groupBy: groups.find((group) => group === read('groupBy')) ?? 'year',
    filter: '',
  };
}

function separator(label: string): Choice {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function option(label: string, look: Partial<TreeLook>, current: boolean): Choice {
  return { label, look, ...(current ? { iconPath: new vscode.ThemeIcon('check') } : {}) };
}
