import { expect, it } from 'vitest';
import { borgerDkSetup } from './setup.ts';

it('is off, at three at night, and at borger.dk’s own addresses when nothing else is said', () => {
  expect(borgerDkSetup.parse({})).toEqual({
    enabled: false,
    endpoints: {
      da: 'https://www.borger.dk/_vti_bin/borger/ArticleExport.svc',
      en: 'https://lifeindenmark.borger.dk/_vti_bin/borger/ArticleExport.svc',
    },
    hour: 3,
  });
});

it.each([
  { enable: true },
  { hour: 24 },
  { municipality: 1000 },
  { endpoints: { da: 'http://www.borger.dk/' } },
  { endpoints: { da: 'https://somebody@www.borger.dk/' } },
  { endpoints: { da: 'file:///etc/passwd' } },
  { endpoints: { de: 'https://www.borger.dk/' } },
])('%j is refused', (setup) => {
  expect(borgerDkSetup.safeParse(setup).success).toBe(false);
});

it('a service on this machine may be without TLS', () => {
  expect(borgerDkSetup.parse({ endpoints: { da: 'http://127.0.0.1:4801/x' } }).endpoints.da).toBe(
    'http://127.0.0.1:4801/x',
  );
});
