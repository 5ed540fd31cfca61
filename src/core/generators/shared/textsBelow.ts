import { below } from '../../blogs/paths.ts';
import type { SiteFolder } from '../generator.ts';

/** As many files are read, and none that is longer, in UTF-16 units. */
const MOST = 300;
const LONGEST = 100_000;

/** The texts of the files in a folder that fit a pattern, by their paths below it. */
export async function textsBelow(
  folder: SiteFolder,
  home: string,
  pattern: RegExp,
): Promise<ReadonlyMap<string, string>> {
  const paths = folder.paths.filter(
    (path) => pattern.test(path) && below(path, home) !== undefined,
  );
  const taken = paths.slice(0, MOST);
  const texts = await Promise.all(taken.map((path) => folder.read(path)));
  return new Map(
    texts.flatMap((text, i) => {
      const name = below(taken[i] ?? '', home);
      const isTaken = text !== undefined && text.length <= LONGEST && name !== undefined;
      return isTaken ? [[name, text] as const] : [];
    }),
  );
}
