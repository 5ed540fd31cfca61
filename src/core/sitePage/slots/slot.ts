import type { Addresses } from '../cleanAttributes.ts';
import type { PostView } from '../slotContent.ts';
import type { PageChild, PageElement, PageText } from '../tree.ts';

/** A place in a page outside of the body that says something of the post. */
export interface Slot {
  readonly hole: Hole;
  /** The element that is there for this slot alone, hidden when the post has nothing to show. */
  readonly box: PageElement | undefined;
  /** What the slot holds for a post; `undefined`: nothing. */
  fill(view: PostView, addresses: Addresses): Filling | undefined;
}

/** What is replaced. */
export type Hole =
  /** Part of a text; UTF-16 units. */
  | { readonly kind: 'text'; readonly node: PageText; readonly start: number; readonly end: number }
  /** Some children of an element. */
  | {
      readonly kind: 'children';
      readonly parent: PageElement;
      readonly from: number;
      readonly to: number;
    }
  /** Attributes of the box alone. */
  | { readonly kind: 'attributes' };

export interface Filling {
  /** Clean HTML for the hole; `undefined` for a hole of attributes. */
  readonly html?: string;
  /** For the box. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
}

/** The page around the body: all nodes that are shown, in order. */
export interface OuterPage {
  readonly elements: readonly PageElement[];
  readonly texts: readonly PageText[];
  /** The text below an element that is outside of the body, as a key; `undefined` around the body. */
  keyOf(node: PageChild): string | undefined;
  /** See `Slot.box`: the largest element that shows this and hardly anything else. */
  boxOf(node: PageChild): PageElement | undefined;
}

/** A post as a page shows it, to be found in that page. */
export interface DonorPost extends PostView {
  /** Last part of its address. */
  readonly slug: string;
}
