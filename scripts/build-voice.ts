import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clip, clipsOf, type VoiceLanguage } from '../domain/announcement/voice.ts';
import { root } from './build.ts';
import { readWav, shapeSpeech, writeWav } from './shape-voice.ts';

/**
 * `node scripts/build-voice.ts`: speaks every clip of `domain/announcement/voice.ts` into `assets/sounds/voice/<language>/`.
 * A developer's tool: it needs `espeak-ng` and `opusenc` (Debian: espeak-ng, opus-tools). Its output is in the repository,
 * so nobody else needs them. The same text gives the same bytes with the same tools.
 */
const voices: Readonly<Record<VoiceLanguage, readonly string[]>> = {
  // A little higher than usual: the low part of a voice drowns first in a hall.
  da: ['-v', 'da', '-p', '50'],
  en: ['-v', 'en-gb', '-p', '50'],
};

/** Words a minute; usual is 175. A word that stands alone is over before one listens, so it is slower still. */
const pace = { phrase: '130', word: '108' };

/**
 * Where the synthesizer says a word too short or with the stress in the wrong place, in its own phonemes. The names of
 * the letters get their long vowels, and `halvtreds`, `halvfjerds` and `halvfems` the stress on the part that differs.
 */
const said: Readonly<Record<VoiceLanguage, Readonly<Record<string, string>>>> = {
  da: {
    ...{ A: "'&:", B: "b'e:", C: "s'e:", D: "d'e:", E: "'e:", G: "g'e:", H: "h'O:", I: "'i:", K: "k'O:", O: "'o:" },
    ...{ P: "p'e:", Q: "k'u:", S: "'Es", T: "t'e:", U: "'u:", V: "v'e:", Y: "'y:", Æ: "'E:", Ø: "'Y:", Å: "'O:" },
    ...{ et: "'e:d", to: "t'o:", tre: "tR'E:", ni: "n'i:" },
    ...{ halvtreds: "h&ltR'Es", halvfjerds: "h&lfj'Ers", halvfems: "h&lf'Ems" },
  },
  en: {},
};

/** The text with its words as the synthesizer is to say them. */
const spell = (language: VoiceLanguage, text: string) =>
  text
    .replaceAll(/(?<=.)(halv\p{L}+)/gu, ' $1')
    .replaceAll(/\s+/g, ' ')
    .split(' ')
    .map((word) => (said[language][word] ? `[[${said[language][word]}]]` : word))
    .join(' ');

const work = mkdtempSync(join(tmpdir(), 'sidemand-voice-'));
const wav = join(work, 'clip.wav');

function speak(language: VoiceLanguage, { text, ends }: Clip, file: string): void {
  const speed = text.includes(' ') ? pace.phrase : pace.word;
  const line = `${spell(language, text)}${ends === 'on' ? ',' : '.'}`;
  execFileSync('espeak-ng', [...voices[language], '-s', speed, '-w', wav, line]);
  writeFileSync(wav, writeWav(shapeSpeech(readWav(readFileSync(wav)))));
  execFileSync('opusenc', [
    ...['--quiet', '--speech', '--bitrate', '16', '--vbr', '--comp', '10', '--framesize', '20'],
    ...['--serial', '1', '--discard-comments', '--discard-pictures', '--padding', '0', wav, file],
  ]);
}

for (const language of Object.keys(voices) as VoiceLanguage[]) {
  const folder = join(root, 'assets', 'sounds', 'voice', language);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const clips = Object.entries(clipsOf(language));
  for (const [key, clip] of clips) speak(language, clip, join(folder, `${key}.ogg`));
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  console.log(`${language}: ${clips.length} clips, ${(bytes / 1024).toFixed(0)} KB`);
}
rmSync(work, { recursive: true, force: true });
