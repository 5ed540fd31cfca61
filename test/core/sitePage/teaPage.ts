import { on } from '../posts/samples.ts';
import { filled, sample, shellFrom, VIEW } from './pages.ts';

/** Its file. */
export const TEXT = `---
cover: pot.jpg
---
The kettle sings before the town is up.

## Leaves

They open slowly, as they should.
`;
/** What its body was built to. */
export const BODY = `<p>The kettle sings before the town is up.</p><h2 id="leaves">Leaves</h2><p>They open slowly, as they should.</p>`;
const FIELDS = {
  title: "Tea's Hour",
  date: on('2024-01-05'),
  tags: ['Tea', 'Morning'],
  authors: ['Ann Lee'],
  description: 'On getting up early, and why.',
};

/** A post about tea and the page that was built of it. */
export const donor = (body: string, fields: object = {}, text = TEXT, head = '') =>
  sample(
    'posts/teas-hour.md',
    { ...FIELDS, ...fields },
    text,
    `<!DOCTYPE html><html lang="en"><head>${head}</head><body class="page teas-hour">${body}</body></html>`,
  );

/** The body of such a page with another post in it. */
export const show = (body: string, view = VIEW): string =>
  /<body[^>]*>([^]*)<\/body>/.exec(filled(shellFrom(donor(body)), view))?.[1] ?? '';
