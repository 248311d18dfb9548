import { describe, expect, it } from 'vitest';
import { FakeSession } from '../fake/electron.ts';
import { screenKinds } from '../kinds.ts';
import { decideNavigation } from '../policy/navigation.ts';
import { type BarState, barPage } from './bar.ts';
import { serveShellPage } from './serve.ts';
import { shellStyle } from './style.ts';
import { shellLanguage, shellText } from './text.ts';
import { troublePage, troubleReasons } from './trouble.ts';

const notices: readonly BarState['notice'][] = ['none', 'still-here', 'not-allowed', 'no-browser', 'did-not-load'];
const everyPage = [
  ...screenKinds.flatMap((kind) => troubleReasons.map((reason) => troublePage(kind, reason))),
  ...(['kiosk', 'terminal'] as const).flatMap((kind) =>
    (['da', 'en'] as const).flatMap((language) =>
      notices.map((notice) => barPage({ kind, language, host: 'www.borger.dk', notice })),
    ),
  ),
];

function keysOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [`${path}${key}`] : keysOf(inner as object, `${path}${key}.`),
  );
}

describe('the shell’s own pages', () => {
  it('say the same in both languages, and leave nothing empty', () => {
    expect(keysOf(shellText('en'))).toEqual(keysOf(shellText('da')));
    for (const language of ['da', 'en'] as const) expect(JSON.stringify(shellText(language))).not.toContain('""');
  });

  it('hold no script, no style of their own and nothing from elsewhere', () => {
    for (const page of everyPage) {
      expect(page).not.toMatch(/<script|<style|style=|\son\w+=|https?:\/\//i);
      expect(page).not.toContain('undefined');
    }
    expect(shellStyle).not.toMatch(/url\(|@import/);
  });

  it('have only links that the shell understands', () => {
    for (const page of everyPage) {
      const links = [...page.matchAll(/href="(sidemand:[^"]+)"/g)].map((match) => match[1] ?? '');
      for (const link of links) {
        expect(`${link} ${decideNavigation(link, { to: 'shell-page' }).action}`).toBe(`${link} command`);
      }
    }
  });

  it('cannot be written into by a host name', () => {
    const page = barPage({ kind: 'kiosk', language: 'da', host: '"><img src=x onerror=1>', notice: 'none' });
    expect(page).not.toContain('<img');
  });

  it('name the host and always offer the way out', () => {
    for (const notice of notices) {
      const page = barPage({ kind: 'terminal', language: 'da', host: 'www.borger.dk', notice });
      expect(page).toContain('<strong dir="ltr">www.borger.dk</strong>');
      expect(page).toContain('sidemand://bar/close');
    }
    expect(barPage({ kind: 'kiosk', language: 'da', host: 'x.dk', notice: 'still-here' })).toContain(
      'sidemand://bar/stay',
    );
  });

  it('send the public to a person and give staff the cause and a button', () => {
    expect(troublePage('kiosk', 'database-damaged')).toContain(shellText('da').trouble.public);
    expect(troublePage('kiosk', 'database-damaged')).not.toContain('sidemand://trouble/retry');
    expect(troublePage('desk', 'unreachable')).toContain('sidemand://trouble/retry');
    expect(troublePage('desk', 'unreachable')).toContain(shellText('da').trouble.again);
    expect(troublePage('desk', 'database-newer')).not.toContain(shellText('da').trouble.again);
  });

  it('speak Danish unless the page speaks something else', () => {
    expect(['', 'da', 'da-DK', 'en', 'ar', 'DA'].map(shellLanguage)).toEqual(['da', 'da', 'da', 'en', 'en', 'da']);
  });
});

describe('serveShellPage', () => {
  const session = new FakeSession('x');
  serveShellPage(session as never, 'bar', () => '<p>hello</p>');

  it('answers with a policy that allows no script', async () => {
    const response = session.page('sidemand://bar/');
    expect(response?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response?.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response?.text()).toBe('<p>hello</p>');
    expect(await session.page('sidemand://bar/style.css')?.text()).toBe(shellStyle);
  });
  it('answers nothing else', () => {
    for (const url of ['sidemand://other/', 'sidemand://bar/x', 'sidemand://bar/../../etc/passwd']) {
      expect(session.page(url)?.status).toBe(404);
    }
  });
});
