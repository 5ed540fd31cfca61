import { create, fill } from './dom.ts';

/**
 * What is done to the clean nodes of a block before they are shown: a label with its address in the
 * place of every frame; no form control but the boxes of task lists, which say what they are for.
 */
export function tidy(root: ParentNode, embedLabel: string): void {
  for (const frame of root.querySelectorAll('iframe')) {
    frame.replaceWith(placeholder(frame, embedLabel));
  }
  for (const input of root.querySelectorAll('input')) {
    if (input.type !== 'checkbox') input.remove();
    input.disabled = true;
    input.ariaLabel = input.parentElement?.textContent.trim() ?? null;
  }
}

function placeholder(frame: HTMLIFrameElement, label: string): HTMLElement {
  const address = frame.getAttribute('src')?.trim() ?? '';
  const title = frame.getAttribute('title')?.trim() ?? '';
  const box = create('div', { class: 'galley-box galley-embed' });
  box.append(create('span', { class: 'galley-box-what', text: fill(label, hostOf(address)) }));
  if (title) box.append(create('span', { class: 'galley-box-name', text: title }));
  const isWeb = /^(https?:)?\/\//i.test(address);
  box.append(
    isWeb
      ? create('a', { class: 'galley-box-path', text: address, attributes: { href: address } })
      : create('span', { class: 'galley-box-path', text: address }),
  );
  const line = frame.dataset['line'];
  if (line !== undefined) box.dataset['line'] = line;
  return box;
}

/** The host of an address on the web; the address itself when it has none. */
function hostOf(address: string): string {
  return URL.parse(address.replace(/^\/\//, 'https://'))?.host ?? address;
}
