import fc from 'fast-check';

const KEYS = [
  'title',
  'date',
  'draft',
  'publishDate',
  'expiryDate',
  'published',
  'slug',
  'url',
  'permalink',
  'aliases',
  'tags',
  'categories',
  'cascade',
  'build',
  'params',
  'redirect_from',
];

/** Half of them are likely, so that files are published, and share an address, often enough. */
const value = fc.oneof(
  fc.constantFrom('same', '/same/', 'true', 'false', '2024-01-02', '2024-03-10 02:30:00'),
  fc.constantFrom('[same]', '2011-12-30T10:00:00', '"Jan 2, 2024 10:00"'),
  fc.string(),
  fc.json(),
  fc.date().map(String),
);

const field = fc.tuple(fc.constantFrom(...KEYS), value).map(([key, value]) => `${key}: ${value}`);

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(field).map((lines) => ['---', ...lines, '---', 'Body.'].join('\n')),
  fc
    .array(field)
    .map((lines) => ['+++', ...lines.map((line) => line.replace(':', ' =')), '+++'].join('\n')),
);

const name = fc
  .tuple(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('.md', '.mdx', '.fr.md', '.html', '.markdown', ''),
  )
  .map((parts) => parts.join('').replaceAll('/', '_'));

/** A content file such as no writer has, and a clock. */
export interface AnyFile {
  readonly path: string;
  readonly text: string;
  readonly isWhole: boolean;
  /** Milliseconds since 1970-01-01T00:00Z; `created` 0 when unknown. */
  readonly modified: number;
  readonly created: number;
  readonly now: number;
}

/** @param folders In which it may lie: the beginnings of its path. */
export function anyFile(folders: readonly string[]): fc.Arbitrary<AnyFile> {
  return fc.record({
    path: fc.tuple(fc.constantFrom(...folders), name).map((parts) => parts.join('')),
    text,
    isWhole: fc.boolean(),
    modified: fc.integer({ min: 0, max: 4e12 }),
    created: fc.constantFrom(0, 1.7e12),
    now: fc.integer({ min: -4e12, max: 4e13 }),
  });
}
