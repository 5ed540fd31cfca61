/** What a container `::: name` becomes. */
export interface ContainerView {
  readonly tag: string;
  readonly className: string | undefined;
  /** `undefined` for one that shows no title. `text` is the one it has without a title given. */
  readonly title:
    | {
        readonly tag: string;
        readonly className: string | undefined;
        readonly text: string;
        /** HTML before the text. */
        readonly before?: string;
      }
    | undefined;
  /** The class of a `div` around all but the title; without it there is none. */
  readonly contentClass?: string;
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
