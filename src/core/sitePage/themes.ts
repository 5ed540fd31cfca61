/** Attributes that the root element or the body has in one theme: names and values. */
export interface ThemeAttributes {
  /** Of `html`; a `class` is the whole value. */
  readonly root: Readonly<Record<string, string>>;
  /** Of `body`. */
  readonly body: Readonly<Record<string, string>>;
}

/** What the site's own script would set for its light and its dark look. */
export interface PageThemes {
  readonly light: ThemeAttributes;
  readonly dark: ThemeAttributes;
}
