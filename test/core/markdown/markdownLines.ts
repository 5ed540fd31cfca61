/** Lines of Markdown that do something to the lines around them. */
export const COMMON_LINES: readonly string[] = [
  ...['', '', '', '', 'plain words', 'more *of* them', 'a\\', '# Title', '## Same', '## Same'],
  ...['Setext', '===', '---', '***', '* * *', '- item', '- [ ] task', '  - nested', '  continued'],
  ...['    deep', '\tindented', '1. one', '2. two', '- ', '-', '+ plus', '> quote', '>', '```'],
  ...['```js', 'const a = "b";', '~~~', '<div>', '</div>', '<details>', '</details>', '<!-- note'],
  ...['-->', '<b>inline</b>', '<pre>', '</pre>', '[link][ref]', '[ref]: /a "t"', '[ref]: /b'],
  ...["'title'", '"title', 'end"', '[other]', '[other]: <x y>', 'mark[^1]', '^[a *note*]'],
  ...['[^1]: note text', '[^2]: second', 'again[^1] and[^2]', '    more of it', '| a | b |'],
  ...['|---|---|', '| 1 | 2 |', 'Term', ': definition', '~ other', 'https://example.org'],
  ...['"quoted" -- text...', '![image](p.png)', '&amp; &lt;', '## Custom {#my-id .c}', '`code'],
  ...['end`', 'a long paragraph of very many words '.repeat(60).trim()],
];

/** Lines that mean something to kramdown alone. */
export const KRAMDOWN_LINES: readonly string[] = [
  ...['{: .class #id}', '{:toc}', '* TOC', '*[HTML]: Hypertext', '*[HTML]: Other', 'HTML words'],
  ...['$$', '$$x_1$$', '$$ a', 'b $$ c', '*em*{: .red}', '{::comment}', '{:/comment}', '{:/}'],
  ...[
    '<div markdown="1">',
    '<div class="a">',
    '<p>text</p>',
    '{::nomarkdown}',
    '{::options /}',
    '## Heading {#given}',
  ],
];

/** Lines with tags, by template language. */
export const TEMPLATE_LINES = {
  'hugo-shortcodes': [
    ...['{{< note >}}', '{{< /note >}}', '{{% box a="b" %}}', '{{% /box %}}', '{{< note', '>}}'],
    ...['{{< figure src="a b.png" >}}', 'in {{< note >}} line', '[x]({{< ref "a.md" >}})'],
    ...['{{</* note */>}}', '- {{< note >}}', '> {{< note >}}', '> {{< /note >}}', '{{< x />}}'],
    ...['{{< highlight go >}}', '{{< /highlight >}}', '{{< note >}}text{{< /note >}}'],
  ],
  liquid: [
    ...['{% if a %}', '{% endif %}', '{% raw %}', '{% endraw %}', 'in {% raw %} line {{ x }}'],
    ...['{{ page.title | upcase }}', '{{', '}}', '{%', '%}', '{% highlight js %}'],
    ...['{% endhighlight %}', '{% comment %}', '{% endcomment %}', '| a | {{ b | c }} |'],
    ...[
      '{% include a.html b="c" %}',
      '[x]({% post_url a %})',
      '<a href="{{ "/a" | relative_url }}">',
    ],
  ],
  nunjucks: [
    ...['{% codeblock lang:js %}', '{% endcodeblock %}', '{# note', '#}', '`{{ code }}`', '{{ a'],
    ...['{% blockquote A %}', '{% endblockquote %}', '{% raw %}', '{% endraw %}', 'b }} `{{`'],
  ],
  mdx: [
    ...[
      '<Box kind="tip">',
      '</Box>',
      '<Box>in *line*</Box>',
      '<Box',
      'a={b}>',
      '{a + b}',
      '{',
      '}',
    ],
    ...[
      'import A from "a";',
      'export const n = 3;',
      ':::note[A *title*]',
      ':::',
      '::::tip',
      '::::',
    ],
    ...['{/* note */}', '`<Box>`', '- <Box />', '## Title {#given}', 'text <Box/> text'],
  ],
  vue: [
    '{{ a }}',
    '{{',
    '}}',
    '<Badge text="b" />',
    '<Box>',
    '</Box>',
    '::: tip A',
    '::: details',
    ':::',
  ],
  zola: [
    '{% quote(a="b") %}',
    '{% end %}',
    '{{ youtube(id="x") }}',
    '{{/* a() */}}',
    '{{ b(',
    ') }}',
  ],
} as const;
