import * as vscode from 'vscode';
import { LatestAnswers } from '../../core/page/latestAnswers.ts';
import { decodeText } from '../../core/text/decodeText.ts';

/** Larger files are not shown in a post, in bytes. */
const TOO_LARGE = 500_000;

/** The texts of files that a post includes. Each is read when it is first asked for. */
export class IncludedTexts {
  readonly #root: vscode.Uri;
  readonly #cameIn: () => void;
  /** By URI; `undefined` for one that there is none of, or that is not read yet. */
  readonly #texts = new Map<string, string | undefined>();
  readonly #answers = new LatestAnswers((key) => readText(vscode.Uri.parse(key)));

  /**
   * @param root The folder that the paths start from.
   * @param cameIn Called when a text that was asked for is another now.
   */
  constructor(root: vscode.Uri, cameIn: () => void) {
    this.#root = root;
    this.#cameIn = cameIn;
  }

  textOf(path: string): string | undefined {
    const key = vscode.Uri.joinPath(this.#root, path).toString();
    if (!this.#texts.has(key)) {
      this.#texts.set(key, undefined);
      void this.#read(key);
    }
    return this.#texts.get(key);
  }

  /** A file came, changed or went. */
  changed(uri: vscode.Uri): void {
    if (this.#texts.has(uri.toString())) void this.#read(uri.toString());
  }

  async #read(key: string): Promise<void> {
    const answers = await this.#answers.ask([key]);
    if (!Object.hasOwn(answers, key) || answers[key] === this.#texts.get(key)) return;
    this.#texts.set(key, answers[key]);
    this.#cameIn();
  }
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > TOO_LARGE) return undefined;
    const bytes = await vscode.workspace.fs.readFile(uri);
    const { text, encoding } = decodeText(bytes, { isWhole: true });
    return encoding === 'binary' ? undefined : text;
  } catch {
    return undefined;
  }
}
