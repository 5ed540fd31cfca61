import * as vscode from 'vscode';
import type { Message } from '../core/message.ts';

/** A message of core in the writer's language. */
export function translate(message: Message): string {
  return vscode.l10n.t(message.text, ...message.args);
}
