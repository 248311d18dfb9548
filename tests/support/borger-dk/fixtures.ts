/**
 * Articles for the double of borger.dk's article service. The words are our own; the form is the service's: boxes side by
 * side, quotation marks of both kinds, encoded titles, no-break spaces, headings of either rank.
 */
export interface DoubleArticle {
  readonly id: number;
  /** as on the wire, HTML-encoded; null: nil */
  readonly title: string | null;
  readonly header: string | null;
  readonly url: string | null;
  /** other addresses the service finds it by, such as one it stood at before; the list does not say them */
  readonly knownAs?: readonly string[];
  readonly content: string | null;
  /** clock on the wall in Denmark, `YYYY-MM-DDTHH:mm:ss` */
  readonly lastUpdated: string | null;
  readonly publishingDate?: string | null;
  /** local content by municipality, woven in at the end of the first micro-article */
  readonly local?: Readonly<Record<number, string>>;
  /** `locked`: marked as not exportable; `broken`: a part failed while the answer was built */
  readonly state?: 'locked' | 'broken';
  /** FORM numbers it is filed under */
  readonly task?: string;
}

export interface MicroPart {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly rank?: 'h2' | 'h3';
}

export const microArticles = (parts: readonly MicroPart[]): string =>
  `<div id='kernetekst'>${parts
    .map(
      ({ id, title, body, rank = 'h2' }, at) =>
        // The service mixes its quotation marks; so does the double.
        `<div id=${at % 2 === 0 ? `"microArticle_${id}"` : `'microArticle_${id}'`}><${rank}>${title}</${rank}><div>${body}</div></div>`,
    )
    .join('')}</div>`;

export const selfServices = (links: readonly { id: string; name: string }[]): string =>
  `<div id="selvbetjeningslinks"><h3>Selvbetjening</h3><ul>${links
    .map(
      ({ id, name }) =>
        `<li id="opis_domainservice_${id.toUpperCase()}"><a href='https://www.borger.dk/handlingsside?selfserviceId=${id}&amp;referringPageId=11111111-2222-3333-4444-555555555555' title="Start ${name}" target="_blank" aria-label="${name} &#229;bner i nyt vindue" data-personalized="false">${name} </a></li>`,
    )
    .join('')}</ul></div>`;

const lastUpdated = '2026-11-01T10:55:45';
const at = (path: string) => `https://www.borger.dk/${path}`;

/** The parts of article 645 that the guide on moving names, with a sentence each that tells they are made up. */
export const movingParts: readonly MicroPart[] = [
  {
    id: '22f68191-8c29-4f08-9d4f-8d93779c516b',
    title: 'N&#229;r du melder flytning',
    body: `<p>Pr&oslash;vetekst: Du melder selv, at du er flyttet.&nbsp;Det g\u00f8r du p\u00e5 nettet.</p><h5>Det skal du have klar</h5><ul><li>Din nye <strong>adresse</strong></li><li>Datoen, du flytter</li></ul><p>Se ogs\u00e5 <a href="http://www.borger.dk/bolig-og-flytning?a=1&amp;b=2" target="_blank" aria-label="bolig &#229;bner i nyt vindue" data-targetoverridden="true">siderne om bolig</a>.</p>`,
  },
  {
    id: '77f4fabb-330f-4b0e-87f1-308b9e537468',
    title: 'Flytning for en anden',
    rank: 'h3',
    body: 'Pr\u00f8vetekst uden afsnit: Du skal have en fuldmagt.<br>Sp\u00f8rg i borgerservice.',
  },
  {
    id: '2f4f117e-eaff-4046-bc51-9cddfc0b24b6',
    title: 'Den, du flytter ind hos',
    body: '<p>Pr\u00f8vetekst: Den, der bor der, f\u00e5r besked og skal svare.</p>',
  },
  {
    id: '062902e6-3f0f-402e-a78c-4863f5f69d45',
    title: 'L&#230;ge og sundhedskort',
    body: '<p>Pr\u00f8vetekst: Du f\u00e5r et nyt sundhedskort.</p>',
  },
  {
    id: 'aa7af708-8f03-403e-974d-47eed9120041',
    title: 'Hvis du fortryder',
    body: '<p>Pr\u00f8vetekst: Meld det med det samme.</p>',
  },
  {
    id: 'a3ed012f-0416-4b8f-be19-d394079ed538',
    title: 'B&#248;rn, der flytter med',
    body: '<p>Pr\u00f8vetekst: For\u00e6ldre giver hinanden besked i god tid.</p>',
  },
  {
    id: '2e260e5e-1b69-4434-88b3-49a9a4bc5ab2',
    title: 'El, vand og varme',
    body: '<p>Pr\u00f8vetekst: Husk at aflæse m\u00e5leren.</p><table><tr><th>Hvad</th><th>Hvor</th></tr><tr><td>El</td><td>Dit elselskab</td></tr></table>',
  },
  {
    id: 'ed88750c-b0e1-4c69-8aa2-9399fc69df32',
    title: 'Din post',
    body: '<p>Pr\u00f8vetekst: Sæt navn p\u00e5 d\u00f8ren.</p>',
  },
];

export const movingServices = [
  { id: '40063fb6-7cb3-452e-be26-ffc37e82d4a4', name: 'Meld flytning' },
  { id: '3bff1b2e-abcb-4f2c-91db-ce2b472124ea', name: 'Meld vand og varme' },
  { id: '61228215-fdea-4454-8276-b080539350f5', name: 'Bestil bop\u00e6lsattest' },
  { id: '0b6b9a67-7584-43b9-adde-2ccb190f81f8', name: 'Meld en person fraflyttet' },
  { id: 'dc42d551-186c-4c98-9f92-efc112c7ca11', name: 'Se, hvem der bor p\u00e5 adressen' },
];

const rest =
  `<div id="lovgivning"><h3>Lovgivning</h3><div><p>Reglerne st\u00e5r her:</p><ul><li><a href="https://www.retsinformation.dk/eli/lta/2020/1">CPR-loven</a></li></ul></div></div>` +
  `<div id='anbefaler'><h3>L&#230;s ogs&#229;</h3><div><h4>P\u00e5 borger.dk</h4><ul><li><a href="https://www.borger.dk/x">Om post</a></li></ul><h4>Andre sider</h4><ul><li><a href="https://www.ukendt.example/">Et sted, man ikke sendes hen</a></li></ul></div></div>` +
  `<div id="byline"><div>Skrevet af Pr\u00f8vestyrelsen</div></div>`;

/** (a) a whole article; `change` makes the next night's version of it. */
export const moving = (
  change: Partial<DoubleArticle> & { parts?: readonly MicroPart[]; services?: typeof movingServices } = {},
): DoubleArticle => {
  const { parts = movingParts, services = movingServices, ...fields } = change;
  return {
    id: 645,
    title: 'Flytning i Danmark &amp; post',
    header: 'Du skal melde, at du er flyttet &#8211; pr&#248;vetekst',
    url: `${at('sider/Naar-du-skal-flytte.aspx')}?KommuneKode=376`,
    content: selfServices(services) + microArticles(parts) + rest,
    lastUpdated,
    publishingDate: '2019-04-15T05:54:41',
    local: { 376: '<p>Pr\u00f8vetekst: Husk at bestille tid i Nyk\u00f8bing.</p>' },
    task: '25.05.01',
    ...fields,
  };
};

const part = (n: number) => `0000000${n}-1111-4222-8333-444444444444`;
const plain = (id: number, fields: Partial<DoubleArticle>): DoubleArticle => ({
  id,
  title: `Pr&#248;ve ${id}`,
  header: 'Kort',
  url: at(`proeve-${id}`),
  content: null,
  lastUpdated,
  publishingDate: '2020-01-01T00:00:00',
  ...fields,
});

/** The fixtures by their letters; (g) to (j) and (n) to (p) are what the double does, not what it holds. */
export const fixtures = {
  a: moving(),
  b: plain(150, { content: microArticles([{ id: part(1), title: 'Alene', body: '<p>Kun kernetekst.</p>' }]) }),
  c: plain(152, {
    content: microArticles([
      { id: part(1), title: 'F&#248;rste', body: '<p>Et.</p>', rank: 'h3' },
      { id: part(2), title: 'Anden', body: '<p>To.</p>', rank: 'h3' },
    ]),
  }),
  d: plain(154, {
    content: `<div id="selvbetjeningslinks"></div>${microArticles([{ id: part(1), title: 'Uden', body: '<p>Ingen selvbetjening.</p>' }])}<div id="faktaboks"><div><p>En boks uden overskrift.</p></div></div><div id="huskeliste"></div><div id="regler"><h3>Regler</h3></div>`,
  }),
  e: plain(155, {
    title: '&#197;r &amp; dag: &quot;\u00e6\u00f8\u00e5&quot;\u00a0nu',
    content: microArticles([
      {
        id: part(1),
        title: 'Mellemrum\u00a0og&nbsp;tegn',
        body: '<p>Op\u00a0til&nbsp;&nbsp;5&nbsp;dage &lt;senest&gt; &amp; \u00e6&oslash;&#229;.</p><p>&nbsp;</p>',
      },
    ]),
  }),
  /** locked for export */
  g: plain(200, { state: 'locked', content: 'never sent' }),
  /** answers 200 with an exception in its text */
  i: plain(201, { state: 'broken', content: 'never sent' }),
  k: plain(202, { title: null, header: null, url: null, content: null, lastUpdated: null, publishingDate: null }),
  l: plain(203, {
    content: microArticles([
      {
        id: part(1),
        title: 'Lang',
        body: Array.from({ length: 2_000 }, (_, n) => `<p>Afsnit nummer ${n} i en lang tekst.</p>`).join(''),
      },
    ]),
  }),
  m: plain(204, {
    title: 'Farlig <script>alert(1)</script>titel',
    content: microArticles([
      {
        id: part(1),
        title: '<img src=x onerror="alert(1)">Overskrift',
        body: `<p onclick="alert(1)" style="color:red">Tekst<script>alert(2)</script></p><a href="javascript:alert(3)">klik</a><a href="java&#10;script:alert(3)">klik igen</a><a href="data:text/html,x">data</a><a href="mailto:post@example.dk">skriv</a><iframe src="https://www.borger.dk/"></iframe><svg onload="alert(4)"><a href="https://www.borger.dk/">i svg</a></svg><math><mtext><style><img src=x onerror=alert(5)></style></mtext></math><object data="x"></object><form action="/"><input value="x"><button>Send</button></form><marquee>kendes ikke</marquee><p>Slut</p>`,
      },
    ]).concat('<script>alert(6)</script><style>p{}</style>'),
  }),
} satisfies Readonly<Record<string, DoubleArticle>>;

/** (q) the English site has a numbering of its own. */
export const english: readonly DoubleArticle[] = [
  {
    id: 645,
    title: 'When you move &#8211; test',
    header: 'Tell us that you have moved',
    url: 'https://lifeindenmark.borger.dk/housing-and-moving/moving',
    content: microArticles([
      { id: part(1), title: 'Report your move', body: '<p>Test text: do it <em>online</em>.</p>' },
    ]),
    lastUpdated,
    publishingDate: '2021-05-05T08:00:00',
  },
];

export const danish: readonly DoubleArticle[] = Object.values(fixtures);
