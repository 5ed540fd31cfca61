import assert from 'node:assert/strict';
import { hexo } from '../../../src/core/generators/hexo.ts';
import { hugo } from '../../../src/core/generators/hugo.ts';
import { vitepress } from '../../../src/core/generators/vitepress.ts';
import type { Generator } from '../../../src/core/generators/generator.ts';
import { loadKit, openSite } from '../generators/truthKit.ts';
import { blocksOf, learnManner } from './bodyPairs.ts';

const fence = (language: string, ...lines: readonly string[]) =>
  ['```' + language, ...lines, '```'].join('\n');

interface Given {
  readonly generator: Generator;
  /** Fenced code of a built page, and how the page shows it. */
  readonly shown: readonly (readonly [source: string, built: string])[];
  readonly source: string;
}

/** The code of a block that our engine has put into its generator's frame. */
async function dress({ generator, shown, source }: Given): Promise<string> {
  const { dialect } = await openSite(generator, loadKit(generator.name.toLowerCase()).site);
  const block = (text: string, post: string) => {
    const [only] = blocksOf(text, dialect, post);
    assert.ok(only);
    return only;
  };
  const pairs = shown.map(([text, built]) => ({ ...block(text, 'shown'), built }));
  const html = learnManner(pairs).dress(block(source, 'new'));
  return html.trim();
}

const chroma = (language: string, ...lines: readonly string[]) =>
  `<div class="highlight"><pre tabindex="0" class="chroma"><code class="language-${language}" data-lang="${language}">` +
  lines.map((line) => `<span class="line"><span class="cl">${line}\n</span></span>`).join('') +
  '</code></pre></div>';

const chromaLet = (name: string, value: string) =>
  `<span class="kd">let</span> <span class="nx">${name}</span> <span class="o">=</span> ` +
  `<span class="mi">${value}</span><span class="p">;</span>`;

const hexoFigure = (...lines: readonly string[]) =>
  '<figure class="highlight js"><table><tbody><tr><td class="gutter"><pre>' +
  lines.map((_, i) => `<span class="line">${i + 1}</span><br>`).join('') +
  '</pre></td><td class="code"><pre>' +
  lines.map((line) => `<span class="line">${line}</span><br>`).join('') +
  '</pre></td></tr></tbody></table></figure>';

describe("code in its generator's frame", () => {
  it('has the lines and colours of the site', async () => {
    const shown: Given['shown'] = [
      [
        fence('js', 'let a = 1;', 'let b = 2;'),
        chroma('js', chromaLet('a', '1'), chromaLet('b', '2')),
      ],
    ];
    const source = fence('js', 'let c = 3;', 'let d = 4;');
    assert.equal(
      (await dress({ generator: hugo, shown, source })).replace(' data-line="0"', ''),
      chroma('js', chromaLet('c', '3'), chromaLet('d', '4')),
    );
  });

  it('is in the frame of its own sort, of which the site shows none, where the generator has one', async () => {
    const styled = (before: string, behind: string): Given['shown'] => [
      [
        fence('js', 'let a', 'let b'),
        `${before}<pre tabindex="0" style="color:#fff"><code class="language-js" data-lang="js">` +
          '<span style="display:flex;"><span><span style="color:#66d9ef">let</span> a\n</span></span>' +
          '<span style="display:flex;"><span><span style="color:#66d9ef">let</span> b\n</span></span>' +
          `</code></pre>${behind}`,
      ],
    ];
    const shown = styled('<div class="highlight">', '</div>');
    const dressed = async (source: string, as = shown) =>
      (await dress({ generator: hugo, shown: as, source })).replace(' data-line="0"', '');
    assert.equal(await dressed('    {{ foo }}'), '<pre><code>{{ foo }}\n</code></pre>');
    assert.equal(
      await dressed(
        '    {{%/* fig */%}}',
        styled('<div class="a"><div class="highlight">', '</div></div>').concat([
          ['    a', '<pre><code>a\n</code></pre>'],
        ]),
      ),
      '<pre><code>{{% fig %}}\n</code></pre>',
    );
    assert.equal(await dressed(fence('', 'c', 'd')), '<pre tabindex="0"><code>c\nd\n</code></pre>');
    const own = styled('<div class="highlight"><div class="copy">', '</div></div>');
    assert.match(
      await dressed(fence('', 'c', 'd'), own),
      /^<div class="highlight"><div class="copy">/,
    );
  });

  it('is not coloured as Shiki would where Chroma writes the colours as styles', async () => {
    const line = (html: string) => `<span style="display:flex;"><span>${html}\n</span></span>`;
    const span = (colour: string, text: string) => `<span style="color:${colour}">${text}</span>`;
    const styled = (language: string, ...lines: readonly string[]) =>
      `<div class="highlight"><pre tabindex="0" style="color:#f8f8f2"><code class="language-${language}" data-lang="${language}">` +
      `${lines.map(line).join('')}</code></pre></div>`;
    const shown: Given['shown'] = [
      [
        fence('toml', 'image = "img/a.png" # The image', 'on = true', 'title = "Tea"'),
        styled(
          'toml',
          `${span('#a6e22e', 'image')} = ${span('#e6db74', '"img/a.png"')} ${span('#75715e', '# The image')}`,
          `${span('#a6e22e', 'on')} = ${span('#66d9ef', 'true')}`,
          `${span('#a6e22e', 'title')} = ${span('#e6db74', '"Tea"')}`,
        ),
      ],
    ];
    const source = fence('sh', 'git submodule add https://git.example/me/theme.git themes/theme');
    assert.equal(
      (await dress({ generator: hugo, shown, source })).replace(' data-line="0"', ''),
      styled('sh', 'git submodule add https://git.example/me/theme.git themes/theme'),
    );
  });

  it('is called as its own post calls it, or by nothing, in the frame that another name stood in', async () => {
    const code = (title: string, text: string) =>
      `{% codeblock ${title} lang:js %}\n${text}\n{% endcodeblock %}`;
    const framed = (title: string, line: string) =>
      '<div class="code">' +
      hexoFigure(`<span class="keyword">let</span> ${line}`).replace('<table>', `${title}<table>`) +
      '</div>';
    const called = (name: string) => `<figcaption class="t"><span>${name}</span></figcaption>`;
    const shown: Given['shown'] = [[code('"one.js"', 'let a'), framed(called('one.js'), 'a')]];
    const dressed = async (source: string) =>
      (await dress({ generator: hexo, shown, source })).replace(' data-line="0"', '');
    assert.equal(await dressed(code('two.js', 'let b')), framed(called('two.js'), 'b'));
    assert.equal(await dressed(code('', 'let b')), framed('', 'b'));
  });

  it('is coloured in a language that the site has not shown, as its highlighter would', async () => {
    const shown: Given['shown'] = [
      [
        fence('js', 'let a = 1;', 'let b = 2;'),
        chroma('js', chromaLet('a', '1'), chromaLet('b', '2')),
      ],
    ];
    const source = fence('python', 'import os', 'return None # no', 'raise ValueError');
    assert.equal(
      (await dress({ generator: hugo, shown, source })).replace(' data-line="0"', ''),
      chroma(
        'python',
        '<span class="kn">import</span> <span class="nn">os</span>',
        '<span class="k">return</span> <span class="kc">None</span> <span class="c1"># no</span>',
        '<span class="k">raise</span> <span class="ne">ValueError</span>',
      ),
    );
  });

  it('stays in our frame, where the site has shown that it writes the same', async () => {
    const shown: Given['shown'] = [
      [
        fence('js', 'let a = `x${a}`', 'a'),
        hexoFigure(
          '<span class="keyword">let</span> a = <span class="string">`x<span class="subst">${a}</span>`</span>',
          'a',
        ),
      ],
    ];
    const source = fence('js', 'let b = `${b}`');
    const dressed = await dress({ generator: hexo, shown, source });
    assert.equal(
      dressed.replace(' data-line="0"', '').replace(/<\/?tbody>/g, ''),
      hexoFigure(
        '<span class="keyword">let</span> b = <span class="string">`<span class="subst">${b}</span>`</span>',
      ).replace(/<\/?tbody>/g, ''),
    );
  });

  it('has the colours of a theme that the site uses, also those it has not shown', async () => {
    const span = (light: string, dark: string, text: string) =>
      `<span style="--shiki-light:${light};--shiki-dark:${dark}">${text}</span>`;
    const line = (name: string, value: string) =>
      span('#D73A49', '#F97583', 'let') +
      span('#24292E', '#E1E4E8', ` ${name} `) +
      span('#D73A49', '#F97583', '=') +
      span('#005CC5', '#79B8FF', ` ${value}`) +
      span('#24292E', '#E1E4E8', ';');
    const frame = (...lines: readonly string[]) =>
      '<div class="language-js vp-adaptive-theme"><button title="Copy Code" class="copy"></button>' +
      '<span class="lang">js</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code>' +
      lines.map((each) => `<span class="line">${each}</span>`).join('\n') +
      '</code></pre></div>';
    const shown: Given['shown'] = [
      [fence('js', 'let a = 1;', 'let b = 2;'), frame(line('a', '1'), line('b', '2'))],
    ];
    const dressed = await dress({ generator: vitepress, shown, source: fence('js', '// why') });
    assert.ok(dressed.includes(span('#6A737D', '#6A737D', '// why')), dressed);
  });
});
