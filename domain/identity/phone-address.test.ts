import { describe, expect, it } from 'vitest';
import { phoneAddress, phonePlace } from './phone-address.ts';

describe('the address for phones', () => {
  it('is an origin over https', () => {
    expect(phoneAddress('https://numre.example.dk')).toBe('https://numre.example.dk');
    expect(phoneAddress('https://Numre.Example.dk:8443/')).toBe('https://numre.example.dk:8443');
    expect(phoneAddress('https://10.20.30.40')).toBe('https://10.20.30.40');
  });

  it.each([
    'http://numre.example.dk',
    'numre.example.dk',
    'https://numre.example.dk/phone',
    'https://numre.example.dk/?a=1',
    'https://numre.example.dk/#t',
    'https://user:word@numre.example.dk',
    'https://localhost:4700',
    'https://127.0.0.1:4700',
    'https://[::1]:4700',
    '',
  ])('is not %s', (text) => {
    expect(phoneAddress(text)).toBeNull();
  });
});

it('phones have a place when one is set, in the demo this machine, and else none', () => {
  const here = 'http://127.0.0.1:4700';
  expect(phonePlace('https://numre.example.dk', here, true)).toEqual({
    address: 'https://numre.example.dk',
    anywhere: true,
  });
  expect(phonePlace(null, here, true)).toEqual({ address: here, anywhere: false });
  expect(phonePlace(null, here, false)).toBeNull();
});
