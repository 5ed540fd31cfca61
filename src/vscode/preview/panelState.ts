import * as vscode from 'vscode';
import type { PanelState, StyleId } from '../../protocol.ts';
import { isStyle } from './fromPage.ts';

/** What a panel shows and how, as far as it outlives a reload of the window. */
export interface KeptState {
  readonly uri: vscode.Uri | undefined;
  readonly locked: boolean;
  readonly style: StyleId | undefined;
}

/** The state VS Code kept for us, checked: an older Galley may have written it. */
export function restoredState(state: unknown): KeptState {
  const kept: Partial<Record<keyof PanelState, unknown>> =
    typeof state === 'object' && state !== null ? state : {};
  return {
    uri: typeof kept.uri === 'string' ? parsed(kept.uri) : undefined,
    locked: kept.locked === true,
    style: isStyle(kept.style) ? kept.style : undefined,
  };
}

export function toPanelState({ uri, locked, style }: KeptState): PanelState {
  return { uri: uri?.toString(), locked, style };
}

function parsed(uri: string): vscode.Uri | undefined {
  try {
    return vscode.Uri.parse(uri, true);
  } catch {
    return undefined;
  }
}
