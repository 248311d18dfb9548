import { protocol, type Session } from 'electron';
import { shellStyle } from './style.ts';

/** The scheme of the shell's own pages. Its own, so that neither file: nor data: has to be allowed anywhere. */
export const shellScheme = 'sidemand';

/** Makes the scheme known. Must be called before the app is ready. */
export function registerShellScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: shellScheme, privileges: { standard: true, secure: true } }]);
}

/** No script at all, and nothing from anywhere else. */
const policy =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

const headers = { 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' };

/** Serves one page, rendered anew at each request, and its style sheet in a session. */
export function serveShellPage(session: Session, host: 'bar' | 'trouble', render: (url: URL) => string): void {
  session.protocol.handle(shellScheme, (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.hostname !== host) return new Response('', { status: 404, headers });
    if (url.pathname === '/style.css') {
      return new Response(shellStyle, { headers: { ...headers, 'Content-Type': 'text/css; charset=utf-8' } });
    }
    if (url.pathname !== '/') return new Response('', { status: 404, headers });
    return new Response(render(url), { headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } });
  });
}
