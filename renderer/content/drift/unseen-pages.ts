import type { Watch } from '../types.ts';

/** How many pages borger.dk changed before they were watched, each once though several guides cite it. */
export const unseenPages = ({ guides }: Watch): number =>
  new Set(guides.flatMap(({ sources }) => sources.filter(({ changedUnseen }) => changedUnseen).map(({ key }) => key)))
    .size;
