import { z } from 'zod';

/** borger.dk's own addresses of the article service, one per site. */
const usualEndpoints = {
  da: 'https://www.borger.dk/_vti_bin/borger/ArticleExport.svc',
  en: 'https://lifeindenmark.borger.dk/_vti_bin/borger/ArticleExport.svc',
};

const endpoint = z.url().refine((text) => {
  const { protocol, hostname, username } = new URL(text);
  if (username !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname));
}, 'give https://..., or http://127.0.0.1:port for this machine');

/**
 * Whether and how borger.dk's articles are fetched at night. Off unless the municipality says so: the hub calls nobody by
 * itself.
 */
export const borgerDkSetup = z
  .object({
    enabled: z.boolean().default(false),
    endpoints: z
      .object({ da: endpoint.default(usualEndpoints.da), en: endpoint.default(usualEndpoints.en) })
      .strict()
      .prefault({}),
    /** whose local content is woven into the articles; left out: the centre's own; 0: nobody's */
    municipality: z.number().int().min(0).max(999).optional(),
    /** the hour of the night it runs, on the wall in Denmark */
    hour: z.number().int().min(0).max(23).default(3),
  })
  .strict();
export type BorgerDkSetup = z.infer<typeof borgerDkSetup>;
