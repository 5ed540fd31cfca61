import {
  at,
  isUnknown,
  NativeFunction,
  recordOf,
  ScriptFunction,
  ScriptList,
  ScriptRecord,
} from '../scriptConfig/scriptValues.ts';
import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import type { Unknown } from '../scriptConfig/unknown.ts';
import { unknownCode } from '../scriptConfig/unknown.ts';
import type { PageRoute } from './pageRoutes.ts';
import { routePath } from './pageRoutes.ts';
import type { Entry, PostWorld } from './postWorld.ts';

/** What a route does with a post: shows it at a path, does not, or can't be told. */
export type RouteAnswer =
  | { readonly kind: 'shown'; readonly path: string }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'unknown'; readonly reason: Unknown };

const HIDDEN: RouteAnswer = { kind: 'hidden' };

/** What a route does with the post that the world is about. */
export function routeAnswer(world: PostWorld, route: PageRoute, entry: Entry): RouteAnswer {
  const answer = staticAnswer(world, route, entry);
  return answer === 'not static' ? servedAnswer(world, route, entry) : answer;
}

/**
 * A page that is made when it is asked for: with the post's key for its parameter it looks the post
 * up, and goes on to show it.
 */
function servedAnswer(world: PostWorld, route: PageRoute, entry: Entry): RouteAnswer {
  const names = route.segments.flat().filter(({ kind }) => kind !== 'text');
  const [parameter] = names;
  const [key] = entry.keys;
  if (parameter === undefined || key === undefined || names.length > 1) return HIDDEN;
  const params = recordOf({ [parameter.content]: key });
  const reachesEnd = world.program.runsThrough(route.path, { Astro: recordOf({ params }) });
  const path = routePath(route, new Map([[parameter.content, key]]));
  return world.wasFound && reachesEnd && path !== undefined ? { kind: 'shown', path } : HIDDEN;
}

/**
 * Runs a route's `getStaticPaths` in the world of one post: which of the paths it gives is that of
 * the post, for it hands the post on to the page, or its key for the page to look it up.
 */
function staticAnswer(
  world: PostWorld,
  route: PageRoute,
  entry: Entry,
): RouteAnswer | 'not static' {
  const { program } = world;
  const place = { path: route.path, line: 1 };
  const getPaths = program.exported(route.path, 'getStaticPaths');
  if (!(getPaths instanceof ScriptFunction)) {
    return isUnknown(getPaths) ? { kind: 'unknown', reason: getPaths } : 'not static';
  }
  const asked = recordOf({ paginate: PAGINATE, routePattern: unknownCode(place) });
  const paths = program.machine.call(getPaths, [asked], place);
  if (isUnknown(paths)) return { kind: 'unknown', reason: paths };
  if (!(paths instanceof ScriptList)) return HIDDEN;
  const own = paths.items.find((item) => showsEntry(item, entry));
  if (own !== undefined) return answerAt(route, at(own, 'params'), place);
  const unclear = paths.open ?? firstOf(paths.items, unclearIn);
  return unclear ? { kind: 'unknown', reason: unclear } : HIDDEN;
}

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What of a path is not known, so that it may be that of the post. */
function unclearIn(path: ScriptValue): Unknown | undefined {
  if (isUnknown(path)) return path;
  if (!(path instanceof ScriptRecord)) return undefined;
  const props = path.get('props');
  return path.open ?? unknownIn(props === undefined ? path.get('params') : props, 2);
}

function unknownIn(value: ScriptValue, depth: number): Unknown | undefined {
  if (isUnknown(value)) return value;
  if (!(value instanceof ScriptRecord)) return undefined;
  const inside = [...value.members.values()];
  return (
    value.open ??
    (depth > 0 ? firstOf(inside, (member) => unknownIn(member, depth - 1)) : undefined)
  );
}

/** Pages of a list are no posts. */
const PAGINATE: ScriptValue = new NativeFunction(() => new ScriptList());

/** Whether a path's props hold the post, or there are none and a parameter holds its key. */
function showsEntry(path: ScriptValue, entry: Entry): boolean {
  const props = at(path, 'props');
  if (props !== undefined) return holds(props, entry, 2);
  const params = at(path, 'params');
  if (!(params instanceof ScriptRecord)) return false;
  return [...params.members.values()].some((value) => entry.keys.some((key) => key === value));
}

/** The post itself, a copy of it, or either of them in an object around it. */
function holds(value: ScriptValue, entry: Entry, depth: number): boolean {
  if (!(value instanceof ScriptRecord)) return false;
  if (value === entry.value) return true;
  const data = entry.value.get('data');
  if (data instanceof ScriptRecord && value.members.get('data') === data) return true;
  return depth > 0 && [...value.members.values()].some((member) => holds(member, entry, depth - 1));
}

function answerAt(
  route: PageRoute,
  params: ScriptValue,
  place: { readonly path: string; readonly line: number },
): RouteAnswer {
  if (!(params instanceof ScriptRecord)) {
    return { kind: 'unknown', reason: isUnknown(params) ? params : unknownCode(place) };
  }
  const values = new Map<string, string>();
  for (const [name, value] of params.members) {
    if (isUnknown(value)) return { kind: 'unknown', reason: value };
    if (typeof value === 'string') values.set(name, value.replace(/^\/|\/$/g, ''));
    else if (typeof value === 'number') values.set(name, String(value));
  }
  const path = routePath(route, values);
  if (path === undefined) {
    return { kind: 'unknown', reason: params.open ?? unknownCode(place) };
  }
  return params.open ? { kind: 'unknown', reason: params.open } : { kind: 'shown', path };
}
