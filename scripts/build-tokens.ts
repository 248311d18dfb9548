/**
 * Turns the public Danish design system (npm `dkfds`, borger.dk theme) into the two things we use of it:
 * colour and measure values as CSS custom properties, and the outlines of the icons we show.
 * Nothing else is taken: its own stylesheet has no right-to-left, no contrast modes and 40 px buttons.
 *
 * Run `node scripts/build-tokens.ts` to write the files, `--check` to fail when they are out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileString } from 'sass';

const root = fileURLToPath(new URL('..', import.meta.url));
const dkfds = `${root}node_modules/dkfds`;
const tokensFile = `${root}renderer/shared/ui/css/tokens.generated.css`;
const iconsFile = `${root}renderer/shared/ui/icons.generated.ts`;

const version = (JSON.parse(readFileSync(`${dkfds}/package.json`, 'utf8')) as { version: string }).version;

/** The icons we show. Brand marks, editor tools and duplicates in white are left in the package. */
const iconNames = [
  'accessibility-new',
  'analytics',
  'apps',
  'arrow-back',
  'arrow-downward',
  'arrow-forward',
  'arrow-upward',
  'assignment',
  'bookmark',
  'business',
  'calculator',
  'calendar-month',
  'car',
  'chat',
  'check',
  'checklist',
  'chevron-down',
  'chevron-left',
  'chevron-right',
  'chevron-up',
  'close',
  'construction',
  'contact-card',
  'contact-info',
  'contact-support',
  'copy',
  'credit-card',
  'delete',
  'desktop',
  'document',
  'download',
  'edit',
  'email',
  'error',
  'feedback',
  'flag',
  'folder',
  'format-size',
  'forum',
  'forward',
  'fullscreen',
  'groups',
  'headset',
  'help',
  'home',
  'hourglass',
  'how-to-reg',
  'info',
  'language',
  'laptop',
  'link',
  'list-add',
  'list-bulleted',
  'list-check',
  'location',
  'lock',
  'map',
  'menu',
  'minus',
  'more-horiz',
  'more-vert',
  'mouse',
  'notifications',
  'open-in-new',
  'palette',
  'payments',
  'person',
  'person-add',
  'person-remove',
  'persons',
  'photo-camera',
  'plus',
  'print',
  'refresh',
  'reply',
  'save',
  'search',
  'send',
  'settings',
  'share',
  'shopping-cart',
  'smartphone',
  'sort-ascending',
  'sort-descending',
  'star',
  'student',
  'success',
  'summary',
  'support-agent',
  'sync',
  'time',
  'trainee',
  'truck',
  'tune',
  'upload',
  'view-split',
  'visibility',
  'visibility-off',
  'warning',
] as const;

const scss = `
@use 'sass:map';
@use 'sass:meta';
@use 'themes/borgerdk' as borger;
@use 'variables' with (
  $custom-colors: borger.$custom-colors,
  $theme-color-primary: borger.$theme-color-primary,
  $theme-color-primary-dark: borger.$theme-color-primary-dark,
  $theme-color-primary-darker: borger.$theme-color-primary-darker
);
@use 'values/colors/all-colors' as colors;
@use 'values/font/font-size' as sizes;
@use 'values/font/font-weight' as weights;
@use 'values/units' as units;
:root {
  @each $name, $value in colors.$all-colors {
    @if not ($name == 'transparent') { --fds-color-#{$name}: #{$value}; }
  }
  @each $name, $value in sizes.$fds-font-sizes { --fds-font-#{$name}: #{$value}; }
  @each $name, $value in weights.$fds-font-weights { @if $value { --fds-weight-#{$name}: #{$value}; } }
  @each $name, $value in units.$spacers { --fds-space-#{$name}: #{$value}; }
}
`;

function tokens(): string {
  const { css } = compileString(scss, {
    loadPaths: [`${dkfds}/dist/scss`],
    style: 'expanded',
    silenceDeprecations: ['if-function'],
  });
  return `/* Made by scripts/build-tokens.ts from dkfds ${version} (MIT), borger.dk theme. Do not edit. */\n${css}\n`;
}

function icons(): string {
  const rows = iconNames.map((name) => {
    const svg = readFileSync(`${dkfds}/dist/img/svg-icons/${name}.svg`, 'utf8');
    const viewBox = /viewBox="([^"]+)"/.exec(svg)?.[1];
    const paths = [...svg.matchAll(/<path[^>]*\sd="([^"]+)"/g)].map((match) => match[1]);
    const shapes = svg.replace(/<\/?(svg|path|g|title|defs)\b[^>]*>/g, '').trim();
    if (!viewBox || paths.length === 0 || shapes.includes('<'))
      throw new Error(`Icon ${name} is not made of paths only`);
    return `  ${JSON.stringify(name)}: { viewBox: ${JSON.stringify(viewBox)}, path: ${JSON.stringify(paths.join(' '))} },`;
  });
  return [
    `// Made by scripts/build-tokens.ts from the icons of dkfds ${version} (Material Symbols, Apache-2.0). Do not edit.`,
    'export const icons = {',
    ...rows,
    '} as const;',
    '',
  ].join('\n');
}

const check = process.argv.includes('--check');
let stale = false;
for (const [file, text] of [
  [tokensFile, tokens()],
  [iconsFile, icons()],
] as const) {
  if (check) {
    let current = '';
    try {
      current = readFileSync(file, 'utf8');
    } catch {
      current = '';
    }
    if (current !== text) {
      stale = true;
      console.log(`${file} is out of date: run node scripts/build-tokens.ts`);
    }
  } else {
    writeFileSync(file, text);
    console.log(`wrote ${file}`);
  }
}
if (stale) process.exit(1);
