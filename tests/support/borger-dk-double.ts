import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { childOf, parseXml, XmlRefused } from '../../hub/integrations/borger-dk/xml.ts';
import { type DoubleArticle, danish, english } from './borger-dk/fixtures.ts';
import { answer, type Call, operations } from './borger-dk/operations.ts';

/**
 * A double of borger.dk's ArticleExport on this machine: both sites, SOAP 1.1 as WCF speaks it, and its bad days. To try
 * the hub against it: `node tests/support/borger-dk-double.ts --port 4801` and name the address in the centre file.
 */

/** (n) to (p), and other ways in which an answer does not come. */
export type Trouble =
  | 'silent'
  | 'stalls'
  | 'cut'
  | 'html-200'
  | 'html-500'
  | 'busy'
  | 'flood'
  | 'doctype'
  | 'half-xml'
  | 'server-fault'
  | 'moved'
  | 'empty';

export interface ReceivedCall {
  readonly site: 'da' | 'en';
  readonly operation: string;
  readonly body: string;
  /** by the double's clock */
  readonly at: number;
}

export interface BorgerDkDouble {
  readonly endpoints: { readonly da: string; readonly en: string };
  /** what it holds; changed at will */
  readonly articles: { da: DoubleArticle[]; en: DoubleArticle[] };
  readonly calls: ReceivedCall[];
  /** says for each call how it goes wrong, null: well */
  trouble: (call: { site: 'da' | 'en'; operation: string; body: string }) => Trouble | null;
  readonly close: () => Promise<void>;
}

export interface DoubleOptions {
  readonly port?: number;
  readonly clock?: () => number;
  /** how many calls in 60 seconds it answers before it falls silent */
  readonly most?: number;
}

const path = '/_vti_bin/borger/ArticleExport.svc';
const namespace = 'http://www.borger.dk/2009/WSArticleExport/v1';
const soap = 'http://schemas.xmlsoap.org/soap/envelope/';
const actionOf = (operation: string) => `${namespace}/IArticleExport/${operation}`;

const errorPage =
  '<!DOCTYPE html><html><head><title>Fejl</title></head><body><h1>Der er sket en fejl</h1><br></body></html>';

function sendXml(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/xml; charset=utf-8' });
  response.end(`<s:Envelope xmlns:s="${soap}"><s:Body>${body}</s:Body></s:Envelope>`);
}

const escapeText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function sendFault(response: ServerResponse, code: string, text: string, withDetail = false): void {
  const detail = withDetail
    ? '<detail><ArticleExportException xmlns="http://schemas.datacontract.org/2004/07/ITST.Borgerdk.Export.Common.WcfContracts"/></detail>'
    : '';
  sendXml(
    response,
    500,
    `<s:Fault xmlns:d="http://schemas.microsoft.com/ws/2005/05/addressing/none"><faultcode>${code}</faultcode><faultstring xml:lang="da-DK">${escapeText(text)}</faultstring>${detail}</s:Fault>`,
  );
}

function wsdl(address: string): string {
  const bound = operations
    .map(
      (name) =>
        `<wsdl:operation name="${name}"><soap:operation soapAction="${actionOf(name)}" style="document"/></wsdl:operation>`,
    )
    .join('');
  return `<?xml version="1.0" encoding="utf-8"?><wsdl:definitions name="ArticleExport" targetNamespace="${namespace}" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"><wsdl:binding name="BasicHttpBinding_IArticleExport"><soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>${bound}</wsdl:binding><wsdl:service name="ArticleExport"><wsdl:port name="BasicHttpBinding_IArticleExport"><soap:address location="${address}"/></wsdl:port></wsdl:service></wsdl:definitions>`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Answers in the way the trouble names. */
function misbehave(trouble: Trouble, response: ServerResponse): void {
  const begun = () => {
    response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' });
    response.write(`<s:Envelope xmlns:s="${soap}"><s:Body>`);
  };
  if (trouble === 'silent') return;
  if (trouble === 'stalls') begun();
  else if (trouble === 'cut') {
    begun();
    setImmediate(() => response.destroy());
  } else if (trouble === 'html-200' || trouble === 'html-500') {
    response.writeHead(trouble === 'html-200' ? 200 : 500, { 'content-type': 'text/html' }).end(errorPage);
  } else if (trouble === 'busy') response.writeHead(503, { 'content-type': 'text/html' }).end(errorPage);
  else if (trouble === 'moved') response.writeHead(302, { location: 'http://elsewhere.test/' }).end();
  else if (trouble === 'server-fault')
    sendFault(response, 's:InternalServiceFault', 'The server was unable to process the request.');
  else if (trouble === 'flood') {
    begun();
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(64_000)));
    };
    response.on('drain', more);
    more();
  } else {
    response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' });
    if (trouble === 'empty') response.end();
    else if (trouble === 'half-xml') response.end(`<s:Envelope xmlns:s="${soap}"><s:Body>`);
    else
      response.end(
        `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><s:Envelope xmlns:s="${soap}"><s:Body>&b;</s:Body></s:Envelope>`,
      );
  }
}

/** Starts the double on this machine; port 0, or none: any free one. */
export async function startBorgerDkDouble(options: DoubleOptions = {}): Promise<BorgerDkDouble> {
  const clock = options.clock ?? Date.now;
  const most = options.most ?? 100;
  const server = createServer((request, response) => {
    void handle(request, response);
  });
  await new Promise<void>((done) => server.listen(options.port ?? 0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const double: BorgerDkDouble = {
    endpoints: { da: `${base}/da${path}`, en: `${base}/en${path}` },
    articles: { da: [...danish], en: [...english] },
    calls: [],
    trouble: () => null,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', base);
    const site = url.pathname === `/da${path}` ? 'da' : url.pathname === `/en${path}` ? 'en' : null;
    if (site === null) return void response.writeHead(404, { 'content-type': 'text/html' }).end(errorPage);
    if (request.method === 'GET') {
      const isWsdl = url.searchParams.has('wsdl');
      response.writeHead(200, { 'content-type': isWsdl ? 'text/xml; charset=utf-8' : 'text/html' });
      return void response.end(isWsdl ? wsdl(`${base}${url.pathname}`) : errorPage);
    }
    const body = await bodyOf(request);
    // WCF's basicHttpBinding takes SOAP 1.1 and nothing else.
    if (!/^text\/xml\b/i.test(request.headers['content-type'] ?? ''))
      return void response.writeHead(415, { 'content-type': 'text/plain' }).end();
    const action = String(request.headers.soapaction ?? '').replace(/^"|"$/g, '');
    const operation = operations.find((name) => actionOf(name) === action) ?? '';
    const now = clock();
    double.calls.push({ site, operation, body, at: now });
    if (double.calls.filter(({ at }) => now - at < 60_000).length > most) return;
    const trouble = double.trouble({ site, operation, body });
    if (trouble !== null) return misbehave(trouble, response);
    if (operation === '')
      return sendFault(response, 'd:ActionNotSupported', `The message with Action '${action}' cannot be processed.`);
    let call: Call;
    try {
      const root = parseXml(body);
      const inside = childOf(childOf(root, 'Body', soap), operation, namespace);
      if (inside === undefined)
        return sendFault(response, 'd:DeserializationFailed', `Expected to find element '${operation}' in the body.`);
      const text = (name: string) => {
        const child = childOf(inside, name, namespace);
        return child === undefined || child.isNil ? null : child.text;
      };
      const list = (name: string) => childOf(inside, name, namespace)?.children.map((child) => child.text) ?? [];
      call = { operation, text, list };
    } catch (error) {
      if (error instanceof XmlRefused) return void response.writeHead(400).end();
      throw error;
    }
    const answered = answer(double.articles[site], call);
    if (answered === null) return sendFault(response, 'd:ActionNotSupported', 'No such operation.');
    if ('fault' in answered) return sendFault(response, 's:Client', answered.fault, true);
    sendXml(response, 200, answered.xml);
  }
  return double;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4801' } } });
  const double = await startBorgerDkDouble({ port: Number(values.port) });
  console.log(
    `borgerDk:\n  enabled: true\n  endpoints:\n    da: ${double.endpoints.da}\n    en: ${double.endpoints.en}`,
  );
  process.once('SIGINT', () => void double.close());
  process.once('SIGTERM', () => void double.close());
}
