import assert from 'node:assert/strict';
import { compose, hugoSite, pathOf, post, textOf, type Wish } from './composeSites.ts';

type Files = Readonly<Record<string, string | undefined>>;

/** What “Über Größe: C++” looks like in a Hugo site with these archetypes. */
function made(archetypes: Files | string, wish: Wish = {}): string {
  const files =
    typeof archetypes === 'string' ? { 'archetypes/default.md': archetypes } : archetypes;
  return textOf(compose(hugoSite(files), 'Über Größe: C++', wish));
}

/** An archetype that tells its name. */
function named(name: string): string {
  return `---\ntitle: "{{ .Name }}"\nfrom: ${name}\ndraft: true\n---\n`;
}

describe('the archetype taken', () => {
  const orders: readonly (readonly [what: string, names: readonly string[], taken: string])[] = [
    [
      'of the section before the default',
      ['archetypes/default.md', 'archetypes/posts.md'],
      'archetypes/posts.md',
    ],
    [
      'of the site before the theme',
      ['themes/calm/archetypes/posts.md', 'archetypes/posts.md'],
      'archetypes/posts.md',
    ],
    [
      'of the section in the theme before the default of the site',
      ['archetypes/default.md', 'themes/calm/archetypes/posts.md'],
      'themes/calm/archetypes/posts.md',
    ],
    [
      'of the theme when the site has none',
      ['themes/calm/archetypes/default.md'],
      'themes/calm/archetypes/default.md',
    ],
    [
      'of no other section',
      ['archetypes/notes.md', 'archetypes/default.md'],
      'archetypes/default.md',
    ],
  ];
  for (const [what, names, taken] of orders) {
    it(`is that ${what}`, () => {
      const files = Object.fromEntries(names.map((name) => [name, named(name)]));
      assert.match(made(files), new RegExp(`^from: ${taken}$`, 'm'));
    });
  }

  it('goes before what the newest posts have in common', () => {
    const examples = [post('content/posts/a.md', 'title: A\nmood: calm')];
    assert.match(
      made({ 'archetypes/posts.md': named('archetype') }, { examples }),
      /^from: archetype$/m,
    );
  });
});

describe('a post made from an archetype', () => {
  const CASES: readonly (readonly [what: string, archetype: string, text: string])[] = [
    [
      'has the title as it was typed, not as the name gives it',
      '---\ntitle: "{{ replace .Name "-" " " | title }}"\ndate: {{ .Date }}\ndraft: true\n---\n\n',
      '---\ntitle: "Über Größe: C++"\ndate: 2024-03-05T10:20:30+01:00\ndraft: true\n---\n\n▮',
    ],
    [
      'has it with quotes where they are needed',
      '---\ntitle: {{ replace .File.ContentBaseName `-` ` ` | title }}\ndraft: true\n---\n',
      '---\ntitle: "Über Größe: C++"\ndraft: true\n---\n▮',
    ],
    [
      'has it in TOML',
      '+++\ndate = \'{{ .Date }}\'\ndraft = true\ntitle = \'{{ replace .File.ContentBaseName "-" " " | title }}\'\n+++\n',
      "+++\ndate = '2024-03-05T10:20:30+01:00'\ndraft = true\ntitle = 'Über Größe: C++'\n+++\n▮",
    ],
    [
      'has it in JSON',
      '{\n  "title": "{{ replace .TranslationBaseName "-" " " | humanize }}",\n  "draft": true\n}\n\n',
      '{\n  "title": "Über Größe: C++",\n  "draft": true\n}\n\n▮',
    ],
    [
      'has it where the archetype leaves it empty',
      '---\ntitle: ""\ndraft: true\n---\n',
      '---\ntitle: "Über Größe: C++"\ndraft: true\n---\n▮',
    ],
    [
      'has it where the archetype forgets it',
      '---\ndraft: true\n---\n',
      '---\ndraft: true\ntitle: "Über Größe: C++"\n---\n▮',
    ],
    [
      'has it after the words that the archetype puts before',
      '---\ntitle: "Review: {{ replace .Name "-" " " | title }}"\ndraft: true\n---\n',
      '---\ntitle: "Review: Über Größe: C++"\ndraft: true\n---\n▮',
    ],
    [
      'has it in the heading too',
      '---\ntitle: "{{ replace .Name "-" " " | title }}"\ndraft: true\n---\n\n# {{ replace .Name "-" " " | title }}\n\n',
      '---\ntitle: "Über Größe: C++"\ndraft: true\n---\n\n# Über Größe: C++\n\n▮',
    ],
    [
      'has the name of the file wherever else the archetype wants it',
      '---\ntitle: "{{ .Name }}"\nslug: "{{ .Name }}"\nimage: "/img/{{ .Name | lower }}.jpg"\ndraft: true\n---\n',
      '---\ntitle: "Über Größe: C++"\nslug: "über-größe-c++"\nimage: "/img/über-größe-c++.jpg"\ndraft: true\n---\n▮',
    ],
    [
      'keeps comments, shortcodes and placeholders of the archetype',
      '---\n{{- /* for editors */}}\ntitle: "{{ .Name }}" # short\ntags: [] # two or three\nauthor: {{ .Site.Params.author }}\ndraft: true\n---\n\n{{< lead "{{ .Type }}" >}}\n\n<!--more-->\n',
      '---\ntitle: "Über Größe: C++" # short\ntags: [] # two or three\nauthor: Ann\ndraft: true\n---\n\n▮{{< lead "posts" >}}\n\n<!--more-->\n',
    ],
    [
      'opens below its first heading',
      '---\ntitle: "{{ .Name }}"\ndraft: true\n---\n\n## Ingredients\n\n\n## Method\n',
      '---\ntitle: "Über Größe: C++"\ndraft: true\n---\n\n## Ingredients\n\n▮\n## Method\n',
    ],
    [
      'opens before the mark that ends the summary',
      '---\ntitle: "{{ .Name }}"\ndraft: true\n---\n\n<!--more-->\n',
      '---\ntitle: "Über Größe: C++"\ndraft: true\n---\n▮\n<!--more-->\n',
    ],
    [
      'opens between blank lines when there are enough before that mark',
      '---\ntitle: "{{ .Name }}"\ndraft: true\n---\n\n\n\n<!--more-->\n',
      '---\ntitle: "Über Größe: C++"\ndraft: true\n---\n\n▮\n\n<!--more-->\n',
    ],
    [
      'is a draft even where the archetype forgets to say so, and that is told',
      '---\ntitle: "{{ .Name }}"\ndate: {{ dateFormat "2006-01-02" .Date }}\n---\n',
      '---\ntitle: "Über Größe: C++"\ndate: 2024-03-05\ndraft: true\n---\n▮\n! archetypes/default.md has no “draft”, so that was added: the post is a draft.',
    ],
    [
      'is no draft where the archetype says so, and that is told',
      '---\ntitle: "{{ .Name }}"\ndraft: false\n---\n',
      '---\ntitle: "Über Größe: C++"\ndraft: false\n---\n▮\n! archetypes/default.md says “draft: false”: this post is no draft.',
    ],
    [
      'is like what Hugo makes by itself where the archetype cannot be run, and that is told',
      '---\ntitle: "{{ getenv "USER" }}"\n---\n',
      '---\ntitle: "Über Größe: C++"\ndate: 2024-03-05T10:20:30+01:00\ndraft: true\n---\n\n▮\n! archetypes/default.md uses “getenv” in line 2, which Galley cannot run.\n! The new post follows the documentation of your site’s generator instead.',
    ],
    [
      'is not what the archetype makes where nobody could read that',
      '---\ntitle: "{{ .Name }}"\nslug: {{ .Name | urlize }}\n---\n',
      '---\ntitle: "Über Größe: C++"\ndate: 2024-03-05T10:20:30+01:00\ndraft: true\n---\n\n▮\n! What archetypes/default.md makes of this title cannot be read as front matter.\n! The new post follows the documentation of your site’s generator instead.',
    ],
  ];
  for (const [what, archetype, text] of CASES) {
    it(what, () => {
      assert.equal(made(archetype), text);
    });
  }

  it('follows the newest posts where the archetype cannot be run', () => {
    const examples = [post('content/posts/a.md', 'title: A\ntoc: true')];
    assert.equal(
      made('---\ntitle: {{ partial "title.html" . }}\n---\n', { examples }),
      '---\ntitle: "Über Größe: C++"\ndraft: true\ntoc: true\n---\n\n▮\n! archetypes/default.md uses “partial” in line 2, which Galley cannot run.\n! The new post follows your newest posts instead.',
    );
  });

  it('leaves the date in front of a name out of the title', () => {
    const examples = [post('content/posts/2024-01-01-a.md', 'title: A')];
    const archetype =
      '---\ntitle: "{{ replace .Name "-" " " | title }}"\nslug: "{{ replaceRE `^[-0-9]{11}` "" .Name }}"\ndraft: true\n---\n';
    assert.equal(
      made(archetype, { examples }),
      '---\ntitle: "Über Größe: C++"\nslug: "über-größe-c++"\ndraft: true\n---\n▮',
    );
  });

  it('is told the time by the writer’s clock, as Hugo does', () => {
    const archetype =
      '---\ntitle: ""\ndate: {{ .Date }}\nday: {{ now.Format "2006-01-02" }}\ndraft: true\n---\n';
    assert.match(
      made(archetype, { zone: 'Pacific/Auckland' }),
      /^date: 2024-03-05T22:20:30\+13:00\nday: 2024-03-05$/m,
    );
  });
});

describe('a bundle made from an archetype that is a folder', () => {
  const files: Files = {
    'archetypes/posts/index.md':
      '---\ntitle: "{{ replace .Name "-" " " | title }}"\ndraft: true\n---\n\n![]({{ .Name }}.jpg)\n',
    'archetypes/posts/notes.md': '---\ntitle: Notes on {{ .File.Dir }}\n---\n',
    'archetypes/posts/cover.jpg': undefined,
    'archetypes/posts/images/.gitkeep': '',
  };

  it('has the files of the folder, content files run and all others copied', () => {
    const outcome = compose(hugoSite(files), 'A trip');
    assert.deepEqual(outcome, {
      ok: true,
      path: 'content/posts/a-trip/index.md',
      text: '---\ntitle: "A trip"\ndraft: true\n---\n\n![](a-trip.jpg)\n',
      cursor: 37,
      siblings: [
        {
          path: 'content/posts/a-trip/notes.md',
          text: '---\ntitle: Notes on posts/a-trip/\n---\n',
        },
        { path: 'content/posts/a-trip/cover.jpg', copyOf: 'archetypes/posts/cover.jpg' },
        {
          path: 'content/posts/a-trip/images/.gitkeep',
          copyOf: 'archetypes/posts/images/.gitkeep',
        },
      ],
      notes: [],
    });
  });

  it('is a file after all where the site has an archetype for files too, and posts that are files', () => {
    const both = { ...files, 'archetypes/posts.md': named('file') };
    const flat = [post('content/posts/a.md', 'title: A')];
    const bundles = [post('content/posts/a/index.md', 'title: A')];
    assert.deepEqual(
      [flat, bundles].map((examples) => pathOf(compose(hugoSite(both), 'A trip', { examples }))),
      ['content/posts/a-trip.md', 'content/posts/a-trip/index.md'],
    );
  });

  it('says which of the files cannot be run', () => {
    const broken = { ...files, 'archetypes/posts/notes.md': '{{ readFile "x" }}' };
    const [first] = textOf(compose(hugoSite(broken), 'A trip'))
      .split('\n! ')
      .slice(1);
    assert.equal(
      first,
      'archetypes/posts/notes.md uses “readFile” in line 1, which Galley cannot run.',
    );
  });
});
