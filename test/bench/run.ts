/**
 * `npm run bench`: measures what Galley costs and prints it as a table. `npm run bench -- size`
 * takes only the measures of that name. It only measures: whether a number is good enough is for
 * the reader to say.
 */
import { buildGalley } from '../host/build.ts';
import { measureActivation } from './activation.ts';
import { measureFirstPage } from './firstPage.ts';
import { measureIndexing } from './indexing.ts';
import { measureKeyPress } from './keyPress.ts';
import { measureMemory } from './memory.ts';
import type { Measurement } from './measurement.ts';
import { measureSitePage } from './sitePage.ts';
import { measureSize } from './size.ts';

const measures: Readonly<Record<string, () => Promise<readonly Measurement[]>>> = {
  size: measureSize,
  activation: measureActivation,
  index: measureIndexing,
  sitePage: measureSitePage,
  keys: measureKeyPress,
  firstPage: measureFirstPage,
  memory: measureMemory,
};

const asked = process.argv.slice(2);
buildGalley('--production');
for (const [name, measure] of Object.entries(measures)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  for (const { what, value, unit } of await measure()) {
    console.log(`  ${what.padEnd(48)} ${value.toFixed(unit === '×' ? 2 : 1).padStart(10)} ${unit}`);
  }
}
