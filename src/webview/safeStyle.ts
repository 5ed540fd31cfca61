/** Values that load something, or whose effect can't be seen from the text alone. */
const LOADS =
  /url\(|image-set\(|image\(|cross-fade\(|element\(|paint\(|src\(|expression\(|var\(|env\(/i;

/** Values that would let a block leave its place. */
const LEAVES = /fixed|sticky/i;

const scratch = document.implementation.createHTMLDocument('').createElement('div');

/**
 * A `style` attribute's declarations without those that load anything or leave the flow of the
 * post. The browser itself reads them, so no escape or odd notation hides one. `''` when none is
 * left.
 * @param keepsCustom whether `--name` stays: in the site's own page its style sheets read some
 *   (the colours of code in a light and a dark look).
 */
export function safeStyle(style: string, keepsCustom = false): string {
  scratch.style.cssText = style;
  for (const name of [...scratch.style]) {
    const value = scratch.style.getPropertyValue(name);
    const isBad =
      (name.startsWith('--') && !keepsCustom) ||
      LOADS.test(value) ||
      (/^(?:position$|--)/.test(name) && LEAVES.test(value));
    if (isBad) scratch.style.removeProperty(name);
  }
  // A shorthand with `var()` has empty longhands: it only shows in the text as a whole.
  return LOADS.test(scratch.style.cssText) ? '' : scratch.style.cssText;
}

/**
 * Whether an attribute's value loads anything but a part of the same drawing (`url(#a)`). Where the
 * attribute is a property of CSS (`fill`), the browser reads it: an escape would hide the address.
 */
export function loadsByValue(name: string, value: string): boolean {
  scratch.style.cssText = '';
  scratch.style.setProperty(name, value);
  const read = scratch.style.getPropertyValue(name) || value;
  return LOADS.test(read) && !/^url\(["']?#[\w-]+["']?\)$/.test(read);
}
