import { layerHost } from './layerHost.ts';

/** What the strip of the corner looks like while the writer points at the place of the post. */
export const CHOOSER_CSS = `
:host { height: auto !important; contain: none !important; }
#strip { flex-wrap: wrap; height: auto; min-height: 30px; padding: 4px 8px; row-gap: 2px; }
#ask { flex: 1 1 320px; margin: 0; line-height: 18px; }
#say { flex: 1 1 200px; }
#choose {
  background: var(--vscode-button-background, Highlight);
  color: var(--vscode-button-foreground, HighlightText);
}
#choose:hover { background: var(--vscode-button-hoverBackground, Highlight); }
#choose:focus-visible, #cancel:focus-visible { outline-offset: 1px; }
`;

/** The frame around what is pointed at: over the page, where it takes no room. */
export const CHOOSER_LAYER_CSS = `
${layerHost('fixed')}
#frame {
  position: absolute;
  box-sizing: border-box;
  border: 2px solid var(--vscode-focusBorder, Highlight);
  border-radius: 3px;
  background: color-mix(in srgb, var(--vscode-focusBorder, Highlight) 12%, transparent);
}
#frame[hidden] { display: none; }
@media (forced-colors: active) { #frame { background: none; } }
`;
