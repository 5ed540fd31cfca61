import { PLAIN_FENCES } from '../../frontMatter/fenceRules.ts';
import { readFrontMatter } from '../../frontMatter/readFrontMatter.ts';
import { nameOf, parentOf, upwards } from '../../blogs/paths.ts';
import type { SiteFolder } from '../generator.ts';

const MARKDOWN = /\.(?:md|markdown|mdown|mkdn?|mdx)$/i;
/** Files that a project has, whatever it is about. */
const PROJECT_FILE =
  /^(?:readme|changelog|changes|history|news|license|licence|copying|notice|contributing|contributors|authors|maintainers|governance|code[_-]of[_-]conduct|security|support|todo|roadmap|upgrading|migration|pull_request_template|issue_template|agents|claude)\b/i;
/** Folders of documentation and of code, not of posts. */
const OTHER_FOLDER =
  /^(?:\..*|docs?|documentation|wiki|examples?|tests?|fixtures|templates?|src|lib|vendor|packages|node_modules|dist|build|public|_site|archetypes|scaffolds)$/i;
/** Folders whose name says that posts are in them. */
const POSTS_FOLDER =
  /^_?(?:posts?|blog|blogs|articles?|entries|journal|diary|essays|writing|writings|weblog|drafts)$/i;
const DATED_NAME = /^\d{4}[-_.]\d{1,2}[-_.]\d{1,2}(?:\D|$)/;
/** What lies deeper down is part of something else: of a test, of an example. */
const DEEPEST = 3;
/** Enough to tell what a folder holds. */
const HEADS_TO_READ = 40;

/**
 * The folders (`''`: all) in which a folder without a generator has posts; empty when it seems to
 * be no blog: a code repository with its README and documentation is none.
 */
export async function postFolders(folder: SiteFolder): Promise<readonly string[]> {
  const texts = folder.paths.filter(isPossiblePost).sort();
  const named = namedFolders(texts);
  if (named.length > 0) return named;
  const shallow = texts.filter((path) => foldersOf(path).length <= DEEPEST);
  if (shallow.some((path) => DATED_NAME.test(nameOf(path)))) return [''];
  return (await hasPostFields(folder, shallow)) ? [''] : [];
}

/** Whether a file may be a post by its name and place. */
export function isPossiblePost(path: string): boolean {
  if (!MARKDOWN.test(path) || PROJECT_FILE.test(nameOf(path))) return false;
  return foldersOf(path).every((name) => !OTHER_FOLDER.test(name));
}

/** Whether a file lies among drafts. */
export function isInDrafts(path: string): boolean {
  return foldersOf(path).some((name) => /^_?drafts$/i.test(name));
}

function foldersOf(path: string): readonly string[] {
  return (parentOf(path) ?? '').split('/').filter((name) => name !== '');
}

/** The outermost folders with a telling name that hold texts. */
function namedFolders(texts: readonly string[]): readonly string[] {
  const folders = texts.flatMap((path) => {
    const around = [...upwards(parentOf(path) ?? '')].filter((at) => POSTS_FOLDER.test(nameOf(at)));
    return around.slice(-1).filter((at) => at.split('/').length <= DEEPEST);
  });
  return [...new Set(folders)].sort();
}

async function hasPostFields(folder: SiteFolder, texts: readonly string[]): Promise<boolean> {
  for (const path of texts.slice(0, HEADS_TO_READ)) {
    const text = await folder.read(path);
    const { fields } = readFrontMatter(text ?? '', PLAIN_FENCES, true);
    const keys = new Set(fields.map(({ key }) => key.toLowerCase()));
    if (keys.has('date') || keys.has('draft') || (keys.has('title') && keys.has('tags')))
      return true;
  }
  return false;
}
