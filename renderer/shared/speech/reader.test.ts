import { describe, expect, it } from 'vitest';
import { createNullSpeech } from './null-speech.ts';
import { createReader } from './read-aloud.ts';

const choices = () => ({ language: 'da', volume: 0.6 });
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('reader', () => {
  it('reads title, text and options in that order, in the language on the screen', () => {
    const port = createNullSpeech('done', 'loudspeaker');
    const reader = createReader(port, choices);
    reader.show(() => ({ title: 'Hvad vil du?', text: ['Tryk på det.', ' '], options: ['Pas', 'MitID'] }));
    reader.read();
    expect(port.said).toEqual([
      { text: 'Hvad vil du?', language: 'da' },
      { text: 'Tryk på det.', language: 'da' },
      { text: 'Pas', language: 'da' },
      { text: 'MitID', language: 'da' },
    ]);
  });

  it('marks every line of a private screen as private', () => {
    const port = createNullSpeech('refused-private', 'loudspeaker');
    const reader = createReader(port, choices);
    reader.show(() => ({ title: 'Din plan', text: ['Ring den 3.'], private: true }));
    reader.read();
    expect(port.said.every((utterance) => utterance.private === true)).toBe(true);
  });

  it('says why it could not read, until it is stopped', async () => {
    const reader = createReader(createNullSpeech('unavailable'), choices);
    reader.show(() => ({ title: 'Hej' }));
    reader.read();
    expect(reader.state()).toEqual({ speaking: true, refused: null });
    await settle();
    expect(reader.state()).toEqual({ speaking: false, refused: 'unavailable' });
    reader.stop();
    expect(reader.state()).toEqual({ speaking: false, refused: null });
  });

  it('forgets a screen that is gone, but not the one that took its place', () => {
    const port = createNullSpeech('done');
    const reader = createReader(port, choices);
    const goFirst = reader.show(() => ({ title: 'første' }));
    reader.show(() => ({ title: 'anden' }));
    goFirst();
    reader.read();
    expect(port.said.map(({ text }) => text)).toEqual(['anden']);
  });

  it('lets an answer that comes late change nothing', async () => {
    const reader = createReader(createNullSpeech('unavailable'), choices);
    reader.show(() => ({ title: 'Hej' }));
    reader.read();
    reader.stop();
    await settle();
    expect(reader.state()).toEqual({ speaking: false, refused: null });
  });
});
