import { wallTimeOf } from '../../dates/zones.ts';
import { nameOf } from '../../blogs/paths.ts';
import { say } from '../../message.ts';
import type { Address } from '../../posts/post.ts';
import { dataText } from './documentData.ts';
import type { Document } from './deriveDocument.ts';
import { pathInCollections } from './deriveDocument.ts';
import type { Expansion } from './permalinks.ts';
import { expandPermalink, withStyleEnding } from './permalinks.ts';
import type { JekyllSettings } from './settings.ts';

/** The address of a document, with the site's base path. */
export function documentAddress(document: Document): Address {
  const { site, at, data, date, categories, slug } = document;
  const { permalink: style } = site.settings;
  const pattern =
    dataText(data, 'permalink') ??
    at.collection.permalink ??
    withStyleEnding('/:collection/:path', style);
  const name = nameOf(at.path).replace(/\.[^.]+$/, '');
  const expansion = expandPermalink(pattern, {
    collection: at.collection.label,
    path: pathWithoutCollection(document),
    baseName: name,
    slug,
    categories,
    date: date && wallTimeOf(date),
    outputExtension: outputExtensionOf(at.path, site.settings),
  });
  return toAddress(expansion, site.settings);
}

/** Markdown becomes HTML; all else keeps its extension. */
export function outputExtensionOf(path: string, { markdownExtensions }: JekyllSettings): string {
  const extension = /\.[^./]+$/.exec(path)?.[0] ?? '';
  return markdownExtensions.includes(extension.slice(1).toLowerCase()) ? '.html' : extension;
}

function pathWithoutCollection(document: Document): string {
  return pathInCollections(document)
    .replace(/\.[^./]+$/, '')
    .replace(`_${document.at.collection.label}`, '')
    .replace(/\.+$/, '');
}

function toAddress(expansion: Expansion, { basePath }: JekyllSettings): Address {
  if (expansion.ok) return { known: true, path: basePath.slice(0, -1) + expansion.url };
  const reason =
    expansion.problem === 'needs-date'
      ? say('Its address holds the day on which the site is built.')
      : say('The permalink pattern has a part that Jekyll does not know.');
  return { known: false, reason };
}
