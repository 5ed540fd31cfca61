import type { LanguageFn } from './highlightJs.d.ts';
declare const define: LanguageFn;
export default define;
