import { childOf, parseXml, type XmlElement } from './xml.ts';

/** Namespaces of the service's contract (WSArticleExport) and of SOAP 1.1. */
export const namespaces = {
  service: 'http://www.borger.dk/2009/WSArticleExport/v1',
  arrays: 'http://schemas.microsoft.com/2003/10/Serialization/Arrays',
  envelope: 'http://schemas.xmlsoap.org/soap/envelope/',
} as const;

/** Parameters in the order of the contract; one that is null or undefined is left out. */
export type Parameters = readonly (readonly [name: string, value: Value])[];
type Value = number | string | boolean | readonly number[] | readonly string[] | null | undefined;

export const soapAction = (operation: string): string => `${namespaces.service}/IArticleExport/${operation}`;

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => escaped[sign] ?? sign);

function parameter(name: string, value: Value): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return `<${name}>${escapeXml(String(value))}</${name}>`;
  const items = value.map((item) => {
    const type = typeof item === 'number' ? 'int' : 'string';
    return `<b:${type}>${escapeXml(String(item))}</b:${type}>`;
  });
  return `<${name} xmlns:b="${namespaces.arrays}">${items.join('')}</${name}>`;
}

/** The envelope of a call: SOAP 1.1, document/literal wrapped. */
export function envelope(operation: string, parameters: Parameters = []): string {
  const body = parameters.map(([name, value]) => parameter(name, value)).join('');
  return (
    `<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="${namespaces.envelope}"><s:Body>` +
    `<${operation} xmlns="${namespaces.service}">${body}</${operation}></s:Body></s:Envelope>`
  );
}

export type SoapAnswer =
  | { readonly kind: 'result'; readonly result: XmlElement }
  | { readonly kind: 'fault'; readonly code: string; readonly text: string }
  /** XML, but no answer to this call */
  | { readonly kind: 'other' };

/** Reads the answer to a call. Throws XmlRefused when it is not XML we take. */
export function readAnswer(operation: string, text: string): SoapAnswer {
  const root = parseXml(text);
  if (root.name !== 'Envelope' || root.namespace !== namespaces.envelope) return { kind: 'other' };
  const body = childOf(root, 'Body', namespaces.envelope);
  const fault = childOf(body, 'Fault', namespaces.envelope);
  if (fault !== undefined) {
    // The code may carry a prefix of the server's own: only the last word says what kind it is.
    const code = (childOf(fault, 'faultcode')?.text ?? '').trim().replace(/^.*:/, '');
    return { kind: 'fault', code, text: (childOf(fault, 'faultstring')?.text ?? '').trim() };
  }
  const response = childOf(body, `${operation}Response`, namespaces.service);
  const result = childOf(response, `${operation}Result`, namespaces.service);
  return result === undefined ? { kind: 'other' } : { kind: 'result', result };
}
