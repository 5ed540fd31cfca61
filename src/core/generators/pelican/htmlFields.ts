/** The fields of an HTML file, names in small letters: its title and its `meta` tags. */
export function htmlFields(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const head = /<head(?:\s[^>]*)?>([^]*?)<\/head\s*>/i.exec(text)?.[1] ?? '';
  const title = /<title(?:\s[^>]*)?>([^]*?)<\/title\s*>/i.exec(head)?.[1];
  if (title !== undefined) fields.set('title', title);
  for (const [tag] of head.matchAll(/<meta\s[^>]*>/gi)) {
    const name = attribute(tag, 'name')?.toLowerCase();
    const content = attribute(tag, 'content') ?? attribute(tag, 'contents');
    const key = name === 'keywords' ? 'tags' : name;
    if (key !== undefined && content !== undefined && !fields.has(key)) fields.set(key, content);
  }
  return fields;
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}
