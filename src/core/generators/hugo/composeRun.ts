import { join, nameOf, parentOf } from '../../blogs/paths.ts';
import { runTemplate } from '../../compose/goTemplate/runTemplate.ts';
import { describeProblem } from '../../compose/goTemplate/templateProblem.ts';
import { titleStyleOf } from '../../compose/goTemplate/functions/titleCase.ts';
import type { TemplateRequest } from '../../compose/composeRules.ts';
import { parsePostPath } from '../../compose/postPath.ts';
import { asText, lookUp } from '../../frontMatter/unknownData.ts';
import { say, type Message } from '../../message.ts';
import type { PathRules } from '../../slugs/hugoPath.ts';
import { archetypeData, siteData } from './composeData.ts';
import { archetypeFunctions } from './composeFunctions.ts';
import { contentFolderOf, sectionOf, type ContentFolders } from './composeSection.ts';
import { NAME_MARK, withTypedTitle } from './composeTitle.ts';

/** The site that archetypes are run for. */
export interface ArchetypeSite extends ContentFolders {
  readonly config: Readonly<Record<string, unknown>>;
  /** IANA zone in which Hugo reads dates without one. */
  readonly zone: string;
  readonly paths: PathRules;
}

/** A template and where it is from, to be named to the writer. */
export interface ArchetypeText {
  readonly path: string;
  readonly text: string;
}

export type RunOutcome =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: Message };

/** Runs an archetype for the post of a request, and gives it the title that was typed. */
export function runArchetype(
  archetype: ArchetypeText,
  request: TemplateRequest,
  site: ArchetypeSite,
): RunOutcome {
  const made = runFor(archetype.text, request.path, request, site);
  if (!made.ok) return { ok: false, reason: describeProblem(made.problem, archetype.path) };
  const marked = runFor(archetype.text, markedPath(request.path, site), request, site);
  const text = withTypedTitle(made.text, marked.ok ? marked.text : undefined, request.title);
  if (text !== undefined) return { ok: true, text };
  const reason = say(
    'What {0} makes of this title cannot be read as front matter.',
    archetype.path,
  );
  return { ok: false, reason };
}

/** Runs an archetype for a further file of a bundle, whose title is its own affair. */
export function runForSibling(
  archetype: ArchetypeText,
  path: string,
  request: TemplateRequest,
  site: ArchetypeSite,
): RunOutcome {
  const made = runFor(archetype.text, path, request, site);
  if (made.ok) return made;
  return { ok: false, reason: describeProblem(made.problem, archetype.path) };
}

function runFor(text: string, path: string, { now, zone }: TemplateRequest, site: ArchetypeSite) {
  const { config, languages, paths } = site;
  const place = parsePostPath(path, languages);
  const contentFolder = contentFolderOf(path, site) ?? '';
  const ofFolder = languages.find(({ folder }) => folder !== undefined && folder === contentFolder);
  const fallback = asText(lookUp(config, 'defaultContentLanguage', { ignoreCase: true })) ?? 'en';
  const language = place.language ?? ofFolder?.key ?? languages[0]?.key ?? fallback;
  const data = siteData(config, language);
  const section =
    path.split('/').length > contentFolder.split('/').length + 1 ? sectionOf(path, site) : '';
  const post = {
    path,
    contentFolder,
    language,
    languages: languages.map(({ key }) => key),
    section: section ?? '',
    now,
    zone,
  };
  const titleStyle = titleStyleOf(asText(lookUp(config, 'titleCaseStyle', { ignoreCase: true })));
  const settings = { now, zone, siteZone: site.zone, language, titleStyle, paths, site: data };
  return runTemplate(text, archetypeData(post, data), archetypeFunctions(settings));
}

/** The path with a mark for all of the post's name but a date in front. */
function markedPath(path: string, { languages }: ArchetypeSite): string {
  const { slug, isBundle } = parsePostPath(path, languages);
  const parent = parentOf(path) ?? '';
  const marked = (name: string) => name.replace(slug, NAME_MARK);
  if (!isBundle) return join(parent, marked(nameOf(path)));
  return join(join(parentOf(parent) ?? '', marked(nameOf(parent))), nameOf(path));
}
