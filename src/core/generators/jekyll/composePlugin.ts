import { stringify } from 'yaml';
import { parentOf } from '../../blogs/paths.ts';
import type { TemplateRequest, TemplateResult } from '../../compose/composeRules.ts';
import { formatGoTime } from '../../compose/goTemplate/goLayout.ts';
import { notationOf } from '../../frontMatter/edit/notation.ts';
import { asRecord, lookUp } from '../../frontMatter/unknownData.ts';
import type { JekyllFolders } from './composeFolders.ts';
import type { JekyllComposeInput } from './compose.ts';

/**
 * A post as jekyll-compose makes it, in a site that has settings for it (`default_front_matter`):
 * layout, title, the date of a post, and the fields that the settings name.
 * Source: jekyll-compose 0.12, lib/jekyll/commands and lib/jekyll-compose/file_info.rb.
 */
export function composedByPlugin(
  request: TemplateRequest,
  folders: JekyllFolders,
  { config, zone }: JekyllComposeInput,
): TemplateResult | undefined {
  const kind = kindOf(request, folders);
  const settings = asRecord(lookUp(config, ['jekyll_compose', 'default_front_matter', kind]));
  if (!settings) return undefined;
  const date = formatGoTime({ kind: 'time', instant: request.now, zone }, '2006-01-02 15:04 -0700');
  const fields = { layout: 'post', title: request.title, ...(request.draft ? {} : { date }) };
  const lines = Object.entries({ ...fields, ...settings }).map(([key, value]) =>
    value === date ? `${key}: ${date}\n` : fieldLine(key, value),
  );
  const text = `---\n${lines.join('')}---\n\n`;
  return { source: '_config.yml', outcome: { ok: true, text, siblings: [] } };
}

/** Under which name jekyll-compose's settings have it: `drafts`, `posts` or a collection's. */
function kindOf({ path, draft }: TemplateRequest, { labels }: JekyllFolders): string {
  if (draft) return 'drafts';
  const names = (parentOf(path) ?? '').split('/');
  return labels.find((label) => names.includes(`_${label}`)) ?? 'posts';
}

/** In the style of Ruby's `YAML.dump`: nothing for nil, lists not indented. */
function fieldLine(key: string, value: unknown): string {
  if (value === null || value === undefined) return `${key}:\n`;
  if (typeof value !== 'string') return stringify({ [key]: value }, { indentSeq: false });
  const manner = { quote: "'", quoted: undefined, inFlow: false } as const;
  return `${key}: ${notationOf('yaml').scalar(value, manner) ?? JSON.stringify(value)}\n`;
}
