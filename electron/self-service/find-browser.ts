/** A real browser that was found on the machine. */
export interface FoundBrowser {
  readonly path: string;
  readonly family: 'edge' | 'chrome';
}

/**
 * Finds a browser that MitID supports: Edge first, because it is on every Windows machine and can be held by policy.
 * `exists` and `env` are the machine's.
 */
export function findSystemBrowser(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  exists: (path: string) => boolean,
): FoundBrowser | undefined {
  return candidates(platform, env).find(({ path }) => exists(path));
}

function candidates(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly FoundBrowser[] {
  const edge = (path: string): FoundBrowser => ({ path, family: 'edge' });
  const chrome = (path: string): FoundBrowser => ({ path, family: 'chrome' });
  if (platform === 'win32') {
    const roots = [env['ProgramFiles(x86)'], env.ProgramFiles].filter((root) => root !== undefined);
    return [
      ...roots.map((root) => edge(`${root}\\Microsoft\\Edge\\Application\\msedge.exe`)),
      ...roots.map((root) => chrome(`${root}\\Google\\Chrome\\Application\\chrome.exe`)),
    ];
  }
  if (platform === 'linux') {
    return [
      edge('/usr/bin/microsoft-edge-stable'),
      chrome('/usr/bin/google-chrome-stable'),
      chrome('/usr/bin/chromium'),
      chrome('/usr/bin/chromium-browser'),
    ];
  }
  return [];
}

/**
 * The command line for one visit: a private window with an address bar, in a profile folder of its own that is deleted
 * afterwards. No switch here weakens the browser; what it may open is for the machine's browser policy.
 */
export function browserArguments(family: FoundBrowser['family'], profile: string, url: string): string[] {
  return [
    `--user-data-dir=${profile}`,
    family === 'edge' ? '--inprivate' : '--incognito',
    '--no-first-run',
    '--no-default-browser-check',
    '--start-maximized',
    '--new-window',
    url,
  ];
}
