import { isWithin, join, nameOf, parentOf } from '../../blogs/paths.ts';
import type { TemplateRequest } from '../../compose/composeRules.ts';
import { formatGoTime } from '../../compose/goTemplate/goLayout.ts';
import { notationOf } from '../../frontMatter/edit/notation.ts';
import { asList, asText, lookUp } from '../../frontMatter/unknownData.ts';
import type { JekyllComposeInput } from './compose.ts';

/**
 * A post as Jekyll's documentation and `jekyll new` have it: a layout, unless the configuration's
 * `defaults` give one, the title, and for a dated post the date.
 */
export function documentedText(
  { title, path, now, draft }: TemplateRequest,
  input: JekyllComposeInput,
): string {
  const layout = givesLayout(path, input) ? undefined : layoutFor(input);
  const moment = { kind: 'time', instant: now, zone: input.zone } as const;
  const date = draft ? undefined : formatGoTime(moment, '2006-01-02 15:04:05 -0700');
  const manner = { quote: '"', quoted: true, inFlow: false } as const;
  const lines = [
    '---',
    ...(layout === undefined ? [] : [`layout: ${layout}`]),
    `title: ${notationOf('yaml').scalar(title, manner) ?? JSON.stringify(title)}`,
    ...(date === undefined ? [] : [`date: ${date}`]),
    '---',
  ];
  return `${lines.join('\n')}\n\n`;
}

/** Whether one of the `defaults` that count for the path sets a layout. */
function givesLayout(path: string, { source, config }: JekyllComposeInput): boolean {
  return asList(config['defaults']).some((entry) => {
    const scope = asText(lookUp(entry, 'scope.path')) ?? '';
    const type = asText(lookUp(entry, 'scope.type')) ?? '';
    const hasLayout = asText(lookUp(entry, 'values.layout')) !== undefined;
    const isOfPosts = ['', 'posts', 'drafts'].includes(type);
    return hasLayout && isOfPosts && isWithin(path, join(source, scope.replace(/\/+$/, '')));
  });
}

/** `post`, unless all layouts are in the site and that one is not among them. */
function layoutFor({ source, paths, config }: JekyllComposeInput): string | undefined {
  const folder = join(source, '_layouts');
  const layouts = paths
    .filter((path) => parentOf(path) === folder)
    .map((path) => nameOf(path).replace(/\..*$/, ''));
  const hasTheme = asText(config['theme']) ?? asText(config['remote_theme']);
  if (hasTheme !== undefined || layouts.length === 0 || layouts.includes('post')) return 'post';
  return layouts.includes('default') ? 'default' : undefined;
}
