/** The link in a heading to itself. Source: theme/Heading of docusaurus-theme-classic. */
export function hashLink(id: string, title: string): string {
  const label = `Direct link to ${title}`;
  return (
    `<a href="#${id}" class="hash-link" aria-label="${label}" title="${label}" ` +
    'translate="no">\u200B</a>'
  );
}
