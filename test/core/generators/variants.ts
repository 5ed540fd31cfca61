import type { TruthKit, Variant } from './truthKit.ts';

/**
 * As make-truth.mjs does it: keys that the variant sets are cut, its text is put in. (Where Hugo
 * itself makes addresses absolute, `canonify`, its RelPermalink lacks the base path.)
 */
export function configuredHugo(
  { config }: Variant,
  kit: TruthKit,
): Readonly<Record<string, string>> {
  const base = Buffer.from(kit.site.get('hugo.toml') ?? []).toString();
  const top = config.split(/^\[/m)[0] ?? '';
  const keyOf = (line: string) => line.split('=')[0]?.trim() ?? '';
  const keys = new Set(top.split('\n').map(keyOf).filter(Boolean));
  const lines = base.split('\n').filter((line) => !keys.has(keyOf(line)));
  const firstTable = lines.findIndex((line) => line.startsWith('['));
  const text = [
    ...lines.slice(0, firstTable),
    top,
    ...lines.slice(firstTable),
    config.slice(top.length),
  ];
  return { 'hugo.toml': text.join('\n') };
}

/** Jekyll lays a second configuration upon the first; here a key of the second replaces it. */
export function configuredJekyll(
  { config }: Variant,
  kit: TruthKit,
): Readonly<Record<string, string>> {
  const base = Buffer.from(kit.site.get('_config.yml') ?? []).toString();
  const sections = (text: string) => text.split(/^(?=\S)/m).filter((part) => part.trim() !== '');
  const keyOf = (section: string) => section.split(':')[0];
  const keys = new Set(sections(config).map(keyOf));
  const kept = sections(base).filter((section) => !keys.has(keyOf(section)));
  return { '_config.yml': [...kept, ...sections(`${config}\n`)].join('') };
}
