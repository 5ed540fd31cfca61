import type { FrameLocator, Locator, Page } from 'playwright-core';

/** The first webview of a window starts a service worker and loads much: it takes this long. */
const slow = 90_000;
const normal = 30_000;

/**
 * What a person does and sees in a VS Code window. Every verb waits until it is possible, and
 * fails with the name of what didn't appear.
 */
export class Workbench {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Waits for the window to be drawn. Extensions may still be starting. */
  async ready(): Promise<void> {
    await this.#page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: slow });
    await this.#page.locator('.monaco-workbench .part.editor').waitFor({ timeout: slow });
  }

  /** Runs a command from the palette by its full title: `Galley: New Blog Post`. */
  async runCommand(title: string): Promise<void> {
    await this.#atRow(`>${title}`, title, (row) => row.click({ timeout: 3_000 }));
  }

  /** Lists a command in the palette, where Enter then runs it. */
  async listCommand(title: string): Promise<void> {
    await this.#atRow(`>${title}`, title, (row) => row.waitFor({ timeout: 3_000 }));
  }

  /** Opens a file by its name through quick open, and waits for its tab. */
  async openFile(name: string): Promise<void> {
    const label = name.split('/').at(-1) ?? name;
    await this.#atRow(name, label, (row) => row.click({ timeout: 3_000 }));
    await this.tab(label).waitFor({ timeout: normal });
  }

  /**
   * Does something with a row of the palette. In a window that has just been opened an extension's
   * commands and the files are listed late, and what changes the focus late, as VS Code's own look
   * at the focus of a webview does, closes the palette: so it is opened again until the row was there.
   */
  async #atRow(text: string, label: string, act: (row: Locator) => Promise<void>): Promise<void> {
    const giveUpAt = Date.now() + slow;
    for (;;) {
      try {
        await this.#openQuickInput(text);
        await act(this.quickInputRow(label));
        return;
      } catch (error) {
        if (Date.now() > giveUpAt) throw error;
        await this.#page.keyboard.press('Escape');
      }
    }
  }

  /** Opens the palette's input with this text in it. */
  async #openQuickInput(text: string): Promise<void> {
    await this.#page.keyboard.press('F1');
    await this.quickInput().fill(text, { timeout: 3_000 });
  }

  /** The input at the top of the window, for a question or a list. */
  quickInput(): Locator {
    return this.#page.locator('.quick-input-widget:visible .quick-input-box input');
  }

  /** A row of the list at the top of the window, by its exact label. */
  quickInputRow(label: string): Locator {
    return this.#page
      .locator('.quick-input-widget:visible .quick-input-list .monaco-list-row')
      .filter({ has: this.#page.locator('.label-name').getByText(label, { exact: true }) })
      .first();
  }

  /** Answers a question at the top of the window. */
  async answer(text: string): Promise<void> {
    await this.quickInput().fill(text, { timeout: normal });
    await this.#page.keyboard.press('Enter');
  }

  /** Types into whatever has the focus, key by key. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Presses a key or a combination: `Control+S`. */
  async press(keys: string): Promise<void> {
    await this.#page.keyboard.press(keys);
  }

  /** The tab of an editor, by the name on it. */
  tab(name: string): Locator {
    return this.#page.locator('.tabs-container .tab', { hasText: name }).first();
  }

  /** The text area of the visible editor; only lines in view are in it. */
  editor(): Locator {
    return this.#page.locator('.editor-instance .monaco-editor .view-lines').first();
  }

  /** Puts the cursor into the visible editor. */
  async focusEditor(): Promise<void> {
    await this.editor().click();
  }

  /** Puts the cursor at a place of the active editor; line and column count from one, as VS Code shows them. */
  async goTo(line: number, column: number): Promise<void> {
    await this.#page.keyboard.press('Control+g');
    await this.quickInput().waitFor({ timeout: normal });
    // Key by key: a text that is put in at once is taken for a file's name while the list changes.
    await this.#page.keyboard.type(`${line}:${column}`);
    await this.#page.keyboard.press('Enter');
    await this.#page
      .locator('.part.statusbar')
      .getByText(`Ln ${line}, Col ${column}`, { exact: true })
      .waitFor({ timeout: normal });
  }

  /** Shows a view container of the activity bar: `Galley`. */
  async showSideBar(name: string): Promise<void> {
    const icon = this.#page.locator('.activitybar .action-item', {
      has: this.#page.locator(`.action-label[aria-label^="${name}"]`),
    });
    await icon.waitFor({ timeout: slow });
    if ((await icon.getAttribute('aria-expanded')) !== 'true') await icon.click();
  }

  /** A row of a tree in the side bar, by a part of its label. */
  treeRow(label: string): Locator {
    return this.#page.locator('.part.sidebar .monaco-list-row', { hasText: label }).first();
  }

  /** A message in the corner, by a part of its text. */
  notification(text: string): Locator {
    return this.#page.locator('.notifications-toasts .notification-list-item', { hasText: text });
  }

  /** Clicks a button of a message in the corner or of a modal dialogue. */
  async clickButton(label: string): Promise<void> {
    await this.#page
      .locator('.notifications-toasts, .monaco-dialog-box')
      .getByRole('button', { name: label })
      .first()
      .click({ timeout: normal });
  }

  /**
   * The page inside the visible webview. VS Code wraps it twice: an outer frame of its own and in
   * it the frame with our HTML. Webviews that are hidden stay in the document and are left out.
   */
  async previewFrame(): Promise<FrameLocator> {
    const outer = this.#page.locator('iframe.webview:visible').last();
    await outer.waitFor({ timeout: slow });
    const inner = outer.contentFrame().locator('iframe#active-frame');
    await inner.waitFor({ timeout: slow });
    const frame = inner.contentFrame();
    await frame.locator('body').waitFor({ timeout: slow });
    return frame;
  }
}
