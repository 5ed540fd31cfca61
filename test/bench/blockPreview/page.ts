import type { BlockChange } from './extension.ts';

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

const main = document.querySelector('main') ?? document.body;

/** One element a block. */
window.addEventListener('message', ({ data }: MessageEvent<BlockChange>) => {
  const gone = [...main.children].slice(data.at, data.at + data.remove);
  const next = main.children[data.at + data.remove] ?? null;
  for (const html of data.insert) {
    const element = document.createElement('div');
    element.innerHTML = html;
    main.insertBefore(element, next);
  }
  for (const element of gone) element.remove();
});

acquireVsCodeApi().postMessage('ready');
