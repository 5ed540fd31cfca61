import * as vscode from 'vscode';
import type { Log } from '../../core/ports.ts';
import type { CommandId } from '../ids.ts';

/**
 * Registers a command so that a failure is told to the writer and logged, in this one place.
 * Arguments are unknown: a menu, a key binding or another extension may pass anything.
 */
export function registerCommand(
  id: CommandId,
  log: Log,
  run: (...args: readonly unknown[]) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => {
    try {
      return await run(...args);
    } catch (error) {
      log.error(`${id} failed.`, error);
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('Galley: {0}', reason));
      return undefined;
    }
  });
}
