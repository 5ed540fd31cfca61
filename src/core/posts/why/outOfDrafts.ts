import { below, join, nameOf, parentOf } from '../../blogs/paths.ts';
import { splitDatePrefix } from '../../compose/datePattern.ts';
import { padded } from '../../dates/isoWithOffset.ts';
import { offsetAt, wallTimeOf } from '../../dates/zones.ts';
import { say } from '../../message.ts';
import type { PostDate } from '../post.ts';
import type { Hold } from '../publication.ts';
import type { CauseAction } from './cause.ts';
import { frontMatterNow, isEnded, ownField } from './endings.ts';
import type { WhyInput } from './whyInput.ts';

/**
 * Moves a post from the folder of drafts to that of posts, not a byte of it changed, where it is
 * clear what it is called there: by the commands of jekyll-compose and Hexo, which do so too, a name
 * that needs a date gets that of the post, or today's. None where it would still be held back.
 */
export function outOfDrafts(input: WhyInput, hold: Hold): readonly CauseAction[] {
  const to = placeAmongPosts(input);
  if (to === undefined || input.text === undefined) return [];
  if (!isEnded(input, hold, to, input.text)) return [];
  const step = { do: 'move', to, ...assetsOf(input, to) } as const;
  return [{ label: say('Move it to {0}', to), step }];
}

function placeAmongPosts(input: WhyInput): string | undefined {
  const { site, post } = input;
  const { compose } = site;
  const { draft, defaultFolder } = compose;
  const folder = parentOf(post.path) ?? '';
  if (draft.by !== 'folder' || !draft.holds(post.path)) return undefined;
  const drafts = draft.folderFor(defaultFolder);
  const inside = drafts === undefined ? undefined : below(folder, drafts);
  const target = inside === undefined ? compose.folderFor(folder) : join(defaultFolder, inside);
  if (target === undefined || target === folder) return undefined;
  const name = nameOf(post.path);
  const isDated = splitDatePrefix(name).prefix !== '';
  return join(
    target,
    compose.datedNamesIn(target) === true && !isDated ? `${dayOf(input)}-${name}` : name,
  );
}

/** The day of the post where it says one, else today, both on the clock of the site. */
function dayOf(input: WhyInput): string {
  const { post, site, now } = input;
  const said = ownField(frontMatterNow(input), ['date']) ? post.date : undefined;
  const date: PostDate = said ?? { instant: now, offset: offsetAt(site.zone, now), hasTime: true };
  const { year, month, day } = wallTimeOf(date);
  return `${padded(year, 4)}-${padded(month)}-${padded(day)}`;
}

/** Hexo may keep the images of a post in a folder of its name (`post_asset_folder`). */
function assetsOf(
  { site, post }: WhyInput,
  to: string,
): { readonly assets?: { readonly from: string; readonly to: string } } {
  if (site.generator !== 'hexo') return {};
  return { assets: { from: withoutExtension(post.path), to: withoutExtension(to) } };
}

function withoutExtension(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}
