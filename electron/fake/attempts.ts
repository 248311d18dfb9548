/** Addresses a page must never get to. */
export const evil = [
  'https://evil.example/',
  'https://evil/?next=localhost',
  'https://evil.example/?next=http://127.0.0.1:4700',
  'http://127.0.0.1:4700@evil.example/',
  'mailto:someone@borger.dk',
  'file:///etc/passwd',
  'data:text/html,x',
  'javascript:alert(1)',
  'chrome://settings',
  'tel:112',
];

/** Permissions a page may ask for, by Electron's names. */
export const permissions = [
  'media',
  'display-capture',
  'geolocation',
  'notifications',
  'openExternal',
  'fileSystem',
  'clipboard-read',
  'clipboard-sanitized-write',
  'pointerLock',
  'keyboardLock',
  'fullscreen',
  'hid',
  'usb',
  'serial',
  'local-network',
  'local-network-access',
  'loopback-network',
  'web-printing',
  'window-management',
  'unknown',
];
