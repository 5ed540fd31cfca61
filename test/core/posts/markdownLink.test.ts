import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { markdownLink } from '../../../src/core/posts/markdownLink.ts';

describe('a Markdown link to a post', () => {
  const cases: readonly (readonly [label: string, address: string, link: string])[] = [
    ['A trip', '/posts/trip/', '[A trip](/posts/trip/)'],
    ['Arrays [1] and \\', '/a/', '[Arrays \\[1\\] and \\\\](/a/)'],
    ['Half a smile', '/:)/', '[Half a smile](</:)/>)'],
    ['Words', '/two words.html', '[Words](</two words.html>)'],
    ['Arrows', '/a<b>c/', '[Arrows](/a%3Cb%3Ec/)'],
  ];
  for (const [label, address, link] of cases) {
    it(`is ${link}`, () => {
      assert.equal(markdownLink(label, address), link);
      assert.match(new MarkdownIt().renderInline(link), /^<a href="[^"]+">[^<]+<\/a>$/);
    });
  }
});
