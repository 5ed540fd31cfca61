import { below, nameOf } from '../../blogs/paths.ts';
import { wallTimeOf } from '../../dates/zones.ts';
import { say } from '../../message.ts';
import type { Address, PostDate } from '../../posts/post.ts';
import { isUnknown } from '../scriptConfig/scriptValues.ts';
import { sayUnknown } from '../scriptConfig/unknown.ts';
import type { Metadata } from './metadata.ts';
import type { PelicanSite } from './pelicanSite.ts';
import { text } from './settings.ts';
import { slugify, untold, type Told } from './slugify.ts';
import { pythonStrftime } from '../../dates/strftime.ts';

/** What of a post makes its address. */
export interface Addressed {
  readonly path: string;
  readonly kind: 'post' | 'page';
  readonly isDraft: boolean;
  readonly title: string;
  readonly date: PostDate | 'unknown' | undefined;
  readonly metadata: Metadata;
}

/** Source: pelican/contents.py `get_url_setting`, `url_format`. */
export function contentAddress(site: PelicanSite, post: Addressed): Address {
  const own = fieldText(post.metadata, 'url');
  if (!own.known) return own;
  const url = post.metadata.has('url') ? own : expanded(site, post, urlSetting(site, post, 'URL'));
  if (!url.known) return url;
  return { known: true, path: site.basePath + url.text.replace(/^\/+/, '') };
}

/** Whether no page is written, for the settings give its file no name. */
export function isUnwritten(site: PelicanSite, post: Addressed): boolean {
  if (post.metadata.has('save_as')) return false;
  return text(site.settings, urlSetting(site, post, 'SAVE_AS')) === '';
}

/** Posts in other languages than the site's have settings of their own. */
function urlSetting(site: PelicanSite, post: Addressed, what: 'URL' | 'SAVE_AS'): string {
  const article = post.isDraft ? 'DRAFT' : 'ARTICLE';
  const page = post.isDraft ? 'DRAFT_PAGE' : 'PAGE';
  const language = post.metadata.get('lang');
  const usual = text(site.settings, 'DEFAULT_LANG');
  const isOther = language !== undefined && !isUnknown(usual) && language !== usual.toLowerCase();
  return `${post.kind === 'post' ? article : page}_${isOther ? 'LANG_' : ''}${what}`;
}

const FIELD = /\{\{|\}\}|\{(\w+)(?::([^{}]*))?\}|[{}]/g;

/** A pattern with its fields filled in, as Python's `str.format` does. */
function expanded(site: PelicanSite, post: Addressed, setting: string): Told {
  const pattern = text(site.settings, setting);
  if (isUnknown(pattern)) return untold(setting, pattern);
  let failure: Told | undefined;
  const path = pattern.replace(FIELD, (whole: string, name?: string, format?: string) => {
    if (name === undefined) {
      if (whole.length === 1) failure = oddPattern(setting);
      return whole.charAt(0);
    }
    const value = name === 'date' ? dateText(post, format) : fieldValue(site, post, name);
    if (value === undefined || (value.known && name !== 'date' && format !== undefined)) {
      failure ??= oddPattern(setting);
      return '';
    }
    if (!value.known) failure ??= value;
    return value.known ? value.text : '';
  });
  return failure ?? { known: true, text: path };
}

function oddPattern(setting: string): Told {
  return { known: false, reason: say('Galley can’t tell what “{0}” makes of this post.', setting) };
}

function dateText({ date }: Addressed, format: string | undefined): Told | undefined {
  if (date === undefined || date === 'unknown') {
    return { known: false, reason: say('It depends on a date that Galley can’t know.') };
  }
  const written = format === undefined ? undefined : pythonStrftime(wallTimeOf(date), format);
  return written === undefined ? undefined : { known: true, text: written };
}

function fieldValue(site: PelicanSite, post: Addressed, name: string): Told | undefined {
  const { metadata, path } = post;
  switch (name) {
    case 'slug':
      return slugOf(site, post);
    case 'path':
      return { known: true, text: below(path, site.places.content) ?? path };
    case 'lang': {
      const usual = text(site.settings, 'DEFAULT_LANG');
      if (metadata.has('lang')) return fieldText(metadata, 'lang');
      return isUnknown(usual)
        ? untold('DEFAULT_LANG', usual)
        : { known: true, text: usual.toLowerCase() };
    }
    case 'category':
      return slugOfField(site, metadata, 'category');
    case 'author':
      return slugOfField(site, metadata, 'author');
    default:
      return metadata.has(name) ? fieldText(metadata, name) : undefined;
  }
}

function slugOfField(site: PelicanSite, metadata: Metadata, name: string): Told {
  const value = fieldText(metadata, name);
  return value.known
    ? slugify(value.text.trim(), site.settings, `${name.toUpperCase()}_REGEX_SUBSTITUTIONS`)
    : value;
}

function fieldText(metadata: Metadata, name: string): Told {
  const value = metadata.get(name) ?? '';
  return typeof value === 'string'
    ? { known: true, text: value }
    : { known: false, reason: sayUnknown(value.setting, value.why) };
}

/** Its own, else made of the title or the file's name. */
function slugOf(site: PelicanSite, { metadata, title, path }: Addressed): Told {
  if (metadata.has('slug')) {
    const own = fieldText(metadata, 'slug');
    return own.known ? { known: true, text: own.text.trim() } : own;
  }
  const source = text(site.settings, 'SLUGIFY_SOURCE');
  if (isUnknown(source)) return untold('SLUGIFY_SOURCE', source);
  const base = nameOf(path).replace(/\.[^.]*$/, '');
  const value = source === 'basename' ? base : title;
  return slugify(value, site.settings, 'SLUG_REGEX_SUBSTITUTIONS');
}
