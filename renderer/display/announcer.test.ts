import { describe, expect, it } from 'vitest';
import { defaultWallSettings } from '../../domain/announcement/settings.ts';
import { createNullSpeech, type SpeechPort } from '../shared/speech/index.ts';
import { createAnnouncer } from './announcer.ts';

const settings = defaultWallSettings.announce;
const loud = { chime: true, voice: true, volume: 0.8, why: null };
const call = { label: 'P104', counter: '3' };
const spoken = ['number-p', 'digit-1', 'digit-0', 'whole-4', 'go-to-counter-3'];

function setUp(options: { speech?: SpeechPort | null; missing?: (clip: string) => boolean; stuck?: boolean } = {}) {
  /** rows of clips as they were played, and `text: ...` for the machine's own voice */
  const heard: string[] = [];
  const timers: (() => void)[] = [];
  const announcer = createAnnouncer<string>({
    chime: () => 'chime',
    clips: {
      get: async (language, clip) => (options.missing?.(clip) ? null : language === 'da' ? clip : `en/${clip}`),
    },
    player: {
      play: async (pieces) => {
        heard.push(pieces.map(({ buffer }) => buffer).join(' '));
        return options.stuck ? 'stuck' : 'done';
      },
      stop: () => undefined,
    },
    speech: options.speech ?? null,
    textOf: ({ label, counter }, language) => {
      heard.push(`text: ${language} ${label} ${counter}`);
      return label;
    },
    after: (_, callback) => {
      timers.push(callback);
      return () => undefined;
    },
  });
  return { announcer, heard, timers };
}

describe('announcer', () => {
  it('chime and words are one row of clips', async () => {
    const { announcer, heard } = setUp();
    expect(await announcer.announce(call, settings, loud)).toBe('all');
    expect(heard).toEqual([`chime ${spoken.join(' ')}`]);
  });

  it('pitfall: cloud voice: without any voice of the machine the packaged one says all', async () => {
    const { announcer, heard } = setUp({ speech: createNullSpeech('no-voice', 'loudspeaker') });
    expect(await announcer.announce(call, settings, loud)).toBe('all');
    expect(heard).toEqual([`chime ${spoken.join(' ')}`]);
  });

  it('says a second language after the first, in the same row', async () => {
    const { announcer, heard } = setUp();
    await announcer.announce(call, { ...settings, languages: ['da', 'en'] }, loud);
    expect(heard[0]).toBe(`chime ${spoken.join(' ')} ${spoken.map((clip) => `en/${clip}`).join(' ')}`);
  });

  it("leaves a counter that is a word to the machine's own Danish voice", async () => {
    const speech = createNullSpeech('done', 'loudspeaker');
    const { announcer, heard } = setUp({ speech });
    expect(await announcer.announce({ label: 'P104', counter: 'Info' }, settings, loud)).toBe('all');
    expect(heard).toEqual(['chime', 'text: da P104 Info']);
    expect(speech.said).toHaveLength(1);
  });

  it('and where there is none, says the number and sends to the screen', async () => {
    const { announcer, heard } = setUp();
    expect(await announcer.announce({ label: 'P104', counter: 'Info' }, settings, loud)).toBe('all');
    expect(heard.at(-1)).toBe([...spoken.slice(0, 4), 'see-screen'].join(' '));
  });

  it('with neither clip nor voice there is the chime, and it says so', async () => {
    const { announcer, heard } = setUp({ missing: (clip) => clip === 'digit-0' });
    expect(await announcer.announce(call, settings, loud)).toBe('chime');
    expect(heard[0]).toBe('chime');
    expect(await announcer.announce(call, settings, { ...loud, chime: false })).toBe('nothing');
  });

  it('a voice of the machine that hangs is given up, and the calls behind go on', async () => {
    const hangs: SpeechPort = { outlet: 'loudspeaker', speak: () => new Promise(() => {}), cancel: () => undefined };
    const { announcer, timers } = setUp({ speech: hangs, missing: () => true });
    const announced = announcer.announce(call, settings, loud);
    await new Promise((resolve) => setImmediate(resolve));
    for (const fire of timers) fire();
    expect(await announced).toBe('chime');
  });

  it('a loudspeaker that takes it and never ends it is told as no sound', async () => {
    const { announcer } = setUp({ stuck: true });
    expect(await announcer.announce(call, settings, loud)).toBe('nothing');
  });

  it('in muted hours nothing is asked for at all', async () => {
    const { announcer, heard } = setUp();
    const muted = { chime: false, voice: false, volume: 0, why: 'muted-hours' as const };
    expect(await announcer.announce(call, settings, muted)).toBe('nothing');
    expect(heard).toEqual([]);
  });

  it('one that was stopped while it fetched does not sound later', async () => {
    const { announcer, heard } = setUp();
    const announced = announcer.announce(call, settings, loud);
    announcer.stop();
    expect(await announced).toBe('nothing');
    expect(heard).toEqual([]);
  });

  it('knows beforehand whether the clips can be had', async () => {
    expect(await setUp().announcer.prepare([call], settings)).toBe(true);
    expect(await setUp({ missing: (clip) => clip === 'whole-4' }).announcer.prepare([call], settings)).toBe(false);
  });
});
