/**
 * `npm run screenshots`: the pictures of docs/pictures, taken of the real product on a copy of the
 * sample blog. `npm run screenshots -- tree new-post` takes only those.
 */
import { join } from 'node:path';
import { buildGalley } from './build.ts';
import { bootVSCode } from './boot.ts';
import { copyOf } from './folder.ts';
import { repository } from './paths.ts';
import { sampleBlog } from './sampleBlog.ts';
import { scenes, type Scene } from './scenes.ts';

async function take(name: string, scene: Scene): Promise<void> {
  const blog = await copyOf(sampleBlog);
  const vscode = await bootVSCode({
    folder: blog.path,
    theme: scene.theme ?? 'light',
    size: { width: 1200, height: 750 },
    scale: 2,
    installed: true,
    settings: {
      'window.title': '${activeEditorShort}${separator}${rootName}',
      'editor.minimap.enabled': false,
      ...scene.settings,
    },
  });
  try {
    await scene.play(vscode);
    // Where the mouse was left, and messages that come late, are no part of the picture.
    await vscode.page.mouse.move(0, 0);
    await vscode.page.waitForTimeout(1_000);
    await vscode.screenshot(join(repository, 'docs/pictures', `${name}.png`));
    console.log(`docs/pictures/${name}.png`);
  } catch (error) {
    await vscode.screenshot(`${name}.png`);
    throw new Error(`The scene "${name}" ended as in test-results/${name}.png`, { cause: error });
  } finally {
    await vscode.dispose();
    await blog.dispose();
  }
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(scenes, name));
if (unknown === undefined) {
  buildGalley();
  for (const [name, scene] of Object.entries(scenes)) {
    if (asked.length === 0 || asked.includes(name)) await take(name, scene);
  }
} else {
  console.error(`There is no scene "${unknown}". There are: ${Object.keys(scenes).join(', ')}.`);
  process.exitCode = 1;
}
