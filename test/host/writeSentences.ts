import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bundlePath, bundleText } from './sentences.ts';

/** `npm run l10n`: writes the bundle that translators start from. */
mkdirSync(dirname(bundlePath), { recursive: true });
writeFileSync(bundlePath, bundleText());
console.log(`Wrote ${bundlePath}`);
