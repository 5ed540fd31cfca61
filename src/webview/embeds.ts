import { create, fill } from './dom.ts';

/** Puts a label with its address in the place of every frame, and drops stray form controls. */
export function replaceEmbeds(root: ParentNode, label: string): void {
  for (const frame of root.querySelectorAll('iframe')) frame.replaceWith(placeholder(frame, label));
  for (const input of root.querySelectorAll('input')) {
    if (input.type !== 'checkbox') input.remove();
    else input.disabled = true;
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
