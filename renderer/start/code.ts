/** Where the code of this tab is kept: gone when the tab is closed, there after a reload. */
const codeKey = 'sidemand.start.code';

/**
 * The code in what a person typed or pasted: the code itself, with or without spaces and hyphens, or the whole link.
 * Null when nothing of a code is in it.
 */
export function codeIn(typed: string): string | null {
  const fragment = typed.split('#')[1];
  const linked = fragment === undefined ? null : new URLSearchParams(fragment).get('code');
  const code = (linked ?? (fragment === undefined ? typed : '')).replaceAll(/[^0-9a-z]/gi, '').toUpperCase();
  return code.length >= 4 && code.length <= 40 ? code : null;
}

/**
 * The code this tab was opened with. One in the address is kept for the tab and taken out of the address bar, so that it
 * does not stand on the screen or in a bookmark.
 */
export function takeCode(
  location: Pick<Location, 'hash' | 'pathname' | 'search'>,
  storage: Storage,
  history: Pick<History, 'replaceState'>,
) {
  const code = location.hash === '' ? null : codeIn(location.hash);
  if (code === null) return storage.getItem(codeKey);
  history.replaceState(null, '', location.pathname + location.search);
  storage.setItem(codeKey, code);
  return code;
}

export const keepCode = (code: string, storage: Storage): void => storage.setItem(codeKey, code);
export const forgetCode = (storage: Storage): void => storage.removeItem(codeKey);
