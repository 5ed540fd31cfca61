import { escapeHtml } from '../../escapeHtml.ts';
import { HIGHLIGHT_JS_NAMES, prismName } from '../hexo/languageNames.ts';
import type { CodeFrame } from '../codeFrames.ts';
import { colouredCode, htmlLines } from '../codeLines.ts';
import { SHIKI_NAMES } from '../shikiNames.ts';
import type { AstroManner } from './astroManner.ts';

/** Code as Astro frames it. Sources: packages/markdown/remark/src/shiki.ts, rehype-prism.ts. */
export function astroCode({ highlighter, themes }: AstroManner): CodeFrame {
  if (highlighter === 'none') return plainCode;
  return highlighter === 'prism' ? prismCode : shikiCode(themes);
}

const plainCode: CodeFrame = ({ text, info }, attributes) => {
  const language = languageOf(info);
  const name = language === '' ? '' : ` class="language-${escapeHtml(language)}"`;
  return `<pre${attributes}><code${name}>${colouredCode(text, language)}</code></pre>\n`;
};

function shikiCode(themes: readonly string[]): CodeFrame {
  const style = themes.join() === 'github-dark' ? 'background-color:#24292e;color:#e1e4e8; ' : '';
  const names = themes.length > 1 ? ['astro-code-themes', ...themes] : themes;
  return ({ text, info }, attributes) => {
    const asked = languageOf(info);
    const language = SHIKI_NAMES.has(asked.toLowerCase()) ? asked : 'plaintext';
    const lines = htmlLines(colouredCode(text.replace(/\n$/, ''), language));
    const code = lines.map((line) => `<span class="line">${line}</span>`).join('\n');
    const classes = escapeHtml(['astro-code', ...names].join(' '));
    return (
      `<pre class="${classes}" style="${style}overflow-x: auto;" tabindex="0"` +
      ` data-language="${escapeHtml(language)}"${attributes}><code>${code}</code></pre>\n`
    );
  };
}

/** Of a language that Prism does not know the code is put in as HTML, not as text. */
const prismCode: CodeFrame = ({ text, info }, attributes) => {
  const asked = languageOf(info) || 'plaintext';
  const isKnown =
    asked === 'plaintext' || HIGHLIGHT_JS_NAMES.has(asked) || prismName(asked) !== asked;
  const name = `language-${escapeHtml(asked)}`;
  const code = isKnown ? colouredCode(text, asked) : text;
  return (
    `<pre class="${name}" data-language="${escapeHtml(asked)}"${attributes}>` +
    `<code is:raw="" class="${name}">${code}</code></pre>\n`
  );
};

function languageOf(info: string): string {
  return /^\S+/.exec(info)?.[0] ?? '';
}
