/** Whether brackets, those in double quotes not counted, stand more than so many levels inside each other. */
export function nestsDeeper(source: string, levels: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x5c) at++;
    else if (code === 0x22) quoted = !quoted;
    else if (quoted) continue;
    else if (code === 0x5b || code === 0x7b) depth++;
    else if (code === 0x5d || code === 0x7d) depth--;
    if (depth > levels) return true;
  }
  return false;
}
