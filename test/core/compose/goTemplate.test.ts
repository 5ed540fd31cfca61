import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runTemplate } from '../../../src/core/compose/goTemplate/runTemplate.ts';
import { describeProblem } from '../../../src/core/compose/goTemplate/templateProblem.ts';
import { archetypeData, siteData } from '../../../src/core/generators/hugo/composeData.ts';
import { archetypeFunctions } from '../../../src/core/generators/hugo/composeFunctions.ts';
import { inEnglish } from '../../../src/core/message.ts';
import { NOW } from './composeSites.ts';
import { HUGO_OUTPUTS, HUGO_REFUSES, SITE } from './hugoOutputs.ts';

const site = siteData(SITE, 'en');
const data = archetypeData(
  {
    path: 'content/posts/2024/my-first_post.md',
    contentFolder: 'content',
    language: 'en',
    languages: [],
    section: 'posts',
    now: NOW,
    zone: 'Europe/Berlin',
  },
  site,
);
const functions = archetypeFunctions({
  now: NOW,
  zone: 'Europe/Berlin',
  siteZone: 'UTC',
  language: 'en',
  titleStyle: 'ap',
  paths: { removeAccents: false, keepCase: false },
  site,
});

/** What the template prints, or why it cannot be run. */
function run(template: string): string {
  const outcome = runTemplate(template, data, functions);
  return outcome.ok ? outcome.text : inEnglish(describeProblem(outcome.problem, 'a.md'));
}

describe('a Go template', () => {
  for (const [template, text] of HUGO_OUTPUTS) {
    it(`prints what Hugo prints: ${template}`, () => {
      assert.equal(run(template), text);
    });
  }

  for (const template of HUGO_REFUSES) {
    it(`cannot be run where Hugo cannot: ${template}`, () => {
      assert.equal(runTemplate(template, data, functions).ok, false);
    });
  }

  const reasons: readonly (readonly [string, string])[] = [
    ['a\n{{ getenv "HOME" }}', 'a.md uses “getenv” in line 2, which Galley cannot run.'],
    ['{{ site.Data.x }}', 'a.md uses “.Data.x” in line 1, which Galley cannot run.'],
    ['{{ partial "x" . }}', 'a.md uses “partial” in line 1, which Galley cannot run.'],
    ['{{ define "x" }}{{ end }}', 'a.md uses “define” in line 1, which Galley cannot run.'],
    ['{{ div 5 2.0 }}', 'a.md uses “2.0” in line 1, which Galley cannot run.'],
    ['\n\n{{ if }}', 'a.md has a mistake in line 3, near “if”.'],
    ['{{ .Name', 'a.md has a mistake in line 1, near “{{”.'],
    ['{{ slicestr "ab" 11 }}', 'a.md fails in line 1, at “slicestr”.'],
    ['{{ time.In "Mars/Base" now }}', 'a.md fails in line 1, at “time.In”.'],
  ];
  for (const [template, reason] of reasons) {
    it(`names what is in the way: ${JSON.stringify(template)}`, () => {
      assert.equal(run(template), reason);
    });
  }

  const excesses: readonly string[] = [
    '{{ range seq 2000 }}{{ range seq 2000 }}x{{ end }}{{ end }}',
    '{{ strings.Repeat 99999 "ab" }}',
    `{{ ${'('.repeat(10_000)}1${')'.repeat(10_000)} }}`,
    '{{ if true }}'.repeat(5000),
    '{{ $x := "aaaaaaaaaa" }}{{ range seq 99 }}{{ $x = print $x $x }}{{ end }}{{ $x }}',
    '{{ range seq 2000 }}{{ printf "%1000d" . }}{{ end }}',
    '{{ replaceRE "(x|a.*y|a.*z)" "" (strings.Repeat 99999 "a") }}',
  ];
  for (const template of excesses) {
    it(`is stopped before it takes too much: ${template.slice(0, 60)}`, () => {
      assert.equal(runTemplate(template, data, functions).ok, false);
    });
  }

  it('gives text or a reason whatever it says', () => {
    const words = fc.constantFrom(
      ...'{{ }} {{- -}} if else end with range . .Name .Date $ $x := = | ( ) "a" `b` 1 , eq replace title now .Format "2006" break'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const outcome = runTemplate(parts.join(' '), data, functions);
        assert.equal(
          typeof (outcome.ok ? outcome.text : outcome.problem.line),
          outcome.ok ? 'string' : 'number',
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves text without actions as it is', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 }).filter((any) => !any.includes('{{'));
    fc.assert(
      fc.property(text, (any) => {
        assert.equal(run(any), any);
      }),
    );
  });
});
