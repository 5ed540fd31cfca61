import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import type { Message } from '../../message.ts';
import type { Problem } from '../../problem.ts';
import type { ContentFile } from '../generator.ts';
import { at } from '../scriptConfig/scriptValues.ts';
import { deadLinks } from './deadLinks.ts';
import type { VitePressSite } from './openSite.ts';
import { vueFault } from './vueFault.ts';

/** What is wrong with a page, and what makes VitePress stop. */
export function pageProblems(
  site: VitePressSite,
  file: ContentFile,
  frontMatter: FrontMatter,
  sourcePath: string,
): readonly Problem[] {
  const found = [...file.problems, ...frontMatter.problems];
  if (!file.isWhole) return found;
  const body = file.text.slice(frontMatter.bodyStart);
  const fault = vueFault(body, at(site.settings.markdown, 'attrs', 'disable') !== true);
  const problem = (start: number, length: number, message: Message) =>
    problemIn(file.text, frontMatter.bodyStart + start, length, message);
  return [
    ...found,
    ...(fault ? [problem(fault.at, 1, fault.message)] : []),
    ...deadLinks(site, body, sourcePath).map((link) => problem(link.at, link.length, link.message)),
  ];
}

function problemIn(text: string, start: number, length: number, message: Message): Problem {
  const line = text.slice(0, start).split('\n').length - 1;
  const range = { start, end: start + length };
  return { code: 'build-fails', message, severity: 'error', range, line };
}
