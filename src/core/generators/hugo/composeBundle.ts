import { below, isWithin, join, nameOf, parentOf } from '../../blogs/paths.ts';
import type { SiblingFile, TemplateRequest, TemplateResult } from '../../compose/composeRules.ts';
import type { Archetypes } from './composeArchetype.ts';
import { runArchetype, runForSibling, type ArchetypeSite } from './composeRun.ts';
import { hasContentExtension } from './contentPath.ts';

/**
 * Makes a bundle from an archetype that is a folder: its content files are templates, all others are
 * copied. Source: create/content.go `buildDir`.
 */
export function runBundle(
  folder: string,
  request: TemplateRequest,
  { files }: Archetypes,
  site: ArchetypeSite,
): TemplateResult | undefined {
  const own = [...files].filter(([path]) => isWithin(path, folder));
  const main = mainFile(own, folder, request.path);
  if (main === undefined) return undefined;
  const outcome = runArchetype(main, request, site);
  if (!outcome.ok) return { source: main.path, outcome };
  const bundle = parentOf(request.path) ?? '';
  const siblings: SiblingFile[] = [];
  for (const [path, text] of own) {
    const name = below(path, folder);
    if (path === main.path || name === undefined) continue;
    if (text === undefined || !hasContentExtension(path)) {
      siblings.push({ name, copyOf: path });
      continue;
    }
    const made = runForSibling({ path, text }, join(bundle, name), request, site);
    if (!made.ok) return { source: path, outcome: made };
    siblings.push({ name, text: made.text });
  }
  return { source: main.path, outcome: { ...outcome, siblings } };
}

/** The template of the post itself: of the same name, or another `index` file. */
function mainFile(
  files: readonly (readonly [string, string | undefined])[],
  folder: string,
  postPath: string,
): { readonly path: string; readonly text: string } | undefined {
  const texts = files.flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]));
  const indexes = texts.filter(({ path }) => below(path, folder)?.startsWith('index.'));
  return indexes.find(({ path }) => nameOf(path) === nameOf(postPath)) ?? indexes[0];
}
