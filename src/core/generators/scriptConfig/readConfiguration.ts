import { say } from '../../message.ts';
import type { Problem } from '../../problem.ts';
import type { SiteFolder } from '../generator.ts';
import type { Host } from './machine.ts';
import { ScriptProgram } from './program.ts';
import type { ScriptValue } from './scriptValues.ts';
import { NativeFunction, recordOf, ScriptFunction } from './scriptValues.ts';
import { readSources } from './sources.ts';

/** A configuration that is written as code, read without running it. */
export interface ScriptConfiguration {
  readonly path: string;
  readonly value: ScriptValue;
  /** Calls one of its functions, as the build would; steps are counted anew. */
  readonly call: (called: ScriptValue, values: readonly ScriptValue[]) => ScriptValue;
  /** Files that it was read from, itself included. */
  readonly files: readonly string[];
  readonly problems: readonly { readonly path: string; readonly problem: Problem }[];
}

/** Reads what a file exports by default; a function is called as the generator would call it. */
export async function readScriptConfiguration(
  folder: SiteFolder,
  path: string,
  host: Host,
): Promise<ScriptConfiguration> {
  const sources = await readSources(folder, [path]);
  const program = new ScriptProgram(sources, host);
  const { machine } = program;
  const place = { path, line: 1 };
  const exported = program.exported(path, 'default');
  const isFunction = exported instanceof ScriptFunction || exported instanceof NativeFunction;
  const command = recordOf({ command: 'build', mode: host.mode, isSsrBuild: false });
  const value = isFunction ? machine.call(exported, [command], place) : exported;
  const broken = [...sources.values()].filter((source) => source.kind === 'broken');
  return {
    path,
    value,
    call: (called, values) => {
      machine.restart();
      return machine.call(called, values, place);
    },
    files: [...sources.keys()],
    problems: [
      ...broken.map((source) => ({ path: source.path, problem: syntaxProblem(source) })),
      ...Array.from(machine.assumptions, ([name, { path: file, line }]) => ({
        path: file,
        problem: assumption(name, line),
      })),
    ],
  };
}

function syntaxProblem(source: { readonly line: number; readonly faultAt: number }): Problem {
  return {
    code: 'configuration-syntax',
    message: say('This is no JavaScript from here on, so the site can’t be built.'),
    severity: 'error',
    range: { start: source.faultAt, end: source.faultAt },
    line: source.line - 1,
  };
}

function assumption(name: string, line: number): Problem {
  return {
    code: 'configuration-unknown',
    message: say('Galley takes the environment variable {0} as not set.', name),
    severity: 'information',
    range: { start: 0, end: 0 },
    line: line - 1,
  };
}
