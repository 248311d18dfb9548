import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages, shippedCatalogue } from './catalogue.fixture.ts';
import { createErrandSearch, type SearchEntry } from './search.ts';

const { errands, wordsIn } = shippedCatalogue((path) =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'),
);

const entriesIn = (language: string): SearchEntry[] =>
  Object.entries(wordsIn(language).errands).map(([id, words]) => ({ id, ...words }));

/** As on the kiosk: the language on the screen first, the others after it. */
const inAll = createErrandSearch(languages.flatMap(entriesIn));
const inDanish = createErrandSearch(entriesIn('da'));
const inEnglish = createErrandSearch(entriesIn('en'));

const danish: readonly (readonly [string, string])[] = [
  ['flyting', 'flytning'],
  ['flytte', 'flytning'],
  ['fløtte', 'flytning'],
  ['jeg skal flyte', 'flytning'],
  ['ny adresse', 'flytning'],
  ['folkeregister', 'flytning'],
  ['flytteattest', 'flytning'],
  ['flytte til udlandet', 'udrejse'],
  ['udregse', 'udrejse'],
  ['flytte til sverige', 'udrejse'],
  ['nyt arbejde', 'nyt-job'],
  ['nyt jop', 'nyt-job'],
  ['nemkonto', 'nemkonto'],
  ['nem konto', 'nemkonto'],
  ['skifte bank', 'nemkonto'],
  ['fylder 15', 'femten-aar'],
  ['15', 'femten-aar'],
  ['15 år', 'femten-aar'],
  ['15 aar', 'femten-aar'],
  ['15år', 'femten-aar'],
  ['15-årig', 'femten-aar'],
  ['min søn på 15', 'femten-aar'],
  ['mitid 15 år', 'femten-aar'],
  ['65 år', 'pension'],
  ['fylder 65', 'pension'],
  ['65-årig', 'pension'],
  ['67', 'pension'],
  ['67 år', 'pension'],
  ['jeg er 67 år gammel', 'pension'],
  ['folkepention 67 år', 'pension'],
  ['pension 2027', 'pension'],
  ['17 år kørekort', 'koerekort'],
  ['pas til 2 børn', 'pas'],
  ['mitid til min datter', 'femten-aar'],
  ['skatt', 'skat'],
  ['forskudsopgorelse', 'skat'],
  ['årsopgørelse', 'skat'],
  ['journal', 'sundhedsdata'],
  ['blodprøve', 'sundhedsdata'],
  ['starte firma', 'erhverv'],
  ['cvr', 'erhverv'],
  ['forening', 'erhverv'],
  ['stor sag', 'kompleks-sag'],
  ['bisidder', 'kompleks-sag'],
  ['tolk', 'kompleks-sag'],
  ['cpr nummer', 'ny-i-danmark'],
  ['udlænding', 'ny-i-danmark'],
  ['udlaending', 'ny-i-danmark'],
  ['gravid', 'foedsel'],
  ['barsl', 'foedsel'],
  ['nyfødt', 'foedsel'],
  ['nyfodt', 'foedsel'],
  ['skilt', 'skilsmisse'],
  ['skilsmise', 'skilsmisse'],
  ['jeg vil skilles', 'skilsmisse'],
  ['arbejdsløs', 'ledig'],
  ['arbejslos', 'ledig'],
  ['a-kasse', 'ledig'],
  ['fyret', 'ledig'],
  ['dagpenge', 'ledig'],
  ['pention', 'pension'],
  ['folkepention', 'pension'],
  ['ældrecheck', 'pension'],
  ['begravelse', 'doedsfald'],
  ['min mand er død', 'doedsfald'],
  ['doed', 'doedsfald'],
  ['bedemand', 'doedsfald'],
  ['pasport', 'pas'],
  ['PAS', 'pas'],
  ['bornepas', 'pas'],
  ['forny pas', 'pas'],
  ['koerkort', 'koerekort'],
  ['korekort', 'koerekort'],
  ['køre kort', 'koerekort'],
  ['førerbevis', 'koerekort'],
  ['nemid', 'mitid'],
  ['mit id', 'mitid'],
  ['glemt kode', 'mitid'],
  ['kodeviser', 'mitid'],
  ['e-boks', 'digital-post'],
  ['e boks', 'digital-post'],
  ['eboxs', 'digital-post'],
  ['fritage', 'digital-post'],
  ['brev', 'digital-post'],
  ['læge', 'sundhedskort-laege'],
  ['laege skift', 'sundhedskort-laege'],
  ['skiftelæge', 'sundhedskort-laege'],
  ['gult kort', 'sundhedskort-laege'],
  ['syge sikring', 'sundhedskort-laege'],
  ['boligstotte', 'boligstoette'],
  ['huslejestøtte', 'boligstoette'],
  ['bopælsatest', 'bopaelsattest'],
  ['bopæls attest', 'bopaelsattest'],
  ['bryllup', 'vielse'],
  ['vielsesattest', 'vielse'],
  ['aegteskab', 'vielse'],
  ['legitimasjon', 'id-kort'],
  ['id', 'id-kort'],
  ['foldmagt', 'fuldmagt'],
  ['hjælpe min mor', 'fuldmagt'],
  ['vaerge', 'fuldmagt'],
  ['hjelp', 'hjaelp-digitalt'],
  ['computer', 'hjaelp-digitalt'],
  ['snakke med nogen', 'andet'],
  ['spørgsmål', 'andet'],
];

const english: readonly (readonly [string, string])[] = [
  ['move', 'flytning'],
  ['new adress', 'flytning'],
  ['refugee', 'ny-i-danmark'],
  ['baby', 'foedsel'],
  ['devorce', 'skilsmisse'],
  ['unemployed', 'ledig'],
  ['lost job', 'ledig'],
  ['moving abroad', 'udrejse'],
  ['new job', 'nyt-job'],
  ['bank account', 'nemkonto'],
  ['tax', 'skat'],
  ['blood test', 'sundhedsdata'],
  ['start a company', 'erhverv'],
  ['interpreter', 'kompleks-sag'],
  ['retirement', 'pension'],
  ['67 years old', 'pension'],
  ['turning 65', 'pension'],
  ['15 years', 'femten-aar'],
  ['died', 'doedsfald'],
  ['funeral', 'doedsfald'],
  ['passport', 'pas'],
  ['pasaport', 'pas'],
  ['driving licence', 'koerekort'],
  ['drivers license', 'koerekort'],
  ['digital mail', 'digital-post'],
  ['doctor', 'sundhedskort-laege'],
  ['yellow card', 'sundhedskort-laege'],
  ['rent', 'boligstoette'],
  ['housing benifit', 'boligstoette'],
  ['proof of adress', 'bopaelsattest'],
  ['married', 'vielse'],
  ['identity card', 'id-kort'],
  ['power of atorney', 'fuldmagt'],
  ['I want to talk to someone', 'andet'],
];

describe('what people type', () => {
  it.each([...danish, ...english])('%s leads to %s, among the first two', (query, errand) => {
    expect(inAll(query).slice(0, 2)).toContain(errand);
  });

  it.each(danish)('%s leads to %s with Danish alone', (query, errand) => {
    expect(inDanish(query).slice(0, 2)).toContain(errand);
  });

  it.each(english)('%s leads to %s with English alone', (query, errand) => {
    expect(inEnglish(query).slice(0, 2)).toContain(errand);
  });

  it.each(['15', '15 år', '15årig', 'fylder 15', '15 years'])('%s leads to no other errand', (query) => {
    expect(inAll(query)).toEqual(['femten-aar']);
  });

  it.each(['65', '65 år', 'fylder 65', '67 år', '67 years old'])('%s leads to no other errand either', (query) => {
    expect(inAll(query)).toEqual(['pension']);
  });

  it.each(['42 år', '42', 'fylder 42', '1 år', '010190-1234', '15000'])("%s is nobody's age here", (query) => {
    expect(inAll(query)).toEqual([]);
  });

  it.each(['', '   ', '?', 'a', 'jeg skal', 'xyzzy', '🙂'])('%j leads nowhere', (query) => {
    expect(inAll(query)).toEqual([]);
  });
});

describe('the ranking', () => {
  const found = createErrandSearch([
    { id: 'synonym', title: 'Fly', hint: 'op', search: 'pas' },
    { id: 'hint', title: 'Ske', hint: 'pas', search: 'kniv' },
    { id: 'title', title: 'Pas', hint: 'ned', search: 'bog' },
    { id: 'begun', title: 'Passage', hint: 'ind', search: 'vej' },
  ]);

  it('puts a word of the title before a synonym, and a synonym before the hint', () => {
    expect(found('pas').filter((id) => id !== 'begun')).toEqual(['title', 'synonym', 'hint']);
  });

  it('puts the whole word before one only begun', () => {
    expect(found('pas').indexOf('title')).toBeLessThan(found('pas').indexOf('begun'));
  });

  it('names an errand once though it is there in two languages', () => {
    const twice = createErrandSearch([
      { id: 'one', title: 'Pas', hint: '', search: '' },
      { id: 'one', title: 'Passport', hint: '', search: 'pas' },
    ]);
    expect(twice('pas')).toEqual(['one']);
  });
});

describe('any query', () => {
  it('gives known errands, each once, and the same every time', () => {
    const known = new Set(errands.map((errand) => errand.id));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (query) => {
        const found = inAll(query);
        expect(new Set(found).size).toBe(found.length);
        for (const id of found) expect(known.has(id)).toBe(true);
        expect(inAll(query)).toEqual(found);
      }),
    );
  });

  it('finds an errand by its own title, in any case and without æ ø å, among the first two', () => {
    for (const language of languages) {
      for (const { id, title } of entriesIn(language)) {
        const plain = title.replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
        for (const query of [title, title.toUpperCase(), plain]) expect(inAll(query).slice(0, 2), query).toContain(id);
      }
    }
  });
});
