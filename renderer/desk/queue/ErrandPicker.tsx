import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createErrandSearch } from '../../../domain/triage/search.ts';
import { RadioChips, SearchField } from '../../shared/ui/index.ts';
import type { ErrandContent } from '../types.ts';
import { useNames } from '../words.ts';

type Props = {
  errands: ErrandContent['errands'];
  value: string | null;
  onChoose: (errand: string) => void;
  isMissing: boolean;
};

/** An errand by a word or two: typed, and Enter takes the first that fits. */
export function ErrandPicker({ errands, value, onChoose, isMissing }: Props) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const [query, setQuery] = useState('');
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => top.current?.querySelector('input')?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const search = useMemo(() => createErrandSearch(errands.map(({ id }) => names.errandSearch(id))), [errands, names]);
  const found = query.trim() === '' ? null : search(query);
  const shown =
    found === null ? errands : errands.filter(({ id }) => found.includes(id) || id === value || id === 'andet');
  return (
    <>
      <div ref={top}>
        <SearchField
          label={t(($) => $.give.search)}
          value={query}
          onChange={setQuery}
          onSubmit={() => {
            const [first] = found ?? [];
            if (first !== undefined) onChoose(first);
          }}
        />
      </div>
      <RadioChips
        label={t(($) => $.give.errand)}
        hint={found !== null && found.length === 0 ? t(($) => $.give.noErrand) : undefined}
        errorMessage={isMissing ? t(($) => $.give.errandMissing) : undefined}
        items={shown.map(({ id }) => ({ id: id as string, label: names.errand(id) }))}
        value={value}
        onChange={onChoose}
      />
    </>
  );
}
