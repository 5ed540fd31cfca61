import assert from 'node:assert/strict';
import { composePost } from '../../../../src/core/compose/composePost.ts';
import { isoWithOffset } from '../../../../src/core/dates/isoWithOffset.ts';
import { pelican } from '../../../../src/core/generators/pelican.ts';
import { inEnglish } from '../../../../src/core/message.ts';
import { siteOf, statusOf } from '../sites.ts';

const CONFIGURATION = { 'pelicanconf.py': "PATH = 'content'" };

async function post(text: string) {
  const path = 'content/a.rst';
  const site = await siteOf(pelican, { ...CONFIGURATION, [path]: text });
  return { ...site.post(path), where: site.address(path) };
}

describe('A Pelican post in reStructuredText', () => {
  const rst = (...lines: readonly string[]) => lines.join('\n');
  const told = async (text: string) => {
    const made = await post(text);
    const { title, date, tags, categories, description, where } = made;
    const day = date && isoWithOffset(date);
    const status = statusOf(made);
    return { title, day, tags, categories, description, where, status };
  };
  const plain = {
    title: 'One: two & three',
    day: '2024-03-05T10:20:00Z',
    tags: ['a', 'b c'],
    categories: ['News'],
    description: undefined,
    where: '/one-two-three.html',
    status: 'published',
  };

  it('has its title, and its fields in the list below it', async () => {
    const text = rst(
      'One: *two* & three',
      '##################',
      '',
      ':date: 2024-03-05 10:20',
      ':Tags: a,',
      '    b c',
      ':category: News',
      ':status:',
      '',
      'Text',
      '',
      ':slug: not-this',
    );
    assert.deepEqual(await told(text), plain);
  });

  it('has lines above and below its title, comments before it and a subtitle after it', async () => {
    const text = rst(
      '.. made by hand',
      '',
      '==================',
      ' One: two & three',
      '==================',
      'And more',
      '--------',
      ':date: 2024-03-05 10:20',
      ':tags: a, b c',
      ':category: News',
    );
    assert.deepEqual(await told(text), plain);
  });

  it('is left out without a title or a date, and says what to write', async () => {
    const untitled = await post(':date: 2024-03-05\n\nText\n');
    const undated = await post('A title\n=======\n\nText\n');
    assert.deepEqual(
      [untitled, undated].map(({ problems }) => problems.map((each) => inEnglish(each.message))),
      [
        ['Pelican leaves this file out: it has no title. Begin it with one, and a line of ####.'],
        ['Pelican leaves this file out: it has no date. Add “:date: 2024-05-31”.'],
      ],
    );
  });

  it('is followed by drafts in reStructuredText', async () => {
    const text = 'A title\n=======\n:date: 2024-03-05\n\nText\n';
    const { site } = await siteOf(pelican, { ...CONFIGURATION, 'content/a-title.rst': text });
    const made = composePost(
      {
        site,
        examples: [{ path: 'content/a-title.rst', text }],
        folder: undefined,
        language: undefined,
        now: Date.parse('2024-06-07T08:09:10Z'),
        zone: 'UTC',
        start: 'draft',
        taken: () => false,
      },
      'Två *stjärnor* 星',
    );
    assert.deepEqual(made.ok && { path: made.path, text: made.text, notes: made.notes }, {
      path: 'content/två-stjärnor-星.rst',
      text: 'Två \\*stjärnor\\* 星\n###################\n\n:date: 2024-06-07 08:09\n:status: draft\n\n',
      notes: [],
    });
    assert.equal(made.ok && made.cursor, made.ok && made.text.length);
  });
});
