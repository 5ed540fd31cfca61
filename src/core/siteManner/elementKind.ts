import type { ElementNode, HtmlNode } from './htmlNodes.ts';
import { attributeOf, classesOf, isElement } from './htmlNodes.ts';

/** Elements that Markdown engines write, and `details`, which themes often have their own way with. */
const MARKDOWN = new Set(
  (
    'h1 h2 h3 h4 h5 h6 p ul ol li blockquote table thead tbody tr th td hr a img code strong em ' +
    'del sup dl dt dd input div details summary'
  ).split(' '),
);

/** Of HTML that a writer wrote, what some engines and themes have their way with. */
const OFTEN_CHANGED = new Set(['a', 'img', 'table', 'details', 'summary']);

/**
 * What an element of our rendering is, as far as sites write it in different ways: a link that
 * leaves the site is another kind than one within it.
 * @param around the kind of the element around it; `''` at the top.
 * @returns `undefined` for what a writer wrote as HTML and for what stands in for a shortcode.
 */
export function elementKind(element: ElementNode, around: string): string | undefined {
  const { name } = element;
  if (!MARKDOWN.has(name) || classesOf(element).some(isPlaceholder)) return undefined;
  const isNotes = name === 'div' && classesOf(element).includes('footnotes');
  if (isNotes) return 'notes';
  // HTML that a writer wrote passes most engines untouched; where one touches it, it is learnt apart.
  const isRaw = around === '' || around.startsWith(RAW);
  if (isRaw && attributeOf(element, 'data-line') === undefined) {
    return OFTEN_CHANGED.has(name) ? RAW + name : undefined;
  }
  if (name === 'div') return undefined;
  if (name === 'a') return linkKind(element);
  if (name === 'li') return isTask(element) ? 'li:task' : inNotes(around, name);
  if (name === 'ul' || name === 'ol') {
    const isTasks = element.children.some((child) => isElement(child) && isTask(child));
    return isTasks ? `${name}:task` : inNotes(around, name);
  }
  if (name === 'td' || name === 'th') {
    return name + (/text-align:\s*(\w+)/.exec(attributeOf(element, 'style') ?? '')?.[1] ?? '');
  }
  if (name === 'p') return pictureKind(element) ?? (around === '' ? 'p' : `${around}>p`);
  return inNotes(around, name);
}

/** Ours, for what only the site itself can show. */
function isPlaceholder(name: string): boolean {
  return name.startsWith('galley-');
}

const RAW = 'html:';

function inNotes(around: string, name: string): string {
  return around.startsWith('notes') ? `notes>${name}` : name;
}

function linkKind(element: ElementNode): string {
  const href = attributeOf(element, 'href') ?? '';
  if (classesOf(element).includes('footnote-ref')) return 'a:note';
  if (classesOf(element).includes('footnote-backref')) return 'a:back';
  if (href.startsWith('#')) return 'a:here';
  if (/^(?:https?:)?\/\//i.test(href)) return 'a:out';
  return /^[a-z][a-z+.-]*:/i.test(href) ? 'a:other' : 'a';
}

function isTask(element: ElementNode): boolean {
  const first = element.children.find((child) => !isBlank(child));
  if (!first || !isElement(first)) return false;
  if (first.name === 'input') return attributeOf(first, 'type') === 'checkbox';
  return first.name === 'p' && isTask(first);
}

/** The image that is all a paragraph holds. */
export function onlyImage(element: ElementNode): ElementNode | undefined {
  if (element.name !== 'p') return undefined;
  const [image, ...others] = element.children.filter((child) => !isBlank(child));
  const isAlone = image && others.length === 0 && isElement(image) && image.name === 'img';
  return isAlone ? image : undefined;
}

/** Captions are written of the title or the description, where there is one. */
function pictureKind(element: ElementNode): string | undefined {
  const image = onlyImage(element);
  if (!image) return undefined;
  const parts = ['alt', 'title'].filter((name) => (attributeOf(image, name) ?? '') !== '');
  return ['picture', ...parts].join('+');
}

export function isBlank(node: HtmlNode): boolean {
  return node.type === 'text' && node.html.trim() === '';
}
