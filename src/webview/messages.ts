import type { FirstShow, FromPage, PanelState, StyleId, ToPage } from '../protocol.ts';
import type { Look } from './looks.ts';

interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** What the page remembers of itself, beside what the adapter told it to keep. */
export interface PageMemory extends PanelState {
  /** The line at the top of the page when it was last scrolled; `undefined`: never. */
  readonly line: number | undefined;
  readonly face: Face;
  /** The `FirstShow` that was shown last, by its `id`. */
  readonly first?: string;
  /** The look the writer chose for the site's page; `undefined`: as VS Code's theme is. */
  readonly look: Look | undefined;
}

/** The face of the text in Galley's own theme. */
export type Face = 'serif' | 'sans';

const TYPES: ReadonlySet<unknown> = new Set<ToPage['type']>([
  ...(['show', 'patch', 'around', 'corner', 'resources'] as const),
  ...(['scroll', 'cursor', 'notice', 'gone', 'choosePlace'] as const),
]);

const STYLES: readonly StyleId[] = ['page', 'site', 'galley'];

/** The way to the adapter, and the memory that outlives a reload. There can be only one. */
export class Host {
  readonly #api = acquireVsCodeApi();
  #memory = toMemory(this.#api.getState());

  get memory(): PageMemory {
    return this.#memory;
  }

  remember(part: Partial<PageMemory>): void {
    this.#memory = { ...this.#memory, ...part };
    this.#api.setState(this.#memory);
  }

  /**
   * What the document holds to show at once, right before our script; `undefined` also when it was
   * shown before.
   */
  takeFirst(): FirstShow | undefined {
    const data = document.currentScript?.previousElementSibling;
    if (!(data instanceof HTMLScriptElement) || data.type !== 'application/json') return undefined;
    data.remove();
    const first = toFirstShow(data.text);
    if (first?.id === this.#memory.first) return undefined;
    if (first) this.remember({ first: first.id });
    return first;
  }

  send(message: FromPage): void {
    this.#api.postMessage(message);
  }

  listen(take: (message: ToPage) => void): void {
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (isToPage(event.data)) take(event.data);
    });
  }
}

/** Only the adapter can post here; the check keeps VS Code's own messages out. */
function isToPage(data: unknown): data is ToPage {
  return typeof data === 'object' && data !== null && 'type' in data && TYPES.has(data.type);
}

/** Only the adapter writes before our script. */
function toFirstShow(json: string): FirstShow | undefined {
  const data: unknown = JSON.parse(json);
  return isFirstShow(data) ? data : undefined;
}

function isFirstShow(data: unknown): data is FirstShow {
  return typeof data === 'object' && data !== null && 'id' in data && 'show' in data;
}

function toMemory(state: unknown): PageMemory {
  const kept: Partial<Record<keyof PageMemory, unknown>> =
    typeof state === 'object' && state !== null ? state : {};
  return {
    uri: typeof kept.uri === 'string' ? kept.uri : undefined,
    locked: kept.locked === true,
    style: STYLES.find((style) => style === kept.style),
    line: typeof kept.line === 'number' ? kept.line : undefined,
    face: kept.face === 'sans' ? 'sans' : 'serif',
    ...(typeof kept.first === 'string' ? { first: kept.first } : {}),
    look: kept.look === 'light' || kept.look === 'dark' ? kept.look : undefined,
  };
}
