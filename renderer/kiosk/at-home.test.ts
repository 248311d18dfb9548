import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Errand, parseChannels, parseErrands, recommend } from '../../domain/triage/triage.ts';
import { bestSource, homePage, siteOf } from './at-home.ts';

const read = (file: string): unknown => parse(readFileSync(new URL(`../../assets/${file}`, import.meta.url), 'utf8'));
const errands = parseErrands(read('errands.yaml'));
const channels = parseChannels(read('channels.yaml'));
if (!errands.ok || !channels.ok) throw new Error('the shipped catalogue has errors');

describe('the page to do it on at home', () => {
  it('is there for every errand that can be done at home', () => {
    const atHome = errands.value.filter((one) =>
      recommend(one, { situation: 'self', inPerson: 'none', mitid: 'with-me' }).some(({ kind }) => kind === 'at-home'),
    );
    expect(atHome.length).toBeGreaterThan(5);
    for (const one of atHome) expect(homePage(one, channels.value), one.id).toMatch(/^https:/);
  });

  it('is a site of the errand when it has no self-service of its own', () => {
    const some = errands.value.find(({ selfService }) => selfService !== undefined) as Errand;
    const page = homePage({ ...some, selfService: undefined, channels: ['counter', 'borger-dk'] }, channels.value);
    expect(siteOf(page ?? '')).toBe('borger.dk');
    expect(homePage({ ...some, selfService: undefined, channels: ['counter'] }, channels.value)).toBeNull();
  });

  it('is named as people name it', () => {
    expect(siteOf('https://www.borger.dk/sider/Naar-du-skal-flytte.aspx')).toBe('borger.dk');
    expect(siteOf('https://post.borger.dk')).toBe('post.borger.dk');
  });
});

describe('the source shown', () => {
  const source = (url: string) => ({ url, verifiedAt: '2026-11-23' });
  const some = errands.value[0] as Errand;

  it('is the one people know best', () => {
    const sources = ['https://example.dk/a', 'https://www.cpr.dk/b', 'https://www.borger.dk/c'].map(source);
    expect(bestSource({ ...some, sources })?.url).toBe('https://www.borger.dk/c');
    expect(bestSource({ ...some, sources: [source('https://notborger.dk/x'), source('https://mitid.dk')] })?.url).toBe(
      'https://mitid.dk',
    );
  });

  it('is the first of those nobody knows, and none when there is none', () => {
    expect(bestSource({ ...some, sources: [source('https://a.dk'), source('https://b.dk')] })?.url).toBe(
      'https://a.dk',
    );
    expect(bestSource({ ...some, sources: [] })).toBeNull();
  });
});
