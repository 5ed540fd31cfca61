import type { GeneratorId } from '../../generators/generator.ts';
import { say, type Message } from '../../message.ts';
import { NO_BASE_URL, siteOrigin } from '../../posts/productionUrl.ts';

/** Where pages are asked for. */
export interface ServerAddress {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  /** For the writer: `localhost:1313`. */
  readonly name: string;
}

export interface NoAddress {
  readonly reason: Message;
}

/**
 * The port at which a generator serves the site while it is being written, by its documentation;
 * `undefined` for what has no server.
 */
const PORTS: Readonly<Record<GeneratorId, number | undefined>> = {
  hugo: 1313,
  jekyll: 4000,
  eleventy: 8080,
  hexo: 4000,
  astro: 4321,
  docusaurus: 3000,
  vitepress: 5173,
  zola: 1111,
  pelican: 8000,
  plain: undefined,
};

/** The address that a generator's server has unless it is told otherwise. */
export function usualAddress(generator: GeneratorId): string {
  const port = PORTS[generator];
  return port === undefined ? 'http://localhost' : `http://localhost:${port}`;
}

const ADDRESS = /^(?:(https?):\/\/)?(\[[\da-f:.]+\]|[^\s/?#:@\\]+)(?::(\d{1,5}))?(?:[/?#]\S*)?$/i;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[(?:::1|(?:0{1,4}:){7}0{0,3}1)\])$/i;

/** A server of this machine; what is not on it is refused, whatever it is called. */
export function runningServer(written: string): ServerAddress | NoAddress {
  const address = parsed(written);
  if (!address) return { reason: say('Write an address like {0}.', 'http://localhost:1313') };
  if (LOOPBACK.test(address.host)) return address;
  return { reason: say('Only a server on this computer can be used: localhost or 127.0.0.1.') };
}

/** The site as readers see it, by the address in its configuration. */
export function liveSite(baseUrl: string | undefined): ServerAddress | NoAddress {
  const site = siteOrigin(baseUrl);
  return 'reason' in site ? site : (parsed(site.origin) ?? { reason: NO_BASE_URL });
}

/** Whether a server is the writer's own, to be started and stopped. */
export function isOnThisComputer({ name }: ServerAddress): boolean {
  return LOOPBACK.test(name.replace(/:\d+$/, ''));
}

function parsed(written: string): (ServerAddress & { readonly host: string }) | undefined {
  const match = ADDRESS.exec(written.trim());
  if (!match) return undefined;
  const [, scheme = 'http', host = '', port] = match;
  if (port !== undefined && Number(port) > 65_535) return undefined;
  const name = host.toLowerCase() + (port === undefined ? '' : `:${port}`);
  return { origin: `${scheme.toLowerCase()}://${name}`, name, host };
}
