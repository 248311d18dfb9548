import { useErrandWords, useServiceName } from '../words.ts';

/** The errand of those who name none: then the name of the queue says more. */
const somethingElse = 'andet';

/** What a booked time is for, in words. */
export function useBookedWords(): (booked: { service: string; errand: string }) => string {
  const words = useErrandWords();
  const service = useServiceName();
  return (booked) => (booked.errand === somethingElse ? service(booked.service) : words.title(booked.errand));
}
