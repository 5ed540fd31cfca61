import type { BuiltPage } from '../builtPage.ts';
import { butterflyScript } from './butterfly.ts';
import { fluidScript } from './fluid.ts';
import { landscapeScript } from './landscape.ts';
import { nextScript } from './next.ts';
import { elementsOf } from './pageEvidence.ts';
import type { ThemeScript } from './themeScript.ts';

const KNOWN = [nextScript, butterflyScript, fluidScript, landscapeScript];

/**
 * What the script of the page's theme would do to it; `undefined` when the theme is not known for
 * sure, or not how it is set up: then the page is shown as it was built.
 */
export function themeScriptOf({
  document,
  head,
  body,
}: Pick<BuiltPage, 'document' | 'head' | 'body'>): ThemeScript | undefined {
  const page = { elements: elementsOf(document), head, body };
  for (const scriptOf of KNOWN) {
    const script = scriptOf(page);
    if (script) return script;
  }
  return undefined;
}
