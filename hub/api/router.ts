import { appointmentRouter } from '../appointment/router.ts';
import { articleRouter } from '../article/router.ts';
import { assistRouter } from '../assist/router.ts';
import { contentRouter } from '../content/router.ts';
import { followUpRouter } from '../followup/router.ts';
import { houseRouter } from '../house/router.ts';
import { identityRouter } from '../identity/router.ts';
import { insightRouter } from '../insight/router.ts';
import { liveRouter } from '../live/router.ts';
import { planRouter } from '../plan/router.ts';
import { printRouter } from '../print/router.ts';
import { queueRouter } from '../queue/router.ts';
import { stumbleRouter } from '../stumble/router.ts';
import { router } from './trpc.ts';

/** The whole API of the hub: one router per capability, each named as its room. */
export const appRouter = router({
  identity: identityRouter,
  content: contentRouter,
  queue: queueRouter,
  appointment: appointmentRouter,
  article: articleRouter,
  house: houseRouter,
  assist: assistRouter,
  followUp: followUpRouter,
  plan: planRouter,
  print: printRouter,
  insight: insightRouter,
  stumble: stumbleRouter,
  live: liveRouter,
});

export type AppRouter = typeof appRouter;
