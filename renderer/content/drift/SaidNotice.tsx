import { useEffect, useRef } from 'react';
import { Notice } from '../../shared/ui/index.ts';
import type { Said } from './said.ts';

/** How the last thing went. Whoever pressed what is gone now is brought here instead of to the top of nowhere. */
export function SaidNotice({ said }: { said: Said | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said?.takesFocus) place.current?.focus();
  }, [said]);
  return (
    <div role="status" className="c-said" ref={place} tabIndex={-1}>
      {said !== null && (
        <Notice tone={said.tone}>
          <p>{said.text}</p>
          {said.guides !== undefined && <Names names={said.guides} />}
          {said.failed !== undefined && (
            <>
              <p>
                <strong>{said.failed.text}</strong>
              </p>
              <Names names={said.failed.guides} />
            </>
          )}
        </Notice>
      )}
    </div>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
