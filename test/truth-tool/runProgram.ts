import { execFile } from 'node:child_process';

/** What a program prints. @throws Error with its last words, when it fails or is missing. */
export function runProgram(
  program: string,
  args: readonly string[],
  folder: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<string> {
  const options = {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...variables },
  } as const;
  return new Promise((resolve, reject) => {
    execFile(program, args, options, (error, output, complaints) => {
      if (error === null) {
        resolve(output);
        return;
      }
      const lastWords = complaints.trim().split('\n').slice(-12).join('\n');
      reject(new Error(`\`${program}\` failed: ${lastWords || error.message}`));
    });
  });
}
