import type { Utterance } from './port.ts';

/** What a screen says when it is read aloud. Order: title, text, options. */
export type ScreenScript = {
  title: string;
  text?: readonly string[];
  options?: readonly string[];
  /** Something on the screen is personal; it is never said on a loudspeaker. */
  private?: boolean;
};

/** The script as things to say, in order, without empty lines. */
export function toUtterances(script: ScreenScript, language: string): Utterance[] {
  const lines = [script.title, ...(script.text ?? []), ...(script.options ?? [])];
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => (script.private === true ? { text, language, private: true } : { text, language }));
}

/**
 * Reads a script off the screen itself: everything a seeing visitor can read, in order of reading.
 * Left out: what is hidden, and what is marked `data-say="no"` (the tool bar, the header). A part marked
 * `data-private` makes the whole script private. `chosen` is the word for what is chosen.
 */
export function scriptFromScreen(root: HTMLElement, chosen: string): ScreenScript {
  const title = root.querySelector('h1')?.textContent ?? '';
  const text: string[] = [];
  const options: string[] = [];
  const visit = (element: Element) => {
    if (element instanceof HTMLElement && element.hidden) return;
    if (element.getAttribute('aria-hidden') === 'true' || element.getAttribute('data-say') === 'no') return;
    if (element.tagName === 'H1') return;
    // What nobody has opened is not read: one would hear what nobody sees.
    if (element instanceof HTMLDetailsElement && !element.open) {
      text.push(element.querySelector('summary')?.textContent ?? '');
      return;
    }
    if (element.matches('button, a, [role="button"]')) {
      options.push(spokenName(element, chosen));
      return;
    }
    if (element.matches('input, textarea')) {
      options.push(labelOf(element));
      return;
    }
    if (element.matches('[role="img"]')) {
      text.push(element.getAttribute('aria-label') ?? '');
      return;
    }
    if (element instanceof SVGElement) return;
    if (element.childElementCount === 0 || element.matches('p, li, h2, h3, dt, dd, label')) {
      text.push(element.textContent ?? '');
      return;
    }
    for (const child of element.children) visit(child);
  };
  visit(root);
  const script: ScreenScript = { title, text, options };
  return root.querySelector('[data-private]') === null ? script : { ...script, private: true };
}

/** What is said of a button or a link: its name, and that it is chosen when it is. */
export function spokenName(element: Element, chosen: string): string {
  const name = nameOf(element);
  return element.getAttribute('aria-pressed') === 'true' && !name.includes(chosen)
    ? `${name.replace(/\.$/, '')}. ${chosen}`
    : name;
}

/** The name of a button: its label, else its lines of text with a stop between them. */
function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const lines: string[] = [];
  const collect = (node: Element) => {
    if (node.getAttribute('aria-hidden') === 'true') return;
    if (node.childElementCount === 0) lines.push((node.textContent ?? '').trim());
    else for (const child of node.children) collect(child);
  };
  collect(element);
  return lines.filter((line) => line !== '').join('. ') || (element.textContent ?? '').trim();
}

function labelOf(element: Element): string {
  const own = element.getAttribute('aria-label');
  if (own !== null) return own;
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}
