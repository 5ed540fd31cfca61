import type * as vscode from 'vscode';

/** The composition root: builds the parts in order of dependency and connects them. */
export function activate(context: vscode.ExtensionContext): void {
  void context;
}
