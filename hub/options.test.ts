import { describe, expect, it } from 'vitest';
import { helpText, isHubAddress, readOptions } from './options.ts';

const read = (...argv: string[]) => readOptions(argv, '/program', 'linux', { XDG_DATA_HOME: '/home/x/data' });

describe('the command line', () => {
  it('without a word starts the demo centre on its usual port in the usual folder', () => {
    expect(read()).toMatchObject({
      ok: true,
      options: {
        dataFolder: '/home/x/data/sidemand',
        port: 4700,
        centreFile: '/program/assets/demo/centre.yaml',
        publicUrl: null,
        browser: false,
        role: 'all',
      },
    });
  });

  it('takes a folder, a port, an own centre or none', () => {
    expect(read('--data', '/tmp/d', '--port', '0', '--empty')).toMatchObject({
      ok: true,
      options: { dataFolder: '/tmp/d', port: 0, centreFile: null },
    });
    expect(read('--centre', '/c.yaml')).toMatchObject({ ok: true, options: { centreFile: '/c.yaml' } });
  });

  it.each([
    ['--port', 'many'],
    ['--port', '70000'],
    ['--role', 'king'],
    ['--hub', 'http://elsewhere.example'],
    ['--public-url', 'http://numre.example.dk'],
    ['--public-url', 'https://127.0.0.1:4700'],
    ['--empty', '--demo'],
    ['--nonsense'],
  ])('%s %s is told in a sentence', (...argv) => {
    const answer = read(...argv);
    expect(answer.ok).toBe(false);
    if (!answer.ok) expect(answer.message.length).toBeGreaterThan(10);
  });

  it('takes the address phones reach it at, as an origin', () => {
    expect(read('--public-url', 'https://numre.example.dk/')).toMatchObject({
      ok: true,
      options: { publicUrl: 'https://numre.example.dk' },
    });
  });

  it('lets a hub elsewhere be reached over TLS only', () => {
    expect(isHubAddress('https://hub.example:8443')).toBe(true);
    expect(isHubAddress('http://127.0.0.1:4700')).toBe(true);
    expect(isHubAddress('http://127.0.0.1.evil.example')).toBe(false);
    expect(isHubAddress('nonsense')).toBe(false);
  });

  it('is told whole by --help', () => {
    const options = ['--data', '--port', '--role', '--hub', '--demo', '--empty', '--centre', '--browser'];
    for (const option of [...options, '--public-url']) {
      expect(helpText).toContain(option);
    }
  });
});
