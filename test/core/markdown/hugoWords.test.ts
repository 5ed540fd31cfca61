import assert from 'node:assert/strict';
import { hugoDialect } from '../../../src/core/generators/hugo/dialect.ts';
import { renderBody } from '../../../src/core/markdown/renderBody.ts';

const HUGO = hugoDialect({
  enableemoji: true,
  params: { Owner: 'Ann & co', deep: { er: 5 } },
});

const FRONT_MATTER = { Own: 'mine *x*', params: { inner: 'in' }, off: false, list: ['a'] };

function withFrontMatter(body: string): string {
  const html = renderBody(body, HUGO, { frontMatter: () => FRONT_MATTER });
  return html.replace(/ data-line="-?\d+"/g, '').trim();
}

describe('Hugo', () => {
  it('shows emoji by name, of which headings keep the names in their ids', () => {
    assert.equal(
      withFrontMatter('# A :smile:\n\n:+1: :no_such: `:smile:`'),
      '<h1 id="a-smile">A 😄</h1>\n<p>👍 :no_such: <code>:smile:</code></p>',
    );
  });

  it('shows parameters of the page, else of the site, and reads those as Markdown that ask for it', () => {
    assert.equal(
      withFrontMatter(
        '{{< param own >}}, {{< param "inner" >}}, {{< param owner >}}, {{< param deep.er >}}, {{% param own %}}',
      ),
      '<p>mine *x*, in, Ann &amp; co, 5, mine <em>x</em></p>',
    );
  });

  it('keeps characters of HTML in what is read as Markdown', () => {
    assert.equal(
      withFrontMatter(
        '{{% param owner %}}\n\n{{< figure src="a.png" caption="1 &lt; 2, \\\\*" >}}',
      ),
      '<p>Ann &amp; co</p>\n<figure><img src="a.png" alt="1 &lt; 2, *"><figcaption><p>1 &lt; 2, *</p></figcaption></figure>',
    );
  });

  it('leaves parameters as they are written that it would not write, or not so', () => {
    assert.equal(
      withFrontMatter('a {{< param off >}} {{< param list >}} {{< param none >}}'),
      '<p>a <code class="galley-shortcode">{{&lt; param off &gt;}}</code> ' +
        '<code class="galley-shortcode">{{&lt; param list &gt;}}</code> ' +
        '<code class="galley-shortcode">{{&lt; param none &gt;}}</code></p>',
    );
  });
});
