import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import { hostWith } from '../scriptConfig/packages.ts';
import { parseScript } from '../scriptConfig/parseScript.ts';
import { ScriptProgram } from '../scriptConfig/program.ts';
import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { isUnknown, ScriptDate, ScriptList, ScriptRecord } from '../scriptConfig/scriptValues.ts';
import type { Typed } from '../shared/typedFields.ts';
import { typedFields } from '../shared/typedFields.ts';

/** The fields of a front matter as data of the cascade. */
export function frontMatterData(frontMatter: FrontMatter, text: string): ScriptRecord {
  if (isScript(frontMatter, text)) return scriptData(contentOf(frontMatter, text));
  const fields = typedFields(frontMatter);
  return new ScriptRecord(Object.entries(fields).map(([key, value]) => [key, valueOf(value)]));
}

/** Whether a front matter is written in JavaScript: `---js`. */
export function isScript({ format, block }: FrontMatter, text: string): boolean {
  return format === undefined && block.end > 0 && /^---(?:js|javascript|node)\s/.test(text);
}

function contentOf({ content }: FrontMatter, text: string): string {
  return text.slice(content.start, content.end);
}

function valueOf(value: Typed): ScriptValue {
  if (value instanceof Date) return new ScriptDate(value.getTime());
  if (isList(value)) return new ScriptList(value.map(valueOf));
  if (typeof value !== 'object' || value === null) return value;
  return new ScriptRecord(Object.entries(value).map(([key, item]) => [key, valueOf(item)]));
}

function isList(value: Typed): value is readonly Typed[] {
  return Array.isArray(value);
}

const PATH = 'front matter';
const HOST = hostWith({});

/** An object literal, or code whose variables at the top are the fields. Source: node-retrieve-globals. */
function scriptData(code: string): ScriptRecord {
  const isLiteral = /^\s*\{/.test(code);
  const names = isLiteral ? [] : namesIn(code);
  const whole = isLiteral ? `export default (${code})` : `${code}\nexport { ${names.join(', ')} };`;
  const script = parseScript(whole);
  if (!script.ok) return new ScriptRecord();
  const source = {
    kind: 'script',
    path: PATH,
    program: script.program,
    imports: new Map(),
  } as const;
  const program = new ScriptProgram(new Map([[PATH, source]]), HOST);
  const exported = isLiteral ? program.exported(PATH, 'default') : program.exportsOf(PATH);
  if (exported instanceof ScriptRecord) return exported;
  return new ScriptRecord([], isUnknown(exported) ? exported : undefined);
}

function namesIn(code: string): readonly string[] {
  const found = code.matchAll(/^(?:const|let|var|function|async function)\s+([A-Za-z_$][\w$]*)/gm);
  return [...new Set(Array.from(found, (match) => match[1] ?? ''))];
}
