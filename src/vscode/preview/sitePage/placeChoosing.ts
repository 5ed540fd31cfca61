import type { PageFrame, PageLink } from '../pageLink.ts';
import { chooseStrings, type PlaceAnswer, type PlaceChoice } from './placeChoice.ts';

/** While the writer points at the place of the post, a panel's page shows nothing else. */
export class PlaceChoosing {
  readonly #page: PageLink;
  #choice: PlaceChoice | undefined;

  constructor(page: PageLink) {
    this.#page = page;
  }

  /** Whether the writer is asked now. */
  get isOn(): boolean {
    return this.#choice !== undefined;
  }

  /** @param frame around the document of the choice. */
  begin(choice: PlaceChoice, frame: PageFrame): void {
    this.#choice = choice;
    this.#page.enter(frame);
  }

  /** Asks on the page, which has opened. @returns whether there is anything to ask. */
  ask(): boolean {
    if (this.#choice) this.#page.post({ type: 'choosePlace', strings: chooseStrings() });
    return this.isOn;
  }

  /** @returns whether the post is to be shown again; if not the writer was told why. */
  async take(answer: PlaceAnswer): Promise<boolean> {
    return (await this.#choice?.take(answer)) ?? false;
  }

  /** The page shows the post again. */
  end(): void {
    this.#choice = undefined;
  }
}
