import type { LanguageFn } from 'highlight.js';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import clojure from 'highlight.js/lib/languages/clojure';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import dart from 'highlight.js/lib/languages/dart';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import elixir from 'highlight.js/lib/languages/elixir';
import go from 'highlight.js/lib/languages/go';
import graphql from 'highlight.js/lib/languages/graphql';
import haskell from 'highlight.js/lib/languages/haskell';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import kotlin from 'highlight.js/lib/languages/kotlin';
import latex from 'highlight.js/lib/languages/latex';
import lua from 'highlight.js/lib/languages/lua';
import makefile from 'highlight.js/lib/languages/makefile';
import markdown from 'highlight.js/lib/languages/markdown';
import nginx from 'highlight.js/lib/languages/nginx';
import nix from 'highlight.js/lib/languages/nix';
import perl from 'highlight.js/lib/languages/perl';
import php from 'highlight.js/lib/languages/php';
import powershell from 'highlight.js/lib/languages/powershell';
import python from 'highlight.js/lib/languages/python';
import r from 'highlight.js/lib/languages/r';
import ruby from 'highlight.js/lib/languages/ruby';
import rust from 'highlight.js/lib/languages/rust';
import scala from 'highlight.js/lib/languages/scala';
import scss from 'highlight.js/lib/languages/scss';
import shell from 'highlight.js/lib/languages/shell';
import sql from 'highlight.js/lib/languages/sql';
import swift from 'highlight.js/lib/languages/swift';
import typescript from 'highlight.js/lib/languages/typescript';
import vim from 'highlight.js/lib/languages/vim';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';

interface Language {
  readonly define: LanguageFn;
  /** Other words for it after a fence. */
  readonly aliases: readonly string[];
  /** Languages that may occur inside it; without them the colours would depend on what came before. */
  readonly inside?: readonly string[];
}

/** The languages that bloggers show most. */
export const LANGUAGES: Readonly<Record<string, Language>> = {
  bash: { define: bash, aliases: ['sh', 'zsh'] },
  c: { define: c, aliases: ['h'] },
  clojure: { define: clojure, aliases: ['clj'] },
  cpp: { define: cpp, aliases: ['c++', 'cc', 'hpp'] },
  csharp: { define: csharp, aliases: ['cs', 'c#'] },
  css: { define: css, aliases: [] },
  dart: { define: dart, aliases: [], inside: ['markdown'] },
  diff: { define: diff, aliases: ['patch'] },
  dockerfile: { define: dockerfile, aliases: ['docker'], inside: ['bash'] },
  elixir: { define: elixir, aliases: ['ex', 'exs'] },
  go: { define: go, aliases: ['golang'] },
  graphql: { define: graphql, aliases: ['gql'] },
  haskell: { define: haskell, aliases: ['hs'] },
  ini: { define: ini, aliases: ['toml'] },
  java: { define: java, aliases: ['jsp'] },
  javascript: {
    define: javascript,
    aliases: ['js', 'jsx', 'mjs', 'cjs'],
    inside: ['xml', 'css', 'graphql'],
  },
  json: { define: json, aliases: ['json5', 'jsonc'] },
  kotlin: { define: kotlin, aliases: ['kt', 'kts'] },
  latex: { define: latex, aliases: ['tex'] },
  lua: { define: lua, aliases: [] },
  makefile: { define: makefile, aliases: ['make', 'mk'] },
  markdown: { define: markdown, aliases: ['md', 'mdx'], inside: ['xml'] },
  nginx: { define: nginx, aliases: ['nginxconf'] },
  nix: { define: nix, aliases: [] },
  perl: { define: perl, aliases: ['pl', 'pm'] },
  php: { define: php, aliases: [] },
  powershell: { define: powershell, aliases: ['ps1', 'pwsh'] },
  python: { define: python, aliases: ['py'] },
  r: { define: r, aliases: [] },
  ruby: { define: ruby, aliases: ['rb'] },
  rust: { define: rust, aliases: ['rs'] },
  scala: { define: scala, aliases: [] },
  scss: { define: scss, aliases: ['sass'] },
  shell: { define: shell, aliases: ['console', 'shellsession'], inside: ['bash'] },
  sql: { define: sql, aliases: [] },
  swift: { define: swift, aliases: [] },
  typescript: {
    define: typescript,
    aliases: ['ts', 'tsx', 'mts', 'cts'],
    inside: ['xml', 'css', 'graphql', 'javascript'],
  },
  vim: { define: vim, aliases: ['viml'] },
  xml: {
    define: xml,
    aliases: ['html', 'xhtml', 'svg', 'rss', 'vue', 'astro', 'svelte'],
    inside: ['javascript', 'css'],
  },
  yaml: { define: yaml, aliases: ['yml'], inside: ['ruby'] },
};
