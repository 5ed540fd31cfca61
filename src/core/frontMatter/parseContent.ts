import type { Range } from '../text/range.ts';
import type { FrontMatterFormat } from './frontMatter.ts';
import { parseHeader } from './header/parseHeader.ts';
import { parseJson } from './json/parseJson.ts';
import type { Parsed } from './parsed.ts';
import { parseToml } from './toml/parseToml.ts';
import { parseYaml } from './yaml/parseYaml.ts';

/** Reads what stands between the fences. Ranges are offsets in the whole text. */
export function parseContent(text: string, content: Range, format: FrontMatterFormat): Parsed {
  switch (format) {
    case 'yaml':
      return parseYaml(text, content);
    case 'toml':
      return parseToml(text, content);
    case 'json':
      return parseJson(text, content, {
        braceless: !/^\s*[{[]/.test(text.slice(content.start, content.end)),
      });
    case 'header':
      return parseHeader(text, content);
  }
}
