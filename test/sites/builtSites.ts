import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withLock } from '../host/lock.ts';
import { cacheFolder, repository } from '../host/paths.ts';
import type { Recipe } from './recipe.ts';
import { DEBIAN } from './recipes/debian.ts';
import { HEXO } from './recipes/hexo.ts';
import { FROM_NPM } from './recipes/fromNpm.ts';
import { IMAGES, samplePosts, type SamplePost } from './samplePosts.ts';

export const RECIPES: readonly Recipe[] = [...DEBIAN, ...FROM_NPM, ...HEXO];

/** A real site, built by its generator. */
export interface BuiltSite {
  readonly recipe: Recipe;
  readonly folder: string;
  /** Paths of the posts in the site, by the name of the sample post. */
  readonly posts: ReadonlyMap<string, string>;
  /** Their dates, `YYYY-MM-DD`, by the same name. */
  readonly dates: ReadonlyMap<string, string>;
}

/** Ten minutes: a first build may have to install its generator. */
const LIMIT = 600_000;

/**
 * The site of a recipe, made and built on first use, in the cache folder of this user. Another
 * recipe or other posts give another folder.
 *
 * @returns `undefined` and says so, when the generator isn't on this machine.
 * @throws Error with the generator's own words, when the build fails.
 */
export async function builtSite(recipe: Recipe): Promise<BuiltSite | undefined> {
  const { program } = recipe;
  if (program && spawnSync(program.name, ['--version']).error) {
    console.log(`${recipe.id}: left out, for it needs Debian's packages ${program.packages}.`);
    return undefined;
  }
  const posts = await samplePosts();
  const folder = join(cacheFolder(), 'sites', `${recipe.id}-${await keyOf(recipe)}`);
  await withLock(`${folder}.lock`, async () => {
    if (!existsSync(folder)) await make(recipe, posts, folder);
  });
  return {
    recipe,
    folder,
    posts: new Map(posts.map((post) => [post.name, recipe.post(post).path])),
    dates: new Map(posts.map((post) => [post.name, post.date])),
  };
}

/** Names a recipe with all that goes into it. */
async function keyOf(recipe: Recipe): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(recipe)).update(recipe.post.toString());
  for (const folder of [join(import.meta.dirname, 'posts'), IMAGES]) {
    for (const file of (await readdir(folder)).sort()) {
      hash.update(await readFile(join(folder, file)));
    }
  }
  return hash.digest('hex').slice(0, 10);
}

async function make(recipe: Recipe, posts: readonly SamplePost[], folder: string): Promise<void> {
  console.log(`${recipe.id}: making the site …`);
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(unfinished, path)), { recursive: true });
    await writeFile(join(unfinished, path), text);
  };
  const manifest: unknown = JSON.parse(recipe.files['package.json'] ?? '{}');
  for (const [path, text] of Object.entries(recipe.files)) await write(path, text);
  for (const post of posts) await write(recipe.post(post).path, recipe.post(post).text);
  await write(
    'package.json',
    JSON.stringify({ private: true, ...Object(manifest), dependencies: recipe.npm ?? {} }),
  );
  await cp(IMAGES, join(unfinished, recipe.images), { recursive: true });
  for (const [from, to] of Object.entries(recipe.copies ?? {})) {
    await cp(join(repository, from), join(unfinished, to), { recursive: true });
  }
  if (recipe.npm) run(unfinished, ['npm', 'install', '--no-audit', '--no-fund', '--silent']);
  for (const [from, to] of Object.entries(recipe.libraries ?? {})) {
    await cp(join(unfinished, 'node_modules', from), join(unfinished, to));
  }
  run(unfinished, recipe.build);
  if (!existsSync(join(unfinished, recipe.output))) {
    throw new Error(`${recipe.id}: its generator has made no ${recipe.output}.`);
  }
  await rename(unfinished, folder);
}

function run(folder: string, [command, ...args]: Recipe['build']): void {
  const { error, status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: LIMIT,
    env: { ...process.env, TZ: 'UTC', NODE_ENV: '', CI: '1', DO_NOT_TRACK: '1' },
  });
  if (status === 0) return;
  const said = error?.message ?? `${stdout}\n${stderr}`.slice(-4000);
  throw new Error(`\`${command} ${args.join(' ')}\` failed in ${folder}:\n${said}`);
}
