/** What a container `::: name` becomes. */
export interface ContainerView {
  readonly tag: string;
  readonly className: string;
  /** `undefined` for one that shows no title. `text` is the one it has without a title given. */
  readonly title:
    { readonly tag: string; readonly className: string; readonly text: string } | undefined;
}

/** VitePress. Source: src/node/markdown/plugins/containers.ts. */
export function vitePressContainer(name: string): ContainerView | undefined {
  if (name === 'v-pre' || name === 'raw' || name === 'code-group') {
    return { tag: 'div', className: `vp-${name}`, title: undefined };
  }
  const text = VITEPRESS_TITLES.get(name);
  if (text === undefined) return undefined;
  const isDetails = name === 'details';
  return {
    tag: isDetails ? 'details' : 'div',
    className: `${name} custom-block`,
    title: { tag: isDetails ? 'summary' : 'p', className: 'custom-block-title', text },
  };
}

const VITEPRESS_TITLES = new Map([
  ['tip', 'TIP'],
  ['info', 'INFO'],
  ['warning', 'WARNING'],
  ['danger', 'DANGER'],
  ['details', 'Details'],
]);

/** Docusaurus, with the classes of its default theme. Source: docusaurus-theme-classic Admonition. */
export function docusaurusContainer(name: string): ContainerView | undefined {
  const alert = DOCUSAURUS_ALERTS.get(name);
  if (alert === undefined) return undefined;
  return {
    tag: 'div',
    className: `theme-admonition theme-admonition-${name} alert alert--${alert}`,
    title: { tag: 'div', className: 'admonitionHeading', text: name },
  };
}

const DOCUSAURUS_ALERTS = new Map([
  ['note', 'secondary'],
  ['secondary', 'secondary'],
  ['tip', 'success'],
  ['success', 'success'],
  ['info', 'info'],
  ['important', 'info'],
  ['warning', 'warning'],
  ['caution', 'warning'],
  ['danger', 'danger'],
]);
