/** What a container `::: name` becomes. */
export interface ContainerView {
  readonly tag: string;
  readonly className: string | undefined;
  /** `undefined` for one that shows no title. `text` is the one it has without a title given. */
  readonly title:
    { readonly tag: string; readonly className: string | undefined; readonly text: string }
    | undefined;
}

/** VitePress, with the titles of the site. Source: src/node/markdown/plugins/containers.ts. */
export function vitePressContainer(
  titles: ReadonlyMap<string, string>,
): (name: string) => ContainerView | undefined {
  return (name) => {
    if (name === 'v-pre') return { tag: 'div', className: undefined, title: undefined };
    if (name === 'raw') return { tag: 'div', className: 'vp-raw', title: undefined };
    const text = VITEPRESS_NAMES.test(name) ? titles.get(name) : undefined;
    if (text === undefined) return undefined;
    const isDetails = name === 'details';
    return {
      tag: isDetails ? 'details' : 'div',
      className: `${name} custom-block`,
      title: {
        tag: isDetails ? 'summary' : 'p',
        className: isDetails ? undefined : 'custom-block-title',
        text,
      },
    };
  };
}

const VITEPRESS_NAMES = /^(?:tip|info|warning|danger|details)$/;

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
