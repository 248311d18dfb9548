/**
 * Outlines the design system lacks, drawn on a 24 grid in its manner. Even-odd filling: a path inside a path is a hole.
 */
export const ownIcons = {
  // A figure on a bench: somebody who sits aside for a while.
  aside: {
    viewBox: '0 0 24 24',
    path: 'M8 2a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM5.5 8.5h4.2l2 4H17v2H10.4l-1-2V16H16a2 2 0 0 1 2 2v4h-2v-4H7.5a2 2 0 0 1-2-2zM2 10h2v9h2v3H2z',
  },
  backspace: {
    viewBox: '0 0 24 24',
    path: 'M8 5h13v14H8L2 12zM9 7l-4.4 5L9 17h10V7zM10.6 9.9 12 8.5l2 2 2-2 1.4 1.4-2 2 2 2L16 15.3l-2-2-2 2-1.4-1.4 2-2z',
  },
  book: {
    viewBox: '0 0 24 24',
    path: 'M4 5a2 2 0 0 1 2-2h5v18H6a2 2 0 0 1-2-2zM6 5v14h3V5zM13 3h5a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2h-5zM15 5v14h3V5z',
  },
  briefcase: {
    viewBox: '0 0 24 24',
    path: 'M9 4a2 2 0 0 1 2-2h2a2 2 0 0 1 2 2v2h4a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h4zM11 4v2h2V4zM5 8v10h14V8z',
  },
  contrast: {
    viewBox: '0 0 24 24',
    path: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM12 4v16a8 8 0 0 1 0-16z',
  },
  exit: {
    viewBox: '0 0 24 24',
    path: 'M5 3h8v2H7v14h6v2H5zM15 7l5 5-5 5-1.4-1.4 2.6-2.6H9v-2h7.2l-2.6-2.6z',
  },
  health: {
    viewBox: '0 0 24 24',
    path: 'M9 3h6v6h6v6h-6v6H9v-6H3V9h6zM11 5v6H5v2h6v6h2v-6h6v-2h-6V5z',
  },
  heart: {
    viewBox: '0 0 24 24',
    path: 'M12 20.5 4 12.6a5 5 0 0 1 7.1-7l.9.9.9-.9a5 5 0 0 1 7.1 7zM12 17.7l6.6-6.5a3 3 0 0 0-4.3-4.2L12 9.3 9.7 7a3 3 0 0 0-4.3 4.2z',
  },
  key: {
    viewBox: '0 0 24 24',
    path: 'M8 6.5a5.5 5.5 0 1 0 5.3 7H16v3h3.5v-3H22v-3h-8.7A5.5 5.5 0 0 0 8 6.5zM8 9.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4z',
  },
  passport: {
    viewBox: '0 0 24 24',
    path: 'M6 2h12a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zM6 4v16h12V4zM12 6.5a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 8.3a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM8 16.3h8v1.8H8z',
  },
  phone: {
    viewBox: '0 0 24 24',
    path: 'M6.6 3 10 6.4 7.8 9.2a12 12 0 0 0 7 7L17.6 14 21 17.4 18.5 21C10 21.4 2.6 14 3 5.5z',
  },
  stop: { viewBox: '0 0 24 24', path: 'M6 6h12v12H6z' },
  ticket: {
    viewBox: '0 0 24 24',
    path: 'M3 6h18v4a2 2 0 0 0 0 4v4H3v-4a2 2 0 0 0 0-4zM5 8v.6a4 4 0 0 1 0 6.8v.6h14v-.6a4 4 0 0 1 0-6.8V8zM9 11h6v2H9z',
  },
  volume: {
    viewBox: '0 0 24 24',
    path: 'M3 9h4l5-4.5v15L7 15H3zM15.8 8a5.6 5.6 0 0 1 0 8l-1.4-1.4a3.6 3.6 0 0 0 0-5.2zM18.6 5.2a9.6 9.6 0 0 1 0 13.6l-1.4-1.4a7.6 7.6 0 0 0 0-10.8z',
  },
  'volume-off': {
    viewBox: '0 0 24 24',
    path: 'M3 9h4l5-4.5v15L7 15H3zM14.6 9.9 16 8.5l2 2 2-2 1.4 1.4-2 2 2 2-1.4 1.4-2-2-2 2-1.4-1.4 2-2z',
  },
  'zoom-in': { viewBox: '0 0 24 24', path: 'M11 4h2v7h7v2h-7v7h-2v-7H4v-2h7z' },
  'zoom-out': { viewBox: '0 0 24 24', path: 'M4 11h16v2H4z' },
} as const;
