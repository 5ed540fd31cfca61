import assert from 'node:assert/strict';
import { inEnglish } from '../../../src/core/message.ts';
import {
  isOnThisComputer,
  liveSite,
  runningServer,
  usualAddress,
  type NoAddress,
  type ServerAddress,
} from '../../../src/core/sitePage/served/serverAddress.ts';

function told(address: ServerAddress | NoAddress): string {
  return 'reason' in address ? inEnglish(address.reason) : `${address.name} at ${address.origin}`;
}

const ONLY_HERE = 'Only a server on this computer can be used: localhost or 127.0.0.1.';
const AN_ADDRESS = 'Write an address like http://localhost:1313.';
const PLACEHOLDER = 'The settings give only a placeholder for where the site is on the web: ';
const NOWHERE = 'The settings do not say where the site is on the web.';

describe('the address of a running server', () => {
  const cases: Readonly<Record<string, string>> = {
    'http://localhost:1313': 'localhost:1313 at http://localhost:1313',
    ' localhost:4000/blog/ ': 'localhost:4000 at http://localhost:4000',
    'https://LOCALHOST': 'localhost at https://localhost',
    '127.0.0.1:8080': '127.0.0.1:8080 at http://127.0.0.1:8080',
    'http://127.8.9.10': '127.8.9.10 at http://127.8.9.10',
    'http://[::1]:3000/': '[::1]:3000 at http://[::1]:3000',
    'http://[0:0:0:0:0:0:0:1]': '[0:0:0:0:0:0:0:1] at http://[0:0:0:0:0:0:0:1]',
    'http://example.org': ONLY_HERE,
    'http://localhost.example.org': ONLY_HERE,
    'http://127.0.0.1.example.org': ONLY_HERE,
    'http://192.168.0.1:1313': ONLY_HERE,
    'http://[::2]': ONLY_HERE,
    'http://0.0.0.0:1313': ONLY_HERE,
    'http://localhost@example.org': AN_ADDRESS,
    'http://localhost:1313@example.org': AN_ADDRESS,
    'http://localhost\\@example.org': AN_ADDRESS,
    'http://localhost:99999': AN_ADDRESS,
    'file:///etc/passwd': AN_ADDRESS,
    'ftp://localhost': AN_ADDRESS,
    '': AN_ADDRESS,
    'two words': AN_ADDRESS,
  };
  for (const [written, expected] of Object.entries(cases)) {
    it(`written “${written}” is: ${expected}`, () => {
      assert.equal(told(runningServer(written)), expected);
    });
  }

  it('is at first the one that the generator’s own server has', () => {
    const ids = ['hugo', 'jekyll', 'eleventy', 'hexo', 'astro'] as const;
    assert.deepEqual(
      ids.map((id) => usualAddress(id).replace('http://localhost:', '')),
      ['1313', '4000', '8080', '4000', '4321'],
    );
    assert.equal(usualAddress('plain'), 'http://localhost');
  });
});

describe('the address of the live site', () => {
  const cases: readonly (readonly [string | undefined, string])[] = [
    ['https://folded.blog/at/', 'folded.blog at https://folded.blog'],
    ['https://Folded.blog:8443/', 'folded.blog:8443 at https://folded.blog:8443'],
    ['https://a b/', NOWHERE],
    ['http://localhost:1313/', `${PLACEHOLDER}http://localhost:1313/`],
    ['https://example.org/', `${PLACEHOLDER}https://example.org/`],
    ['/blog/', NOWHERE],
    ['example.org', NOWHERE],
    [undefined, NOWHERE],
  ];
  it('is no server that the writer could start', () => {
    const isHere = (origin: string, name: string): boolean => isOnThisComputer({ origin, name });
    assert.deepEqual(
      [isHere('http://localhost:1313', 'localhost:1313'), isHere('http://[::1]:1', '[::1]:1')],
      [true, true],
    );
    assert.equal(isHere('https://folded.blog:8443', 'folded.blog:8443'), false);
  });

  for (const [baseUrl, expected] of cases) {
    it(`configured as ${baseUrl ?? 'nothing'} is: ${expected}`, () => {
      assert.equal(told(liveSite(baseUrl)), expected);
    });
  }
});
