import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a highlighter makes of code: the HTML by our name of the language. */
export type Highlighted = ReadonlyMap<string, string>;

/** Names of languages where they are not ours. */
const MARKUP = { xml: 'html', ini: 'toml' };
const names = (
  languages: Iterable<string>,
  own: Readonly<Record<string, string>>,
): readonly (readonly [language: string, name: string])[] =>
  [...languages].map((language) => [language, own[language] ?? language]);

/** Hugo's, by Debian's `hugo`. */
export function chroma(samples: ReadonlyMap<string, string>): Highlighted {
  const folder = mkdtempSync(join(tmpdir(), 'galley-chroma-'));
  try {
    mkdirSync(join(folder, 'content'));
    mkdirSync(join(folder, 'layouts/_default'), { recursive: true });
    writeFileSync(join(folder, 'hugo.toml'), '[markup.highlight]\nnoClasses = false\n');
    writeFileSync(join(folder, 'config.toml'), '[markup.highlight]\nnoClasses = false\n');
    writeFileSync(join(folder, 'layouts/_default/single.html'), '{{ .Content }}');
    for (const [language, name] of names(samples.keys(), MARKUP)) {
      const text = `---\ntitle: x\n---\n\`\`\`\`${name}\n${samples.get(language) ?? ''}\`\`\`\`\n`;
      writeFileSync(join(folder, 'content', `${language}.md`), text);
    }
    run('hugo', ['--quiet'], '', folder);
    return new Map(
      [...samples.keys()].map((language) => {
        const page = readFileSync(join(folder, 'public', language, 'index.html'), 'utf8');
        const code = /<code[^>]*>(.*)<\/code>/s.exec(page)?.[1] ?? '';
        return [language, code.replace(/<span class="(?:line|cl)">/g, '<span>')];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Jekyll's, by Debian's `ruby-rouge`. */
export function rouge(samples: ReadonlyMap<string, string>): Highlighted {
  const script = [
    'require "rouge"; require "json"',
    'out = JSON.parse(STDIN.read).map { |id, (name, code)|',
    '[id, Rouge::Formatters::HTML.new.format(Rouge::Lexer.find(name).new.lex(code))] }',
    'puts JSON.generate(out)',
  ].join('\n');
  return byProgram('ruby', ['-e', script], samples, { ...MARKUP, dockerfile: 'docker' });
}

/** Pelican's, by Debian's `python3-pygments`. */
export function pygments(samples: ReadonlyMap<string, string>): Highlighted {
  const script = [
    'import json, sys, pygments',
    'from pygments.lexers import get_lexer_by_name as lexer',
    'from pygments.formatters import HtmlFormatter',
    'items = json.load(sys.stdin).items()',
    'html = lambda name, code: pygments.highlight(code, lexer(name), HtmlFormatter(nowrap=True))',
    'print(json.dumps([[id, html(*each)] for id, each in items]))',
  ].join('\n');
  return byProgram('python3', ['-c', script], samples, MARKUP);
}

function byProgram(
  program: string,
  args: readonly string[],
  samples: ReadonlyMap<string, string>,
  own: Readonly<Record<string, string>>,
): Highlighted {
  const input = names(samples.keys(), own).map(([id, name]) => [id, [name, samples.get(id)]]);
  const out = run(program, args, JSON.stringify(Object.fromEntries(input)));
  return new Map(JSON.parse(out) as [string, string][]);
}

function run(program: string, args: readonly string[], input: string, cwd = tmpdir()): string {
  const { status, stdout, stderr } = spawnSync(program, args, { input, cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
  return stdout;
}

interface Prism {
  readonly languages: Readonly<Record<string, unknown>>;
  highlight(code: string, grammar: unknown, language: string): string;
}

/** @param site a site that was built with Eleventy's plugin. */
export function prism(samples: ReadonlyMap<string, string>, site: string): Highlighted {
  const require = createRequire(join(site, 'package.json'));
  const Prism = require('prismjs') as Prism;
  const load = require('prismjs/components/') as (languages: readonly string[]) => void;
  const own = { xml: 'markup', ini: 'toml', dockerfile: 'docker' };
  const all = names(samples.keys(), own);
  load(all.map(([, name]) => name));
  return new Map(
    all.map(([id, name]) => [
      id,
      Prism.highlight(samples.get(id) ?? '', Prism.languages[name], name),
    ]),
  );
}

interface RendererToken {
  readonly types: readonly string[];
  readonly content: string;
}
interface Renderer {
  readonly Prism: Prism;
  readonly themes: Readonly<Record<string, unknown>>;
  readonly Highlight: unknown;
}

/** @param site a site that was built with Docusaurus. */
export function prismReact(samples: ReadonlyMap<string, string>, site: string): Highlighted {
  const require = createRequire(join(site, 'package.json'));
  const renderer = require('prism-react-renderer') as Renderer;
  const { createElement } = require('react') as {
    createElement: (...args: readonly unknown[]) => unknown;
  };
  const { renderToStaticMarkup } = require('react-dom/server') as {
    renderToStaticMarkup: (element: unknown) => string;
  };
  const html = (code: string, language: string): string => {
    const children = ({ tokens }: { tokens: readonly (readonly RendererToken[])[] }): unknown => {
      const lines = tokens.map((line) =>
        line.map(({ types, content }) =>
          createElement('span', { className: `token ${types.join(' ')}` }, content),
        ),
      );
      return createElement('pre', null, ...lines.flatMap((line) => [...line, '\n']));
    };
    const given = { code, language, prism: renderer.Prism, theme: renderer.themes['palenight'] };
    return renderToStaticMarkup(createElement(renderer.Highlight, given, children));
  };
  return new Map(
    names(samples.keys(), { xml: 'markup', ini: 'toml', dockerfile: 'docker' }).map(
      ([id, name]) => [id, html(samples.get(id) ?? '', name)],
    ),
  );
}

/** @param site a site that was built with Astro. */
export async function shiki(
  samples: ReadonlyMap<string, string>,
  site: string,
): Promise<Highlighted> {
  const require = createRequire(join(site, 'package.json'));
  const module: unknown = await import(require.resolve('shiki'));
  const { codeToHtml } = module as {
    codeToHtml: (code: string, options: unknown) => Promise<string>;
  };
  const themes = { light: 'github-light', dark: 'github-dark' };
  const made = names(samples.keys(), MARKUP).map(
    async ([id, lang]): Promise<readonly [string, string]> => {
      const html = await codeToHtml(samples.get(id) ?? '', { lang, themes, defaultColor: false });
      const code = /<code>(.*)<\/code>/s.exec(html)?.[1] ?? '';
      return [id, code.replace(/<span class="line">/g, '<span>')];
    },
  );
  return new Map(await Promise.all(made));
}
