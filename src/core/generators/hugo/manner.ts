import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import {
  asBoolean,
  asList,
  asNumber,
  asRecord,
  asText,
  asTexts,
  lookUp,
} from '../../frontMatter/unknownData.ts';
import type {
  DelimiterPair,
  ExtraElement,
  HighlightSettings,
  HugoManner,
  Substitutions,
} from '../../markdown/manners/hugo/hugoManner.ts';

/**
 * What of the configuration Goldmark's extensions and the highlighter take, with Hugo's defaults.
 * Source: markup/goldmark/goldmark_config/config.go, markup/highlight/config.go.
 * @param data The configuration, keys in lower case.
 */
export function hugoManner(data: UnknownRecord): HugoManner {
  const extension = (path: string) => lookUp(data, `markup.goldmark.extensions.${path}`);
  const isOff = (path: string) => asBoolean(extension(path)) === false;
  const isOn = (path: string) => asBoolean(extension(path)) === true;
  const parser = (path: string) => asBoolean(lookUp(data, `markup.goldmark.parser.${path}`));
  const isCjk = isOn('cjk.enable');
  return {
    generator: 'hugo',
    tables: !isOff('table'),
    strikethrough: !isOff('strikethrough'),
    linkifyProtocol: asText(extension('linkifyprotocol')) ?? 'https',
    substitutions: substitutionsIn(extension('typographer')),
    extras: EXTRAS.filter(([name]) => isOn(`extras.${name}.enable`)).map(([, tag]) => tag),
    blockAttributes: parser('attribute.block') === true,
    emoji: asBoolean(data['enableemoji']) === true,
    wrapsLoneImages: parser('wrapstandaloneimagewithinparagraph') !== false,
    eastAsianLineBreaks: isCjk && isOn('cjk.eastasianlinebreaks'),
    escapedSpace: isCjk && isOn('cjk.escapedspace'),
    passthrough: isOn('passthrough.enable')
      ? {
          inline: pairsIn(extension('passthrough.delimiters.inline')),
          block: pairsIn(extension('passthrough.delimiters.block')),
        }
      : { inline: [], block: [] },
    backlink: asText(extension('footnote.backlinkhtml')) ?? '&#x21a9;&#xfe0e;',
    highlight: highlightSettings(data),
    params: data['languages'] === undefined ? (asRecord(data['params']) ?? {}) : {},
  };
}

const EXTRAS: readonly (readonly [name: string, tag: ExtraElement])[] = [
  ['delete', 'del'],
  ['insert', 'ins'],
  ['mark', 'mark'],
  ['subscript', 'sub'],
  ['superscript', 'sup'],
];

const SUBSTITUTIONS: Substitutions = {
  leftSingleQuote: '&lsquo;',
  rightSingleQuote: '&rsquo;',
  leftDoubleQuote: '&ldquo;',
  rightDoubleQuote: '&rdquo;',
  enDash: '&ndash;',
  emDash: '&mdash;',
  ellipsis: '&hellip;',
  leftAngleQuote: '&laquo;',
  rightAngleQuote: '&raquo;',
  apostrophe: '&rsquo;',
};

/** `typographer` was a switch before it became a map with `disable`. */
function substitutionsIn(typographer: unknown): Substitutions | undefined {
  if (asText(typographer) === 'false') return undefined;
  if (asBoolean(lookUp(typographer, 'disable')) === true) return undefined;
  const own = Object.keys(SUBSTITUTIONS).flatMap((name) => {
    const text = asText(lookUp(typographer, name.toLowerCase()));
    return text === undefined ? [] : [[name, text] as const];
  });
  return { ...SUBSTITUTIONS, ...Object.fromEntries(own) };
}

function pairsIn(data: unknown): readonly DelimiterPair[] {
  return asList(data).flatMap((pair) => {
    const [open, close] = asTexts(pair);
    return open && close ? [[open, close] as const] : [];
  });
}

function highlightSettings(data: UnknownRecord): HighlightSettings {
  const setting = (name: string) => lookUp(data, `markup.highlight.${name}`);
  const lineNumbers = asText(setting('linenos')) ?? 'false';
  return {
    codeFences: asBoolean(setting('codefences')) !== false,
    guessSyntax: asBoolean(setting('guesssyntax')) === true,
    noClasses: asBoolean(setting('noclasses')) !== false,
    lineNumbers: lineNumbers !== 'false',
    lineNumbersInTable:
      lineNumbers === 'table' ||
      (lineNumbers !== 'inline' && asBoolean(setting('linenumbersintable')) !== false),
    lineNumberStart: asNumber(setting('linenostart')) ?? 1,
    wrapperClass: asText(setting('wrapperclass')) ?? 'highlight',
  };
}
