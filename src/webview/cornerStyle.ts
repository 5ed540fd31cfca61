import { layerHost } from './layerHost.ts';

/** How high the corner's strip is, in pixels. The page keeps as much free below its end. */
export const STRIP_HEIGHT = 30;

/**
 * The look of the corner, in VS Code's own colours. It lives in a shadow root: no style of the site
 * gets in, none of ours gets out.
 */
export const CORNER_CSS = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: auto 0 0 0 !important;
  z-index: 2147483647 !important;
  height: ${STRIP_HEIGHT}px !important;
  contain: strict !important;
}
#strip {
  box-sizing: border-box;
  display: flex;
  align-items: center;
  gap: 8px;
  height: 100%;
  padding: 0 8px;
  background: var(--vscode-sideBar-background, var(--vscode-editor-background, Canvas));
  border-top: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border, rgb(128 128 128 / 35%)));
  color: var(--vscode-foreground, CanvasText);
  font: 12px/1 var(--vscode-font-family, system-ui, sans-serif);
  -webkit-font-smoothing: antialiased;
}
[hidden] { display: none !important; }
button {
  display: inline-flex;
  align-items: center;
  gap: 4px;
  flex: none;
  height: 22px;
  padding: 0 7px;
  border: 1px solid transparent;
  border-radius: 4px;
  background: none;
  color: inherit;
  font: inherit;
  white-space: nowrap;
  cursor: pointer;
}
button:hover { background: var(--vscode-toolbar-hoverBackground, rgb(128 128 128 / 18%)); }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder, Highlight); outline-offset: -1px; }
button[aria-disabled='true'] { opacity: .5; cursor: default; }
svg { flex: none; width: 14px; height: 14px; }
#styles {
  display: flex;
  flex: none;
  gap: 1px;
  padding: 1px;
  border-radius: 6px;
  background: var(--vscode-toolbar-hoverBackground, rgb(128 128 128 / 18%));
}
#styles button { height: 20px; }
#styles button[aria-pressed='true'] {
  background: var(--vscode-editor-background, Canvas);
  border-color: var(--vscode-contrastActiveBorder, transparent);
  box-shadow: 0 0 0 1px rgb(128 128 128 / 20%);
  font-weight: 600;
}
#say {
  flex: 1;
  min-width: 0;
  overflow: hidden;
  color: var(--vscode-descriptionForeground, inherit);
  line-height: 22px;
  text-overflow: ellipsis;
  white-space: nowrap;
}
#why { flex: none; color: var(--vscode-textLink-foreground, inherit); }
#problem {
  flex: 0 1 auto;
  min-width: 48px;
  color: var(--vscode-editorWarning-foreground, inherit);
}
#problem span { overflow: hidden; text-overflow: ellipsis; line-height: 20px; }
#face { font-family: Georgia, serif; font-size: 13px; }
#face[aria-pressed='false'] { font-family: var(--vscode-font-family, system-ui, sans-serif); font-size: 12px; }
#lock[aria-pressed='true'] { color: var(--vscode-textLink-foreground, inherit); }
@media (max-width: 540px) {
  #remote span, #lock span { display: none; }
}
@media (max-width: 430px) {
  #strip { gap: 4px; }
  #problem { min-width: 0; }
  #problem span { display: none; }
  #say { visibility: hidden; }
}
`;

/** The look of what is laid over the page: the mark of the cursor's block. */
export const LAYER_CSS = `
${layerHost('absolute')}
#mark {
  position: absolute;
  width: 2px;
  border-radius: 1px;
  background: var(
    --vscode-contrastActiveBorder,
    color-mix(in srgb, var(--vscode-editorCursor-foreground, Highlight) 45%, transparent)
  );
  transition: top 90ms ease-out, height 90ms ease-out;
}
#mark[hidden] { display: none; }
:host-context([data-galley-still]) #mark { transition: none; }
@media (prefers-reduced-motion: reduce) { #mark { transition: none; } }
@media (forced-colors: active) { #mark { background: Highlight; } }
@media print { #mark { display: none; } }
`;
