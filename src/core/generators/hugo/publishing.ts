import { parseConfiguration } from '../../frontMatter/parseConfiguration.ts';
import { asText, lookUp } from '../../frontMatter/unknownData.ts';
import type { SiteFolder } from '../generator.ts';
import type { VersionRules } from './version.ts';
import { rulesOf } from './version.ts';

/** How a site is built for its readers, as far as its files tell. */
export interface Publishing {
  /** The rules of the version that they name, else of the newest. */
  readonly rules: VersionRules;
  /** Whose folder below `config` is laid upon `config/_default`. */
  readonly environment: string;
}

/** Files that publish a site, those that count more before others. */
const SERVICES = [
  /^netlify\.toml$/,
  /^vercel\.json$/,
  /^\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/,
  /^\.gitlab-ci\.yml$/,
  /^\.circleci\/config\.yml$/,
  /^\.woodpecker\.ya?ml$/,
  /^amplify\.yml$/,
  /^render\.yaml$/,
];

/** Files that choose a Hugo for a folder. */
const TOOLS = [
  /^\.hvm$/,
  /^\.hugo-?version$/,
  /^\.?mise\.toml$/,
  /^\.tool-versions$/,
  /^package\.json$/,
];

const FILES = [...SERVICES, ...TOOLS];

/** Files that hold a version and nothing else. */
const BARE_FILE = /^\.(?:hvm|hugo-?version)$/;

const VERSION = /^\s*["']?(?:extended_)?v?0\.(\d+)/;
const NAMED = /hugo[_-]?(?:version)?["']?\s*[:=\s]\s*["']?(?:extended_)?v?0\.(\d+)/i;
/** The package's version is Hugo's; a caret lets only the last number grow. */
const PACKAGE = /"hugo-extended"\s*:\s*"[~^]?0\.(\d+)/;

/** The command's option counts more than the variables, the long one of which counts first. */
const ENVIRONMENTS = [
  /\bhugo\b[^\n]*?\s(?:-e|--environment)[\s=]+["']?([\w-]+)/,
  /\bHUGO_ENVIRONMENT["']?\s*[:=]\s*["']?([\w-]+)/,
  /\bHUGO_ENV["']?\s*[:=]\s*["']?([\w-]+)/,
];

/** Builds are made for it unless they say otherwise. Source: commands/commandeer.go. */
const USUAL = 'production';

/** Whether {@link readPublishing} reads a file. */
export function isPublishingFile(path: string): boolean {
  return FILES.some((pattern) => pattern.test(path));
}

/**
 * What the files that publish a site say of how it is built. `module.hugoVersion` and a theme's
 * `min_version` are none of them: at a version beyond them Hugo only warns
 * (modules/collect.go), and newer ones suit a minimum.
 */
export async function readPublishing(folder: SiteFolder): Promise<Publishing> {
  const paths = FILES.flatMap((pattern) => folder.paths.filter((path) => pattern.test(path)));
  const said = await Promise.all(
    paths.map(async (path) => saidIn(path, (await folder.read(path)) ?? '')),
  );
  const minor = said.find((one) => one.minor !== undefined)?.minor;
  const environments = new Set(said.flatMap(({ environment }) => environment ?? []));
  const [environment = USUAL] = environments;
  return {
    rules: rulesOf(minor === undefined ? Infinity : Number(minor)),
    // Where several are built for, one is what readers see.
    environment: environments.size > 1 ? USUAL : environment,
  };
}

/** What one file says; `minor` is the second part of a version, 111 of 0.111.3. */
interface Said {
  readonly minor: string | undefined;
  readonly environment: string | undefined;
}

function saidIn(path: string, text: string): Said {
  if (path === 'netlify.toml') return saidByNetlify(text);
  const isService = SERVICES.some((pattern) => pattern.test(path));
  return {
    minor: versionPattern(path).exec(text)?.[1],
    environment: isService ? firstMatch(ENVIRONMENTS, text) : undefined,
  };
}

function versionPattern(path: string): RegExp {
  if (path === 'package.json') return PACKAGE;
  return BARE_FILE.test(path) ? VERSION : NAMED;
}

/** What is said for builds in production wins over what is said for all. Source: Netlify's docs. */
function saidByNetlify(text: string): Said {
  const { data } = parseConfiguration(text, 'toml');
  const places = ['context.production', 'build'];
  const valueOf = (name: string) =>
    places.map((place) => asText(lookUp(data, `${place}.${name}`))).find(Boolean);
  return {
    minor: VERSION.exec(valueOf('environment.HUGO_VERSION') ?? '')?.[1],
    environment:
      firstMatch(ENVIRONMENTS, valueOf('command') ?? '') ??
      valueOf('environment.HUGO_ENVIRONMENT') ??
      valueOf('environment.HUGO_ENV'),
  };
}

function firstMatch(patterns: readonly RegExp[], text: string): string | undefined {
  return patterns.map((pattern) => pattern.exec(text)?.[1]).find((match) => match !== undefined);
}
