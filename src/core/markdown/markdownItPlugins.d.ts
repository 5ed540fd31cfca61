declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it';
  const plugin: (md: MarkdownIt) => void;
  export default plugin;
}
declare module 'markdown-it-deflist' {
  import type { MarkdownIt } from 'markdown-it';
  const plugin: (md: MarkdownIt) => void;
  export default plugin;
}
declare module 'markdown-it-attrs' {
  import type { MarkdownIt } from 'markdown-it';
  const plugin: (md: MarkdownIt) => void;
  export default plugin;
}
declare module 'markdown-it-emoji/lib/data/full.mjs' {
  /** Emoji by name. */
  const names: Readonly<Record<string, string>>;
  export default names;
}
declare module 'markdown-it-emoji/lib/data/shortcuts.mjs' {
  /** Short forms by the names they stand for. */
  const shortcuts: Readonly<Record<string, string | readonly string[]>>;
  export default shortcuts;
}
