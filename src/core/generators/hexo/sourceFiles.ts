import picomatch from 'picomatch';
import { below } from '../../blogs/paths.ts';
import type { Message } from '../../message.ts';
import { say } from '../../message.ts';
import type { HoldOrigin } from '../../posts/publication.ts';
import type { HexoSettings } from './settings.ts';

/** What a file of the source folder is to Hexo. */
export type SourceFile =
  /** `path` is relative to `_posts` or `_drafts`. */
  | { readonly type: 'post'; readonly path: string; readonly isDraft: boolean }
  /** `path` is relative to the source folder. */
  | { readonly type: 'page'; readonly path: string }
  | { readonly type: 'none'; readonly reason: Message; readonly origin: HoldOrigin };

/** Those of hexo-renderer-marked, and HTML. */
const RENDERED = /\.(?:md|markdown|mkdn?|mdwn|mdtxt|mdtext|html?)$/;

/**
 * Tells what files are by where they lie. Source: lib/plugins/processor/post.ts, asset.ts and
 * common.ts.
 */
export function sourceFiles(settings: HexoSettings): (path: string) => SourceFile | undefined {
  const { hasAssetFolders, newPostName } = settings;
  const isSkipped = matcher(settings.skipRender);
  const isIgnored = matcher(settings.ignore);
  const isExcluded = pageFilter(settings);
  const extension = extensionOf(newPostName);
  return (file) => {
    const path = below(file, settings.source);
    if (path === undefined || !RENDERED.test(path)) return undefined;
    // Hexo compares these patterns with the whole path on the disk.
    if (isIgnored(`/${file}`)) return IGNORED;
    const match = /^_(posts|drafts)\/(.+)$/s.exec(path);
    const inside = match?.[2];
    if (inside === undefined) {
      const reason = isExcluded(path) ?? (isSkipped(path) ? COPIED : undefined);
      return reason ?? { type: 'page', path };
    }
    if (isHidden(inside)) return HIDDEN;
    if (isSkipped(path)) return SKIPPED;
    if (hasAssetFolders && extensionOf(inside) !== extension) return ASSET;
    return { type: 'post', path: inside, isDraft: match?.[1] === 'drafts' };
  };
}

type NoSource = Extract<SourceFile, { readonly type: 'none' }>;

const HIDDEN: NoSource = {
  type: 'none',
  reason: say('Hexo leaves out files and folders whose names begin with _ or a dot.'),
  origin: { in: 'name' },
};
const IGNORED = bySetting('ignore', say('The configuration leaves this file out (ignore).'));
const LEFT_OUT = bySetting('exclude', say('The configuration leaves this file out (exclude).'));
const SKIPPED = bySetting(
  'skip_render',
  say('The configuration leaves this file out (skip_render).'),
);
const COPIED = bySetting('skip_render', say('Hexo copies this file as it is (skip_render).'));
const ASSET = bySetting(
  'post_asset_folder',
  say('With post_asset_folder, only files with the extension that new_post_name has are posts.'),
);

function bySetting(key: string, reason: Message): NoSource {
  return { type: 'none', reason, origin: { in: 'configuration', keys: [key] } };
}

function pageFilter({ include, exclude }: HexoSettings): (path: string) => NoSource | undefined {
  const isIncluded = matcher(include);
  const isExcluded = matcher(exclude);
  return (path) => {
    if (isExcluded(path)) return LEFT_OUT;
    return isHidden(path) && !isIncluded(path) ? HIDDEN : undefined;
  };
}

function isHidden(path: string): boolean {
  return /(?:^|\/)[_.]/.test(path);
}

function matcher(patterns: readonly string[]): (path: string) => boolean {
  const usable = patterns.filter((pattern) => pattern !== '');
  return usable.length === 0 ? () => false : picomatch(usable);
}

/** The extension with its dot, as Node's `path.extname` gives it; `''` for none. */
export function extensionOf(path: string): string {
  return /[^/](\.[^./]*)$/.exec(path)?.[1] ?? '';
}
