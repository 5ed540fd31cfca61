import { below, nameOf, parentOf } from '../../blogs/paths.ts';
import { say } from '../../message.ts';
import type { LeftOut } from '../generator.ts';
import type { JekyllSite } from './jekyllSite.ts';

/**
 * Why Jekyll reads no post from a file of its source. Sources: lib/jekyll/entry_filter.rb,
 * readers/post_reader.rb.
 */
export function leftOut({ settings, takes }: JekyllSite, path: string): LeftOut | undefined {
  const inside = below(path, settings.source);
  if (inside === undefined) return undefined;
  const folder = parentOf(inside) ?? '';
  const isInPosts = /(?:^|\/)_posts$/.test(folder) || /(?:^|\/)_posts\//.test(folder);
  if (isInPosts && !/^\d{2,4}-\d{1,2}-\d{1,2}-/.test(nameOf(path))) return UNDATED;
  if (/(?:^|\/)[_.#~]/.test(inside) && !isInPosts) return HIDDEN;
  return takes(folder, nameOf(path)) ? undefined : EXCLUDED;
}

const UNDATED: LeftOut = {
  reason: say('Its name does not begin with a date: Jekyll reads names like 2024-05-31-title.md.'),
  origin: { in: 'name' },
};
const HIDDEN: LeftOut = {
  reason: say('Jekyll leaves out files and folders whose names begin with _ or a dot.'),
  origin: { in: 'name' },
};
const EXCLUDED: LeftOut = {
  reason: say('The configuration leaves this file out (exclude).'),
  origin: { in: 'configuration', keys: ['exclude'] },
};
