import type * as vscode from 'vscode';
import type { ElementPath, PathStep } from '../../../core/sitePage/elementPath.ts';

const KEY = 'galley.preview.postPlaces';

/** Where posts stand in the pages of a site, as the writer has shown it; kept with the workspace. */
export class ChosenPlaces {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  of(root: vscode.Uri): ElementPath | undefined {
    const kept = this.#all()[root.toString()];
    return isPath(kept) ? kept : undefined;
  }

  async keep(root: vscode.Uri, place: ElementPath): Promise<void> {
    await this.#memory.update(KEY, { ...this.#all(), [root.toString()]: place });
  }

  async forget(root: vscode.Uri): Promise<void> {
    const others = Object.entries(this.#all()).filter(([key]) => key !== root.toString());
    await this.#memory.update(KEY, Object.fromEntries(others));
  }

  #all(): Readonly<Record<string, unknown>> {
    const kept = this.#memory.get<unknown>(KEY);
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  }
}

/** An older Galley may have kept something else. */
function isPath(kept: unknown): kept is ElementPath {
  return Array.isArray(kept) && kept.length > 0 && kept.every(isStep);
}

function isStep(kept: unknown): kept is PathStep {
  if (typeof kept !== 'object' || kept === null) return false;
  const { tag, names }: { tag?: unknown; names?: unknown } = kept;
  return (
    typeof tag === 'string' &&
    Array.isArray(names) &&
    names.every((name) => typeof name === 'string')
  );
}
