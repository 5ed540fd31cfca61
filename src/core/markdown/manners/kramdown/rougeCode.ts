import type { MarkdownIt, RendererRule, Token } from 'markdown-it';
import { escapeHtml } from '../../escapeHtml.ts';
import { highlight } from '../../highlight.ts';
import type { KramdownManner } from './kramdownManner.ts';
import { isKnownToRouge } from './rougeNames.ts';

/**
 * Code in the frames that kramdown and Rouge put around it, but in the page's own colours.
 * Source: lib/kramdown/converter/html.rb, lib/kramdown/converter/syntax_highlighter/rouge.rb.
 */
export function rougeCode(md: MarkdownIt, { defaultLanguage, highlights }: KramdownManner): void {
  const block: RendererRule = (tokens, index) => {
    const token = tokens[index];
    return token ? blockHtml(token, md.utils.unescapeAll(token.info)) : '';
  };
  md.renderer.rules['fence'] = block;
  md.renderer.rules['code_block'] = block;
  md.renderer.rules['code_inline'] = (tokens, index) => {
    const token = tokens[index];
    if (!token) return '';
    const own = classesOf(token);
    const named = own.find((name) => name.startsWith('language-'))?.slice('language-'.length);
    const classes = highlights
      ? [`language-${named ?? defaultLanguage}`, ...withoutLanguage(own), 'highlighter-rouge']
      : own;
    return `<code${attributesOf(token, classes)}>${escapeHtml(token.content)}</code>`;
  };

  function blockHtml(token: Token, info: string): string {
    const own = classesOf(token);
    const named = own.find((name) => name.startsWith('language-'))?.slice('language-'.length);
    const given = info === '' ? named : info;
    const language = given ?? defaultLanguage;
    const classes = withoutLanguage(own);
    const text = token.content.replace(/\n*$/, (ends) => (ends === '' ? '\n' : ends));
    if (!highlights || !isKnownToRouge(language)) {
      const name = given === undefined ? '' : ` class="language-${escapeHtml(given)} hljs"`;
      return `<pre${attributesOf(token, classes)}><code${name}>${escapeHtml(text)}</code></pre>\n`;
    }
    const attributes = attributesOf(token, [
      `language-${language}`,
      ...classes,
      'highlighter-rouge',
    ]);
    const code = highlight(text, language) ?? escapeHtml(text);
    return (
      `<div${attributes}><div class="highlight"><pre class="highlight">` +
      `<code>${code}</code></pre></div></div>\n`
    );
  }
}

function classesOf(token: Token): readonly string[] {
  return String(token.attrGet('class') ?? '')
    .split(/\s+/)
    .filter((name) => name !== '');
}

function withoutLanguage(classes: readonly string[]): readonly string[] {
  return classes.filter((name) => !name.startsWith('language-'));
}

function attributesOf({ attrs }: Token, classes: readonly string[]): string {
  const others = attrs?.filter(([name]) => name !== 'class') ?? [];
  const all = classes.length > 0 ? [['class', classes.join(' ')], ...others] : others;
  return all.map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`).join('');
}
