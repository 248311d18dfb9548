import { useEffect, useState } from 'react';
import { localDate } from '../../../domain/calendar/local-time.ts';

const today = () => localDate(new Date());

/** The date in Denmark, also when midnight passes while somebody sits here. */
export function useToday(): string {
  const [day, setDay] = useState(today);
  useEffect(() => {
    const timer = setInterval(() => setDay(today()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return day;
}
