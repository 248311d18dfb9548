import { useEffect } from 'react';
import { useVisitorSettings } from '../display/index.ts';
import { useReadAloud } from './read-aloud.ts';
import { spokenName } from './script.ts';

const walks = /^(Arrow(Up|Down|Left|Right)|Tab)$/;

/**
 * While the visitor has reading switched on, says where focus goes when she walks with keys, and what a choice became
 * when she pressed it: the screen can be used without being seen. Silent inside a private part, where to say what is
 * pressed would be to say what is typed.
 */
export function useSpokenFocus(chosen: string): void {
  const { say } = useReadAloud();
  useEffect(() => {
    let walking = false;
    const speak = (element: Element) => {
      if (!useVisitorSettings.getState().readAloud) return;
      if (!element.matches('button, a, [role="button"]') || element.closest('[data-private]') !== null) return;
      say(spokenName(element, chosen));
    };
    const down = (event: KeyboardEvent) => {
      walking = walks.test(event.key);
    };
    const up = (event: KeyboardEvent) => {
      walking = false;
      const element = document.activeElement;
      if ((event.key !== 'Enter' && event.key !== ' ') || element === null || !element.hasAttribute('aria-pressed'))
        return;
      // After the press has been drawn, and only if it did not lead somewhere else.
      requestAnimationFrame(() => {
        if (document.activeElement === element) speak(element);
      });
    };
    const focus = (event: FocusEvent) => {
      if (walking && event.target instanceof Element) speak(event.target);
    };
    // In the capture phase: whoever moves focus does so while the key is still going down.
    document.addEventListener('keydown', down, true);
    document.addEventListener('keyup', up);
    document.addEventListener('focusin', focus);
    return () => {
      document.removeEventListener('keydown', down, true);
      document.removeEventListener('keyup', up);
      document.removeEventListener('focusin', focus);
    };
  }, [say, chosen]);
}
