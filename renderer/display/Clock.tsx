import { useEffect, useState } from 'react';
import { formatDate, formatTime } from '../shared/i18n/index.ts';

/** The time and day on the wall in Denmark. */
export function Clock() {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className="d-clock">
      <span className="d-date">{formatDate(now, 'da')}</span>
      <time className="d-time">{formatTime(now, 'da')}</time>
    </p>
  );
}
