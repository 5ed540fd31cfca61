import assert from 'node:assert/strict';
import { themesOf } from '../../../src/core/sitePage/themes.ts';
import { built } from './pages.ts';

const root = (light: object, dark: object) => ({
  light: { root: light, body: {} },
  dark: { root: dark, body: {} },
});
const body = (light: object, dark: object) => ({
  light: { root: {}, body: light },
  dark: { root: {}, body: dark },
});

describe('the light and the dark look of a page', () => {
  const cases: readonly (readonly [string, string, unknown])[] = [
    [
      'an attribute that a script sets',
      `<html><head><script>document.documentElement.setAttribute('data-theme', localStorage.theme || 'light')</script></head>`,
      root({ 'data-theme': 'light' }, { 'data-theme': 'dark' }),
    ],
    [
      'data that a script sets',
      `<html><head><script>if (matchMedia('(prefers-color-scheme: dark)').matches) document.documentElement.dataset.scheme = 'dark';</script></head>`,
      root({ 'data-scheme': 'light' }, { 'data-scheme': 'dark' }),
    ],
    [
      'a class of the root',
      `<html class="js"><head><script>if (localStorage.theme === 'dark') document.documentElement.classList.add('dark')</script></head>`,
      root({ class: 'js' }, { class: 'js dark' }),
    ],
    [
      'a class of the body',
      `<html><body class="list"><script>if (localStorage.getItem("pref-theme") === "dark") { document.body.classList.add('dark'); }</script>`,
      body({ class: 'list' }, { class: 'list dark' }),
    ],
    [
      'an attribute in the page',
      '<html data-bs-theme="light"><body>',
      root({ 'data-bs-theme': 'light' }, { 'data-bs-theme': 'dark' }),
    ],
    [
      'nothing that is told',
      '<html class="no-js"><body class="home"><script>go()</script>',
      undefined,
    ],
  ];
  for (const [name, html, expected] of cases) {
    it(`is ${name}`, () => assert.deepEqual(themesOf(built(html)), expected));
  }
});
