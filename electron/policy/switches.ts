/**
 * Chromium and Node switches that open a packaged app up: to a debugger, to foreign code, or by turning a wall off.
 * The fuses stop Node's own; Chromium's are only stopped here.
 */
const refused = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'js-flags',
  'no-sandbox',
  'disable-sandbox',
  'disable-setuid-sandbox',
  'disable-gpu-sandbox',
  'disable-namespace-sandbox',
  'disable-seccomp-filter-sandbox',
  'load-extension',
  'disable-extensions-except',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-running-insecure-content',
  'allow-file-access-from-files',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'unsafely-treat-insecure-origin-as-secure',
  'host-resolver-rules',
  'host-rules',
  'proxy-server',
  'proxy-pac-url',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'log-net-log',
  'ssl-key-log-file',
  'auth-server-whitelist',
  'enable-automation',
  'single-process',
  'in-process-gpu',
] as const;

/**
 * Names of the switches on this command line that a packaged app refuses to start with. Unpackaged (development, tests)
 * everything is allowed. Chromium reads `--x`, `-x` and on Windows `/x`, in any case.
 */
export function refuseSwitches(argv: readonly string[], packaged: boolean): readonly string[] {
  if (!packaged) return [];
  const names = new Set(argv.map((arg) => /^(?:--?|\/)([^=]+)/.exec(arg)?.[1]?.toLowerCase()));
  return refused.filter((name) => names.has(name));
}
