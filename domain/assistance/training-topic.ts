import { z } from 'zod';

/** What can be learned on a course or from a helper. The order is that of the lists staff choose from. */
export const trainingTopic = z.enum([
  'mitid',
  'digital-post',
  'borger-dk',
  'online-booking',
  'search-web',
  'email',
  'smartphone-basics',
  'pc-basics',
  'attach-documents',
  'online-safety',
  'health-online',
  'proxy-access',
]);
export type TopicId = z.infer<typeof trainingTopic>;
