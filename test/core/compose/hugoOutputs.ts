/**
 * Archetypes of one line and what `hugo new content posts/2024/my-first_post.md` of Hugo 0.169 made of
 * them, on 5 March 2024, 10:20:30 in Berlin; the configuration is `SITE`.
 */
export const HUGO_OUTPUTS: readonly (readonly [archetype: string, text: string])[] = [
  [
    '{{ .Name }} {{ .Type }} {{ .Section }} {{ .Dir }} {{ .Path }} {{ .Ext }} {{ .UniqueID }}',
    'my-first_post posts posts posts/2024/ posts/2024/my-first_post.md md 4502fe3501bcb44682ab31076d16f23f',
  ],
  [
    '{{ .File.ContentBaseName }} {{ .File.BaseFileName }} {{ .File.TranslationBaseName }} {{ .File.LogicalName }} {{ .File.Dir }} {{ .File.Path }} {{ .File.Section }}',
    'my-first_post my-first_post my-first_post my-first_post.md posts/2024/ posts/2024/my-first_post.md posts',
  ],
  [
    '{{ .Page.Kind }} {{ .Page.Type }} {{ .Page.Section }} {{ .Page.File.Dir }} {{ .Page.Site.Title }}',
    'page posts posts posts/2024/ A site',
  ],
  [
    '{{ .Date }} {{ dateFormat "2006-01-02" .Date }} {{ .Date | time.Format "Jan 2, 2006" }} {{ substr .Date 0 10 }}',
    '2024-03-05T10:20:30+01:00 2024-03-05 Mar 5, 2024 2024-03-05',
  ],
  [
    '{{ now.Format "2006-01-02" }} {{ time.Now.Format "Monday 2. January 2006, 15:04" }} {{ (now.AddDate 0 0 7).Format "2006-01-02" }} {{ now.Year }}',
    '2024-03-05 Tuesday 5. March 2024, 10:20 2024-03-12 2024',
  ],
  [
    '{{ now.Month }} {{ printf "%02d" (int now.Month) }} {{ now.Weekday }} {{ eq now.Weekday 2 }} {{ now.YearDay }} {{ now.Unix }}',
    'March 03 Tuesday true 65 1709630430',
  ],
  [
    '{{ (time "2024-01-31").AddDate 0 1 0 | time.Format "2006-01-02" }} {{ (time "2024-03-05T10:00:00+02:00").Format "Mon Jan _2 15:04:05 2006 Z07:00 -0700 3 pm PM" }}',
    '2024-03-02 Tue Mar  5 10:00:00 2024 +02:00 +0200 10 am AM',
  ],
  [
    '{{ time "2024-03-05" }} {{ time.AsTime "2024-03-05" "America/New_York" }} {{ time "2024-07-05T10:00:00+09:00" }}',
    '2024-03-05 00:00:00 +0000 UTC 2024-03-05 00:00:00 -0500 EST 2024-07-05 10:00:00 +0900 +0900',
  ],
  [
    '{{ dateFormat ":date_full" .Date }} | {{ dateFormat ":date_long" .Date }} | {{ dateFormat ":date_medium" .Date }} | {{ dateFormat ":date_short" .Date }} | {{ dateFormat ":time_short" .Date }}',
    'Tuesday, March 5, 2024 | March 5, 2024 | Mar 5, 2024 | 3/5/24 | 10:20 am',
  ],
  [
    '{{ replace .Name "-" " " | title }} {{ replaceRE "[-_]" " " .Name | title }} {{ .Name | humanize }} {{ .Name | humanize | title }} {{ .Name | urlize }} {{ .Name | upper }}',
    'My First_post My First Post My first post My First Post my-first_post MY-FIRST_POST',
  ],
  [
    '{{ title "to be or not to be" }} | {{ title "the end of it" }} | {{ title "x: the a" }} | {{ title "by-the-way of-c" }} | {{ title "it\'s o’clock – the end" }} | {{ title "über the größe of" }} | {{ title "vs. them vs" }}',
    "To Be or Not to Be | The End of It | X: The A | By-the-Way Of-C | It's O’clock – The End | Über the Größe Of | Vs. Them Vs",
  ],
  [
    '{{ humanize "fooHTTPBar" }} {{ humanize "2024-03-05-x" }} {{ humanize "12" }} {{ humanize "my post: api/url" }}',
    'Foo HTTP bar 2024 03 05 x 12th My post API URL',
  ],
  [
    '{{ urlize "Über Größe C++ vs C#" }} {{ urlize "100% 日本 [x] (y)! $5" }} {{ anchorize "Über Größe: C++ & x" }}',
    '%C3%BCber-gr%C3%B6%C3%9Fe-c++-vs-c 100-%E6%97%A5%E6%9C%AC-x-y-5 über-größe-c--x',
  ],
  [
    '{{ .Site.Title }} {{ site.BaseURL }} {{ .Site.LanguageCode }} {{ site.Language.Lang }} {{ .Site.Params.author }} {{ .Site.Params.AUTHOR }} {{ index site.Params "author" }} {{ site.Params.deep.x }} {{ site.Params.list }}',
    'A site https://example.org/blog/ en-us en Ann Ann Ann 1 [a b]',
  ],
  [
    '{{ .Site.Params.none }}|{{ .Site.Params.none.deeper }}|{{ with .Site.Params.none }}x{{ else }}y{{ end }}|{{ default "z" .Site.Params.none }}',
    '<no value>|<no value>|y|z',
  ],
  [
    '{{ if and (eq .Type "posts") (not (in .Name "draft")) }}a{{ else if true }}b{{ else }}c{{ end }}{{ with "w" }}{{ . }}{{ $.Type }}{{ end }}',
    'awposts',
  ],
  [
    '{{ range $i, $part := split .Name "-" }}{{ $i }}={{ $part }};{{ end }}{{ range (slice) }}x{{ else }}none{{ end }}{{ range seq 3 }}{{ if eq . 2 }}{{ continue }}{{ end }}{{ . }}{{ end }}',
    '0=my;1=first_post;none13',
  ],
  [
    '{{ $parts := split .File.Dir "/" }}{{ index $parts 0 }} {{ index $parts 1 }} {{ len $parts }} {{ index $parts 9 }}|',
    'posts 2024 3 <no value>|',
  ],
  [
    '{{ $x := 1 }}{{ if true }}{{ $x = 2 }}{{ end }}{{ $x }} {{- " y" -}} {{/* comment */}} z',
    '2 y z',
  ],
  [
    '{{ delimit (slice "a" "b" "c") ", " " and " }} {{ slice 1 2 | append 3 }} {{ dict "b" 1 "a" (slice "x") }} {{ first 2 (slice 1 2 3) }} {{ uniq (slice 1 1 2) }} {{ sort (slice 3 1 2) }} {{ collections.Reverse (slice 1 2) }}',
    'a, b and c [1 2 3] map[a:[x] b:1] [1 2] [1 2] [1 2 3] [2 1]',
  ],
  [
    '{{ printf "%05d|%-4s|%q|%v|%x|%.2f|%t|%3d|%%" 42 "ab" "q\\"x" (slice 1 "a") 255 3.14159 true 7 }}',
    '00042|ab  |"q\\"x"|[1 a]|ff|3.14|true|  7|%',
  ],
  [
    '{{ substr "hello" 1 3 }} {{ substr "hello" -3 }} {{ substr "ab" 11 }}| {{ slicestr "hello" 1 3 }} {{ strings.TrimPrefix "a" "abc" }} {{ trim "--a-" "-" }} {{ strings.Repeat 2 "ab" }} {{ replace "aaa" "a" "b" 2 }} {{ strings.FirstUpper "abc" }}',
    'ell llo | el bc a abab bba Abc',
  ],
  [
    '{{ replaceRE `^\\d{4}-\\d{2}-\\d{2}-` "" "2024-03-05-abc" }} {{ replaceRE "(\\\\w+)-(\\\\w+)" "$2 $1" "a-b" }} {{ findRE "[0-9]+" "a12b3" }} {{ replaceRE "[[:^alpha:]]+" "-" "a1 b2" }} {{ findRESubmatch "(\\\\w)(\\\\d)" "a1 b2" }}',
    'abc b a [12 3] a-b- [[a1 a 1] [b2 b 2]]',
  ],
  [
    '{{ add 1 2 3 }} {{ sub 5 2 }} {{ mul 2 3.5 }} {{ div 7 2 }} {{ mod 7 3 }} {{ math.Round 2.5 }} {{ math.Max 1 3 2 }} {{ int "007" }} {{ float "1.5" }} {{ lt 1 2 }} {{ ge "b" "a" }} {{ ne 1 1 }} {{ cond (gt 2 1) "y" "n" }}',
    '6 3 7 3 1 3 3 7 1.5 true true false y',
  ],
  [
    '{{ path.Base "a/b.md" }} {{ path.Dir "a/b.md" }} {{ path.Ext "x.tar.gz" }} {{ path.BaseName "a/b.md" }} {{ path.Join "a" "../b" }} {{ path.Base (path.Dir .File.Path) }}',
    'b.md a .gz b b 2024',
  ],
  [
    '{{ md5 "a" }} {{ md5 "äöü" }} {{ jsonify (dict "a" (slice 1 "<x>")) }} {{ htmlEscape "<a>&\'" }} {{ plainify "a <b>c</b>" }} {{ "x" | safeHTML }} {{ print 1 2 "a" 3 4 }}',
    '0cc175b9c0f1b6a831c399e269772661 0a09d7ee1e23c509e5e6846c86823081 {"a":[1,"\\u003cx\\u003e"]} &lt;a&gt;&amp;&#39; a c x 1 2a3 4',
  ],
  [
    '{{< figure src="{{ .Name }}.jpg" >}} {{% note %}} {{</* kept */>}}',
    '{{< figure src="my-first_post.jpg" >}} {{% note %}} {{</* kept */>}}',
  ],
  [
    '{{ "/images/a b.jpg" | relURL }} {{ relURL "images/x.jpg" }} {{ relURL "https://x.org/a" }} {{ absURL "/images/a.jpg" }} {{ absURL "images/x.jpg" }} {{ absURL "" }}',
    '/images/a b.jpg /blog/images/x.jpg https://x.org/a https://example.org/images/a.jpg https://example.org/blog/images/x.jpg https://example.org/blog/',
  ],
  [
    '{{ "{{< cal >}}" }} {{ with slicestr .Name 3 }}{{ replace . "-" " " | title }}{{ end }} {{ (.Date | time.AsTime).Year }} {{ index (split .Path "/") (sub (len (split .Path "/")) 2) }}',
    '{{< cal >}} First_post 2024 2024',
  ],
];

/** Archetypes that Hugo refuses. */
export const HUGO_REFUSES: readonly string[] = [
  '{{ nope }}',
  '{{ .Title }}',
  '{{ .Date.Format "2006" }}',
  '{{ if true }}',
  '{{ "open }}',
  '{{ index 5 1 }}',
  '{{ add "1" 2 }}',
  '{{ dateFormat "2006" "some day" }}',
  '{{ $undefined }}',
];

export const SITE = {
  title: 'A site',
  baseURL: 'https://example.org/blog/',
  languageCode: 'en-us',
  params: { author: 'Ann', deep: { x: 1 }, list: ['a', 'b'] },
};
