import type { ScreenKind } from '../kinds.ts';
import type { ShellCommand } from '../policy/navigation.ts';
import { documentOf, escapeHtml } from './html.ts';
import { type ShellLanguage, shellText } from './text.ts';

/** What the bar over a self-service page shows. */
export interface BarState {
  readonly kind: ScreenKind;
  readonly language: ShellLanguage;
  /** From the browser engine, never from the page. */
  readonly host: string;
  readonly notice: 'none' | 'still-here' | 'not-allowed' | 'no-browser' | 'did-not-load';
}

/** The bar: which site this is, and how to get back, read more easily and leave without a trace. */
export function barPage({ kind, language, host, notice }: BarState): string {
  const text = shellText(language).bar;
  const link = (command: ShellCommand, label: string, look: string): string =>
    `<a class="${look}" href="sidemand://bar/${command}">${escapeHtml(label)}</a>`;
  const notices = {
    none: '',
    'still-here': text.stillHere,
    'not-allowed': text.notAllowed,
    'no-browser': text.noBrowser,
    'did-not-load': text.didNotLoad,
  };
  const buttons =
    notice === 'still-here'
      ? link('stay', text.stay, 'main') + link('close', text.close, 'plain')
      : link('back', text.back, 'plain') +
        link('smaller', text.smaller, 'plain') +
        link('larger', text.larger, 'plain') +
        link('close', text.close, 'main');
  const place = `<p class="place">${lock}<span>${escapeHtml(text.youAreOn)}</span> <strong dir="ltr">${escapeHtml(host)}</strong></p>`;
  const message = notices[notice] === '' ? '' : `<p class="notice" role="alert">${escapeHtml(notices[notice])}</p>`;
  const body = `<header aria-label="${escapeHtml(text.label)}"><div class="words">${place}${message}</div><nav aria-label="${escapeHtml(text.label)}">${buttons}</nav></header>`;
  return documentOf(language, text.label, `bar ${kind}`, body);
}

/** A padlock: only https is ever shown. The word beside it says the same, so it is hidden from screen readers. */
const lock =
  '<svg aria-hidden="true" viewBox="0 0 16 16" width="20" height="20"><path d="M4 7V5a4 4 0 1 1 8 0v2h1v8H3V7zm2 0h4V5a2 2 0 1 0-4 0z"/></svg>';
