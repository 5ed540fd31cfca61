import assert from 'node:assert/strict';
import type { Site } from '../../../src/core/generators/generator.ts';
import type { Post } from '../../../src/core/posts/post.ts';
import type { TruthException } from './truthExceptions.ts';
import { TRUTH_EXCEPTIONS } from './truthExceptions.ts';
import type { Files, TruthRow } from './truthKit.ts';
import { openSite, withFiles } from './truthKit.ts';
import type { CompareOptions } from './truthSayings.ts';
import { indexOf, sayings } from './truthSayings.ts';
import type { Subject } from './truthSubjects.ts';
import { SUBJECTS } from './truthSubjects.ts';

function exceptionFor({ name }: Subject, path: string): TruthException | undefined {
  return TRUTH_EXCEPTIONS.find((exception) => exception.kit === name && exception.path === path);
}

/** What we should say of every file: the truth, or what stands in the table of exceptions. */
function expectedRows(
  subject: Subject,
  rows: ReadonlyMap<string, TruthRow>,
  variant: string,
): ReadonlyMap<string, TruthRow> {
  return new Map(
    [...rows].map(([path, row]) => {
      const { instead, but = [] } = exceptionFor(subject, path) ?? {};
      const ours = subject.rowOf?.(row, path, variant) ?? row;
      if (instead === undefined || but.includes(variant)) return [path, ours];
      if (instead === 'no content') return [path, { status: 'excluded' }];
      return [path, { ...ours, urlIfBuilt: '<unknown>' }];
    }),
  );
}

function compare(
  subject: Subject,
  opened: { readonly site: Site; readonly files: Files },
  rows: ReadonlyMap<string, TruthRow>,
  variant = '',
): void {
  const options: CompareOptions = {
    now: subject.kit.now,
    modified: subject.modified,
    withoutBasePath: subject.withoutBasePath === true,
    // Variants of the Markdown engine change how posts begin; those are for the preview's tests.
    excerpts: variant === '' || /^(?:excerpt|defaults)/.test(variant),
    inUtc: subject.inUtc === true,
    unpublished: 'all',
    ...(variant === '' ? {} : subject.optionsOf?.(variant)),
  };
  const expected = expectedRows(subject, rows, variant);
  const { ours, truth } = sayings(opened.site, opened.files, expected, options);
  assert.deepEqual(ours, truth);
}

async function open(subject: Subject, texts: Readonly<Record<string, string>> = {}) {
  const files = withFiles(subject.kit.site, texts);
  return { files, site: await openSite(subject.generator, files) };
}

const errorsOf = (post: Post | undefined): readonly string[] =>
  (post?.problems ?? []).flatMap(({ severity, code }) => (severity === 'error' ? [code] : []));

for (const subject of SUBJECTS) {
  const { kit, generator, modified } = subject;
  describe(`What ${generator.name} made of its kit`, () => {
    it('is what we say of every file', async () => {
      compare(subject, await open(subject), kit.rows);
    });

    it('has nothing that stops it', async () => {
      const { site, files } = await open(subject);
      const found = site.problems.map(({ problem }) => [problem.code, problem.severity]);
      const asked = Array<unknown>(subject.asked ?? 0);
      assert.deepEqual(found, asked.fill(['configuration-unknown', 'information']));
      const faulty = indexOf(site, files, modified).posts.filter(
        (post) =>
          errorsOf(post).length > 0 &&
          post.publication.holds.every(({ kind }) => kind !== 'excluded'),
      );
      assert.deepEqual(
        faulty.map(({ path }) => path),
        subject.faulty ?? [],
      );
    });

    for (const variant of kit.variants) {
      const { rows } = variant;
      if (rows === undefined) {
        it(`has something that stops it with the configuration ${variant.name}`, async () => {
          const { site, files } = await open(subject, subject.configured(variant));
          const faulty = indexOf(site, files, modified).posts.filter(
            (post) => errorsOf(post).length > 0,
          );
          assert.notEqual(faulty.length, 0);
        });
        continue;
      }
      it(`is what we say with the configuration ${variant.name}`, async () => {
        const opened = await open(subject, subject.configured(variant));
        assert.deepEqual(opened.site.problems, []);
        compare(subject, opened, rows, variant.name);
      });
    }

    for (const { path, row, bytes } of kit.broken) {
      const isSaid = row['status'] !== 'builds' && exceptionFor(subject, path) === undefined;
      it(`${path} is a post ${isSaid ? 'with a fault' : 'without a fault'}`, async () => {
        const files = new Map([...kit.site, [path, bytes]]);
        const post = indexOf(await openSite(generator, files), files, modified).post(path);
        const faults = errorsOf(post);
        const clashes = post?.problems.filter(({ code }) => code === 'address-clash') ?? [];
        assert.equal(post?.kind, 'post');
        assert.equal(faults.length + clashes.length, isSaid ? 1 : 0);
        const isLost = post.publication.holds.some(({ kind }) => kind === 'excluded');
        assert.equal(isLost, row['status'] === 'builds-without-it');
      });
    }
  });
}

describe('What only running code could tell', () => {
  const filesOf = ({ kit }: Subject) => [...kit.rows.keys(), ...kit.broken.map(({ path }) => path)];

  it('concerns files of the kits, each once', () => {
    const named = TRUTH_EXCEPTIONS.map(({ kit, path }) => `${kit}/${path}`);
    const there = new Set(
      SUBJECTS.flatMap((subject) => filesOf(subject).map((path) => `${subject.name}/${path}`)),
    );
    assert.deepEqual(
      named.filter((file) => !there.has(file)),
      [],
    );
    assert.equal(new Set(named).size, named.length);
  });

  it('concerns fewer than two of a hundred files', () => {
    const count = SUBJECTS.reduce((sum, subject) => sum + filesOf(subject).length, 0);
    assert.ok(TRUTH_EXCEPTIONS.length < count * 0.02, `${TRUTH_EXCEPTIONS.length} of ${count}`);
  });
});
