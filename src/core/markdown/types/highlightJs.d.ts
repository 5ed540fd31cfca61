/**
 * The part of highlight.js that core uses. Its own types pull in those of the DOM, and with them
 * core would no longer be checked to be free of it; `src/core/tsconfig.json` points here instead.
 */
export type LanguageFn = (api: unknown) => object;
declare const api: {
  registerLanguage(name: string, define: LanguageFn): void;
  getLanguage(name: string): object | undefined;
  highlight(
    code: string,
    options: { readonly language: string; readonly ignoreIllegals: boolean },
  ): { readonly value: string };
};
export default api;
