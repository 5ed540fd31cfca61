import type { Dialect } from '../../markdown/dialect.ts';
import { PLAIN_DIALECT } from '../../markdown/dialect.ts';
import type { VitePressManner } from '../../markdown/manners/vitepress/vitepressManner.ts';
import { at, ScriptRecord } from '../scriptConfig/scriptValues.ts';
import { known } from '../shared/scriptSettings.ts';
import type { VitePressSettings } from './settings.ts';

/** VitePress's markdown-it, as the configuration sets it. Source: src/node/markdown/markdown.ts. */
export function vitepressDialect(settings: VitePressSettings): Dialect {
  const { markdown } = settings;
  return {
    ...PLAIN_DIALECT,
    hardBreaks: at(markdown, 'breaks') === true,
    linkify: at(markdown, 'linkify') !== false,
    typography: at(markdown, 'typographer') === true ? 'markdown-it' : 'none',
    footnotes: false,
    taskLists: false,
    headingIds: 'vitepress',
    templates: 'vue',
    manner: vitepressManner(settings),
  };
}

function vitepressManner({ markdown, base, cleanUrls }: VitePressSettings): VitePressManner {
  const copyTitle = at(markdown, 'codeCopyButtonTitle');
  return {
    generator: 'vitepress',
    base: known(base, '/'),
    cleanUrls: known(cleanUrls, false),
    lineNumbers: at(markdown, 'lineNumbers') === true,
    externalLinks: externalLinks(at(markdown, 'externalLinks')),
    lazyImages: at(markdown, 'image', 'lazyLoading') === true,
    githubAlerts: at(markdown, 'gfmAlerts') !== false,
    titles: titlesIn(at(markdown, 'container')),
    copyTitle: typeof copyTitle === 'string' ? copyTitle : 'Copy Code',
  };
}

function externalLinks(given: unknown): Readonly<Record<string, string>> {
  const own: Record<string, string> = { target: '_blank', rel: 'noreferrer' };
  if (!(given instanceof ScriptRecord)) return own;
  for (const [name, value] of given.members) if (typeof value === 'string') own[name] = value;
  return own;
}

const TITLES: Readonly<Record<string, string>> = {
  tip: 'TIP',
  info: 'INFO',
  note: 'NOTE',
  warning: 'WARNING',
  danger: 'DANGER',
  important: 'IMPORTANT',
  caution: 'CAUTION',
  details: 'Details',
};

function titlesIn(container: Parameters<typeof at>[0]): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(TITLES).map(([name, title]) => {
      const own = at(container, `${name}Label`);
      return [name, typeof own === 'string' ? own : title];
    }),
  );
}
