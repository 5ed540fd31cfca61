import { classesOf, htmlOf, isElement } from '../htmlNodes.ts';
import type { HtmlNode } from '../htmlNodes.ts';
import type { CodeManner } from './codeManner.ts';
import { writeTokens } from './codeRuns.ts';
import type { CodeToken } from './codeTokens.ts';
import { codeTokens } from './codeTokens.ts';
import { hljsHtml } from './hljsNames.ts';
import { withoutHljs, type OurCode } from './ourCode.ts';
import { isAside } from './pageCode.ts';

/** Code in the frame and the lines that our engine gave it, with the colours of the site. */
export function paintCode(ours: OurCode, manner: CodeManner): string {
  const write = (node: HtmlNode): string => {
    if (!isElement(node) || isAside(node)) return htmlOf([node]);
    if (node === ours.slot) {
      return withoutHljs(node.open) + paint(node.children, ours.language, manner) + node.close;
    }
    return node.open + node.children.map(write).join('') + node.close;
  };
  return write(ours.root);
}

/** Colours what stands in one element around lines, and keeps such elements. */
function paint(nodes: readonly HtmlNode[], language: string, manner: CodeManner): string {
  let html = '';
  let code: HtmlNode[] = [];
  const { naming } = manner.hljs;
  const flush = (): void => {
    html += naming ? hljsHtml(code, naming) : paintTokens(codeTokens(code), language, manner);
    code = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || isColour(node)) {
      code.push(node);
      continue;
    }
    flush();
    const isCode = node.name !== 'br' && !isAside(node);
    html += isCode
      ? node.open + paint(node.children, language, manner) + node.close
      : htmlOf([node]);
  }
  flush();
  return html;
}

function isColour(node: Parameters<typeof classesOf>[0]): boolean {
  return classesOf(node).some((name) => name.startsWith('hljs-'));
}

function paintTokens(tokens: readonly CodeToken[], language: string, manner: CodeManner): string {
  let html = '';
  let line: CodeToken[] = [];
  for (const token of tokens) {
    if (token.text !== '\n') line.push(token);
    else {
      html += `${writeTokens(line, language, manner)}\n`;
      line = [];
    }
  }
  return html + writeTokens(line, language, manner);
}
