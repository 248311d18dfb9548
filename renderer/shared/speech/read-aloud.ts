import { createContext, useCallback, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useVisitorSettings } from '../display/index.ts';
import type { SpeechPort, SpeechResult } from './port.ts';
import { type ScreenScript, toUtterances } from './script.ts';

/** `refused` is why the last request to read was not carried out; the tool bar says so in words. */
export type ReadAloudState = {
  speaking: boolean;
  refused: Exclude<SpeechResult, 'done' | 'interrupted'> | null;
};

/** Speaks the script of the screen now shown. One per page; screens come and go below it. */
export type Reader = {
  /** The screen says what it holds, by a function because a screen changes. Returns a way to take it back. */
  show: (script: () => ScreenScript) => () => void;
  read: () => void;
  /** Says one thing now, such as a warning, in place of what is being said. */
  say: (text: string) => void;
  stop: () => void;
  subscribe: (listener: () => void) => () => void;
  state: () => ReadAloudState;
};

type Choices = () => { language: string; volume: number };

/** A reader on a way of speaking. `choices` gives language and volume at the moment of speaking. */
export function createReader(port: SpeechPort, choices: Choices): Reader {
  let state: ReadAloudState = { speaking: false, refused: null };
  let current: (() => ScreenScript) | null = null;
  let turn = 0;
  const listeners = new Set<() => void>();
  const set = (changed: ReadAloudState) => {
    state = changed;
    for (const listener of listeners) listener();
  };
  const speak = (script: ScreenScript) => {
    const { language, volume } = choices();
    const mine = ++turn;
    set({ speaking: true, refused: null });
    void port.speak(toUtterances(script, language), { volume }).then((result) => {
      if (mine !== turn) return;
      set({ speaking: false, refused: result === 'done' || result === 'interrupted' ? null : result });
    });
  };
  return {
    show: (script) => {
      current = script;
      return () => {
        if (current === script) current = null;
      };
    },
    read: () => {
      if (current !== null) speak(current());
    },
    say: (text) => speak({ title: text }),
    stop: () => {
      turn += 1;
      port.cancel();
      if (state.speaking || state.refused !== null) set({ speaking: false, refused: null });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
  };
}

export const ReaderContext = createContext<Reader | null>(null);

function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (reader === null) throw new Error('The page has no reader: wrap it in KitRoot');
  return reader;
}

/**
 * Reading aloud, for the tool bar and for screens that must say something at once.
 * `toggle` reads the screen now shown and goes on with each new one, or stops.
 */
export function useReadAloud(): ReadAloudState & { on: boolean; toggle: () => void; say: (text: string) => void } {
  const reader = useReader();
  const state = useSyncExternalStore(reader.subscribe, reader.state);
  const on = useVisitorSettings((settings) => settings.readAloud);
  const setReadAloud = useVisitorSettings((settings) => settings.setReadAloud);
  const toggle = useCallback(() => {
    if (on) {
      setReadAloud(false);
      reader.stop();
    } else {
      setReadAloud(true);
      reader.read();
    }
  }, [on, reader, setReadAloud]);
  const say = useCallback((text: string) => reader.say(text), [reader]);
  return useMemo(() => ({ ...state, on, toggle, say }), [state, on, toggle, say]);
}

/**
 * Tells the reader what this screen says. `key` changes when the screen becomes another screen or another language:
 * then what was being said stops, and the new screen is read if the visitor asked for reading.
 */
export function useScreenScript(script: () => ScreenScript, key: string): void {
  const reader = useReader();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the script is a fresh closure on every render; the key says when it is new
  useEffect(() => {
    const takeBack = reader.show(script);
    if (useVisitorSettings.getState().readAloud) reader.read();
    return () => {
      takeBack();
      reader.stop();
    };
  }, [reader, key]);
}
