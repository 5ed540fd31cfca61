import * as vscode from 'vscode';
import { SETTINGS } from './ids.ts';

/** Galley's settings for a resource: read, defaulted and checked in this one place. */
export interface Settings {
  readonly previewStyle: 'auto' | 'page' | 'site' | 'galley';
  /** Paths from the blog's root; empty: found by Galley. */
  readonly previewStyleSheets: readonly string[];
  readonly previewScrollSync: boolean;
  /** Whether a new Jekyll post is a file in `_drafts` or a dated one in `_posts`. */
  readonly newPostJekyll: 'draft' | 'dated';
}

export function settingsFor(resource: vscode.Uri | undefined): Settings {
  const configuration = vscode.workspace.getConfiguration('galley', resource ?? null);
  const read = (setting: { readonly key: string }): unknown => configuration.get(setting.key);
  const sheets = read(SETTINGS.previewStyleSheets);
  return {
    previewStyle: oneOf(['auto', 'page', 'site', 'galley'], read(SETTINGS.previewStyle)) ?? 'auto',
    previewStyleSheets: Array.isArray(sheets) ? sheets.filter(isText) : [],
    previewScrollSync: read(SETTINGS.previewScrollSync) !== false,
    newPostJekyll: oneOf(['draft', 'dated'], read(SETTINGS.newPostJekyll)) ?? 'draft',
  };
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((candidate) => candidate === value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
