import type { HubReason } from '../hub/ready-line.ts';
import { isPublicScreen, type ScreenKind } from '../kinds.ts';
import { documentOf, escapeHtml } from './html.ts';
import { type ShellLanguage, type ShellText, shellText } from './text.ts';

/** Why a screen shows nothing else. */
export const troubleReasons = [
  'unreachable',
  'no-screen',
  'port-taken',
  'data-unwritable',
  'data-in-use',
  'database-damaged',
  'database-newer',
  'centre-invalid',
  'key-unusable',
  'unknown',
] as const satisfies readonly (HubReason | 'unreachable' | 'no-screen')[];
export type TroubleReason = (typeof troubleReasons)[number];

/** Reasons that pass by themselves or are tried again; the others need a person first. */
export function triesAgain(reason: TroubleReason): boolean {
  return ['unreachable', 'port-taken', 'data-unwritable', 'data-in-use', 'unknown'].includes(reason);
}

/**
 * The page a screen shows when it cannot show its own. In Danish and English, since nobody has chosen a language. The
 * public is told where to go; what is wrong stands under it for staff.
 */
export function troublePage(kind: ScreenKind, reason: TroubleReason): string {
  const part = (language: ShellLanguage, level: 'h1' | 'h2'): string => section(shellText(language), language, level);
  function section(text: ShellText, language: ShellLanguage, level: 'h1' | 'h2'): string {
    const words = text.trouble;
    const why = escapeHtml(words.reason[reason]) + (triesAgain(reason) ? ` ${escapeHtml(words.again)}` : '');
    const heading = `<${level}>${escapeHtml(words.title)}</${level}>`;
    const inner = isPublicScreen(kind)
      ? `${heading}<p class="lead">${escapeHtml(words.public)}</p><p class="staff"><strong>${escapeHtml(words.staff)}:</strong> ${why}</p>`
      : `${heading}<p class="lead">${why}</p><p><a class="main" href="sidemand://trouble/retry">${escapeHtml(words.retry)}</a></p>`;
    return `<section lang="${language}">${inner}</section>`;
  }
  const title = shellText('da').trouble.title;
  return documentOf('da', title, `trouble ${kind}`, `<main>${part('da', 'h1')}${part('en', 'h2')}</main>`);
}
