import { parentOf } from '../../blogs/paths.ts';
import { parseConfiguration } from '../../frontMatter/parseConfiguration.ts';
import { asRecord, asText, asTexts, lookUp } from '../../frontMatter/unknownData.ts';
import type { SiteFolder } from '../generator.ts';
import { cleanPath, folderPath } from '../shared/cleanPath.ts';

/** The file that an import means; `undefined` for packages, and for what is no code. */
export type Resolver = (specifier: string, importer: string) => string | undefined;

const ENDINGS = ['', '.ts', '.js', '.mjs', '.mts', '.cjs', '.cts', '.json'];
const CODE = /\.(?:[cm]?[jt]s|json)$/;

/** Resolves imports as Vite and TypeScript do: relative paths, and the paths of `tsconfig.json`. */
export async function resolverOf(folder: SiteFolder): Promise<Resolver> {
  const aliases = await aliasesOf(folder);
  return (specifier, importer) => {
    const bases = specifier.startsWith('.')
      ? [cleanPath(`${parentOf(importer) ?? ''}/${specifier}`).replace(/^\/+/, '')]
      : specifier.startsWith('/')
        ? [folderPath(specifier)]
        : aliases.flatMap((alias) => alias(specifier) ?? []);
    return bases.flatMap(candidates).find((path) => CODE.test(path) && folder.has(path));
  };
}

/** `./x.js` may be written for a file `x.ts`. */
function candidates(base: string): readonly string[] {
  const asTypeScript = base.replace(/\.([cm]?)js$/, '.$1ts');
  return [
    ...ENDINGS.map((ending) => base + ending),
    ...(asTypeScript === base ? [] : [asTypeScript]),
    ...ENDINGS.slice(1).map((ending) => `${base}/index${ending}`),
  ];
}

type Alias = (specifier: string) => readonly string[] | undefined;

async function aliasesOf(folder: SiteFolder): Promise<readonly Alias[]> {
  const file = ['tsconfig.json', 'jsconfig.json'].find((path) => folder.has(path));
  const text = file === undefined ? undefined : await folder.read(file);
  if (text === undefined) return [];
  const options = lookUp(parseConfiguration(text, 'jsonc').data, 'compilerOptions');
  const base = folderPath(asText(lookUp(options, 'baseUrl')) ?? '.');
  const paths = Object.entries(asRecord(lookUp(options, 'paths')) ?? {});
  const named = paths.map(([pattern, targets]) => aliasOf(pattern, asTexts(targets), base));
  const isBased = lookUp(options, 'baseUrl') !== undefined;
  return isBased ? [...named, (specifier) => [folderPath(`${base}/${specifier}`)]] : named;
}

function aliasOf(pattern: string, targets: readonly string[], base: string): Alias {
  const [head = '', tail] = pattern.split('*');
  return (specifier) => {
    const fits =
      tail === undefined
        ? specifier === pattern
        : specifier.startsWith(head) && specifier.endsWith(tail);
    if (!fits) return undefined;
    const middle = specifier.slice(head.length, specifier.length - (tail?.length ?? 0));
    return targets.map((target) => folderPath(`${base}/${target.replace('*', middle)}`));
  };
}
