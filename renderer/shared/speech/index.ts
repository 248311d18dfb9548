export { chime } from './chime.ts';
export { createNullSpeech } from './null-speech.ts';
export type { SpeechPort, SpeechResult, Utterance } from './port.ts';
export { createReader, type Reader, ReaderContext, useReadAloud, useScreenScript } from './read-aloud.ts';
export { type ScreenScript, scriptFromScreen, spokenName, toUtterances } from './script.ts';
export { useSpokenFocus } from './spoken-focus.ts';
export { browserSpeech, createWebSpeech } from './web-speech.ts';
