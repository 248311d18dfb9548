import { z } from 'zod';

/**
 * The printer beside a screen. `escpos-tcp`: the hub talks to it over the network (raw printing, port 9100) and hears how
 * it is. `system`: the desktop program prints through the system, which tells less.
 */
export const printerSetup = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('escpos-tcp'),
      /** name or address on the centre's own network */
      host: z.string().regex(/^[A-Za-z0-9.:-]{1,253}$/),
      port: z.number().int().min(1).max(65_535).default(9100),
      /** width of the roll */
      widthMm: z.union([z.literal(80), z.literal(58)]).default(80),
      /** a table of letters the printer has; all of these have the Danish ones */
      codepage: z.enum(['cp865', 'cp850', 'cp858', 'windows1252']).default('cp865'),
      /**
       * How the printer tells that a slip is done: by sending back the slip's own mark (Epson, and many that follow it), or, on
       * printers that do not know that command, by answering a question that stands after the slip.
       */
      confirm: z.enum(['process-id', 'status']).default('process-id'),
    })
    .strict(),
  z.object({ kind: z.literal('system') }).strict(),
]);
export type PrinterSetup = z.infer<typeof printerSetup>;
export type NetworkPrinter = Extract<PrinterSetup, { kind: 'escpos-tcp' }>;
