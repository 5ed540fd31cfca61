import { astroDialect, inMdx } from '../../../src/core/generators/astro/dialect.ts';
import { settingsOf as astroSettings } from '../../../src/core/generators/astro/settings.ts';
import { docusaurusDialects } from '../../../src/core/generators/docusaurus/dialect.ts';
import { settingsOf as docusaurusSettings } from '../../../src/core/generators/docusaurus/settings.ts';
import { recordConfiguration } from '../../../src/core/generators/eleventy/configObject.ts';
import { eleventyDialect } from '../../../src/core/generators/eleventy/dialect.ts';
import { settingsOf as eleventySettings } from '../../../src/core/generators/eleventy/settings.ts';
import { hexoDialect } from '../../../src/core/generators/hexo/dialect.ts';
import { settingsOf as hexoSettings } from '../../../src/core/generators/hexo/settings.ts';
import { vitepressDialect } from '../../../src/core/generators/vitepress/dialect.ts';
import { settingsOf as vitepressSettings } from '../../../src/core/generators/vitepress/settings.ts';

/** The dialects of sites whose configuration says nothing. */
export const ASTRO = astroDialect(astroSettings(undefined));
export const ASTRO_MDX = inMdx(ASTRO);
export const DOCUSAURUS = docusaurusDialects(docusaurusSettings(undefined, new Map())).usual;
export const HEXO = hexoDialect({}, hexoSettings({}, undefined));
export const VITEPRESS = vitepressDialect(vitepressSettings(undefined));

const recording = recordConfiguration();
export const ELEVENTY = eleventyDialect(
  eleventySettings(recording, undefined, undefined),
  recording,
);
