import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../domain/announcement/sentence.ts';
import { likelyCalls, sampleCall } from './likely-calls.ts';
import { soundSign, trialSign } from './sound-sign.ts';

const audible = { chime: true, voice: true, volume: 0.8, why: null };
const well = { sound: 'allowed' as const, audible, heard: null, voiceReady: null };

describe('what the wall says of its sound', () => {
  it('nothing, while all is as set up', () => {
    expect(soundSign(well)).toBeNull();
    expect(soundSign({ ...well, voiceReady: true, heard: 'all' })).toBeNull();
    expect(soundSign({ ...well, audible: { ...audible, voice: false }, heard: 'all', voiceReady: false })).toBeNull();
  });

  it('each way of being silent has its sign, the worst first', () => {
    const muted = { chime: false, voice: false, volume: 0, why: 'muted-hours' as const };
    expect(soundSign({ ...well, sound: 'none' })).toBe('none');
    expect(soundSign({ ...well, sound: 'waiting', audible: muted })).toBe('touch');
    expect(soundSign({ ...well, audible: muted })).toBe('muted');
    expect(soundSign({ ...well, audible: { ...muted, why: 'switched-off' }, sound: 'none' })).toBe('off');
    expect(soundSign({ ...well, heard: 'nothing' })).toBe('none');
    expect(soundSign({ ...well, heard: 'chime' })).toBe('chime');
    expect(soundSign({ ...well, voiceReady: false })).toBe('chime');
  });

  it('a voice that came back takes the sign away', () => {
    expect(soundSign({ ...well, voiceReady: false, heard: 'all' })).toBeNull();
  });
});

describe('what the wall says when its sound is tried out', () => {
  const muted = { chime: false, voice: false, volume: 0, why: 'muted-hours' as const };
  it('is what came of it', () => {
    expect(trialSign(null, audible)).toBeNull();
    expect(trialSign('playing', audible)).toBe('playing');
    expect(trialSign('all', audible)).toBe('all');
    expect(trialSign('chime', audible)).toBe('chime');
    expect(trialSign('nothing', audible)).toBe('nothing');
  });

  it('is also that calls are not heard: in muted hours, or as it is set up', () => {
    expect(trialSign('all', muted)).toBe('allMuted');
    expect(trialSign('nothing', muted)).toBe('nothing');
    expect(trialSign('nothing', { ...muted, why: 'switched-off' })).toBe('off');
    expect(trialSign('playing', muted)).toBe('playing');
  });
});

describe('the calls a centre is likely to make', () => {
  const centre = {
    services: [{ series: 'P' }, { series: 'M' }],
    counters: [
      { id: 'c1', label: '1' },
      { id: 'c2', label: '22' },
    ],
  };
  it.each(['digits', 'whole'] as const)('need between them every clip of every number: %s', (style) => {
    const had = new Set(
      likelyCalls(centre, style).flatMap((call) => sentenceOf(call, 'da', style).parts.map(({ clip }) => clip)),
    );
    for (const series of ['P', 'M']) {
      for (let number = 1; number <= 999; number++) {
        for (const counter of ['1', '22']) {
          const label = `${series}${String(number).padStart(3, '0')}`;
          for (const { clip } of sentenceOf({ label, counter }, 'da', style).parts) {
            if (!had.has(clip)) expect.fail(`${label}: ${clip}`);
          }
        }
      }
    }
  });

  it('a sample is one of them, also in a centre that has nothing yet', () => {
    expect(sampleCall(centre)).toEqual({ label: 'P104', counter: 'c1' });
    expect(sampleCall({ services: [], counters: [] })).toEqual({ label: '104', counter: '' });
  });
});
