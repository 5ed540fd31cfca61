import type { Block, BlockPatch } from '../../core/markdown/block.ts';
import type { HeaderModel } from '../../core/page/headerModel.ts';
import type { Problem } from '../../core/problem.ts';
import { sameData } from '../../core/sameData.ts';
import { changedContents } from '../../core/sitePage/changedContents.ts';
import type {
  BlockView,
  HeaderView,
  PatchView,
  ProblemView,
  SurroundView,
} from '../../protocol.ts';
import { translate } from '../translate.ts';

/** Core's blocks as the page takes them: without what only the adapter needs. */
export function toBlockView({ html, line, lineCount }: Block): BlockView {
  return { html, line, lineCount };
}

export function toPatchView(
  { at, remove, insert, lineShift }: BlockPatch,
  toView: (block: Block) => BlockView,
): PatchView {
  return { at, remove, insert: insert.map(toView), lineShift };
}

/** The header in the writer's language; the site's own words stay in the site's. */
export function toHeaderView(model: HeaderModel): HeaderView {
  const { crumbs, readingTime, status, ...same } = model;
  return {
    ...same,
    crumbs: crumbs.map(({ label, address }) => ({ label, href: address })),
    readingTime: readingTime && translate(readingTime),
    status: status && {
      kind: status.kind,
      label: translate(status.label),
      detail: status.reasons.map(translate).join('\n'),
    },
  };
}

/** What the page has to be told when what stands around the body changes; `undefined`: nothing. */
export function toChange(
  before: SurroundView | undefined,
  now: SurroundView,
): SurroundView | undefined {
  if (before?.kind === 'page' && now.kind === 'page') {
    const page = changedContents(before.page, now.page);
    return page && { kind: 'page', page };
  }
  return sameData(before, now) ? undefined : now;
}

/** What is wrong with the file, the worst first. */
export function toProblemViews(problems: readonly Problem[]): readonly ProblemView[] {
  const order: readonly Problem['severity'][] = ['error', 'warning'];
  return problems
    .filter(({ severity }) => order.includes(severity))
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map(({ message, line }) => ({ message: translate(message), line }));
}
