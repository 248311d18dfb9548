/**
 * The look of the shell's own pages. They must work when nothing else does, so they load no font, image or script.
 * Colours of the Danish design system; all text at 7:1 or better.
 */
export const shellStyle = `
* { box-sizing: border-box; margin: 0; }
html { font: 20px/1.4 'IBM Plex Sans', 'Segoe UI', 'Noto Sans', Arial, sans-serif; color: #1a1a1a; background: #fff; user-select: none; }
a { display: inline-flex; align-items: center; justify-content: center; min-height: 48px; padding: 4px 16px; border: 2px solid #004d99; border-radius: 4px; color: #004d99; font-weight: 600; text-decoration: none; text-align: center; -webkit-user-drag: none; }
a.main { background: #004d99; color: #fff; }
a:focus-visible { outline: 4px solid #1a1a1a; outline-offset: 2px; }
.bar { height: 100vh; overflow: hidden; }
.bar header { height: 100%; display: flex; gap: 16px; align-items: center; justify-content: space-between; padding: 4px 12px; border-bottom: 3px solid #004d99; }
.bar .words { min-width: 0; display: flex; flex-wrap: wrap; gap: 0 16px; align-items: center; }
.bar .place { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.bar .place svg { vertical-align: -2px; margin-inline-end: 8px; fill: currentColor; }
.bar .notice { font-weight: 600; background: #ffeecc; border-inline-start: 6px solid #1a1a1a; padding: 2px 10px; }
.bar nav { display: flex; gap: 12px; flex: none; }
.bar.kiosk { font-size: 26px; }
.bar.kiosk header { flex-direction: column; align-items: stretch; justify-content: space-evenly; gap: 6px; border-bottom: 0; border-top: 4px solid #004d99; }
.bar.kiosk nav { gap: 14px; }
.bar.kiosk nav a { flex: 1; min-height: 92px; }
.bar.kiosk .words { justify-content: center; }
.trouble main { min-height: 100vh; max-width: 46em; margin: 0 auto; padding: 2rem; display: flex; flex-direction: column; justify-content: center; gap: 3rem; }
.trouble section { display: grid; gap: 1rem; justify-items: start; }
.trouble h1 { font-size: 2em; line-height: 1.2; }
.trouble h2 { font-size: 1.4em; line-height: 1.2; }
.trouble .lead { font-size: 1.25em; }
.trouble .staff { border-inline-start: 6px solid #004d99; padding-inline-start: 1rem; }
.trouble.kiosk { font-size: 32px; }
.trouble.display { font-size: 40px; }
.trouble.kiosk main, .trouble.display main { max-width: 30em; }
`;
