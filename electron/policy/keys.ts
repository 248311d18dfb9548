import type { SurfaceKind } from '../kinds.ts';

/** The parts of Electron's `Input` that the decision needs. */
export interface KeyInput {
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
}

export type KeyCommand = 'focus-bar' | 'focus-page' | 'larger' | 'smaller' | 'normal-size';

export type KeyDecision =
  | { readonly action: 'pass' }
  | { readonly action: 'block' }
  | { readonly action: 'command'; readonly command: KeyCommand };

const pass: KeyDecision = { action: 'pass' };
const block: KeyDecision = { action: 'block' };

/** Keys with a name that a person needs to move, choose, write and correct. Everything else with a name is blocked. */
const namedKeys = new Set([
  'Tab',
  'Enter',
  'Escape',
  'Backspace',
  'Delete',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  // Held together with others to write @, € and é; alone they do nothing.
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'CapsLock',
  'Dead',
  'Process',
  'Compose',
]);

/** Letters that may be used with Ctrl where a citizen writes: copy, paste, cut, undo, redo, select all. */
const editing = new Set(['c', 'v', 'x', 'z', 'y', 'a']);

/**
 * Decides what a key does on a surface. Public surfaces have a list of what works; staff screens are ordinary programs
 * where only the ways to the developer tools are closed.
 */
export function decideKey(input: KeyInput, surface: SurfaceKind | undefined): KeyDecision {
  switch (surface) {
    case undefined:
      return block;
    case 'desk':
    case 'library':
    case 'insight':
    case 'content':
      return opensTools(input) ? block : pass;
    case 'kiosk':
    case 'display':
    case 'trouble':
      return plainTyping(input) ? pass : block;
    case 'terminal':
      return plainTyping(input) || isEditing(input) ? pass : block;
    case 'self-service':
    case 'bar':
      return decideBrowsing(input, surface);
  }
}

function decideBrowsing(input: KeyInput, surface: 'self-service' | 'bar'): KeyDecision {
  if (isPlain(input) && input.key === 'F6') {
    return { action: 'command', command: surface === 'bar' ? 'focus-page' : 'focus-bar' };
  }
  if (input.control && !input.alt && !input.meta) {
    // Shift is held for + on many keyboards.
    if (input.key === '+' || input.key === '=') return { action: 'command', command: 'larger' };
    if (input.key === '-' || input.key === '_') return { action: 'command', command: 'smaller' };
    if (input.key === '0') return { action: 'command', command: 'normal-size' };
  }
  return plainTyping(input) || isEditing(input) ? pass : block;
}

function isPlain(input: KeyInput): boolean {
  return !input.control && !input.alt && !input.meta;
}

function isCharacter(key: string): boolean {
  return [...key].length === 1;
}

/**
 * A character, or a named key without Ctrl, Alt or the system key. Windows reports AltGr as Ctrl+Alt, and Danish
 * keyboards need it for @ € { [ ] } \ |, so Ctrl+Alt may give any character except an ASCII letter or digit.
 */
function plainTyping(input: KeyInput): boolean {
  if (input.meta) return false;
  if (isCharacter(input.key)) {
    if (isPlain(input)) return true;
    return input.control && input.alt && !/^[a-z0-9 ]$/i.test(input.key);
  }
  if (!namedKeys.has(input.key)) return false;
  if (isPlain(input)) return true;
  // The modifier's own key press carries its own flag. Alt+Tab or Ctrl+Tab must not slip through with it.
  return ['Control', 'Alt', 'AltGraph', 'Shift', 'Dead', 'Process'].includes(input.key);
}

function isEditing(input: KeyInput): boolean {
  if (!input.control || input.alt || input.meta) return false;
  if (['ArrowLeft', 'ArrowRight', 'Home', 'End', 'Backspace', 'Delete'].includes(input.key)) return true;
  // With Shift only redo; Ctrl+Shift+C would be the element inspector.
  return editing.has(input.key.toLowerCase()) && (!input.shift || input.key.toLowerCase() === 'z');
}

function opensTools(input: KeyInput): boolean {
  if (input.key === 'F12') return true;
  const letter = input.key.toLowerCase();
  return (input.control || input.meta) && (input.shift || input.alt) && ['i', 'j', 'c'].includes(letter);
}
