import { setImmediate as othersFirst } from 'node:timers/promises';
import { checkedText, namedOnPaper } from '../../../domain/plan/checked.ts';
import { closedText } from '../../../domain/plan/closed-day.ts';
import { byTheme, type PersonalPlan, type PlanItem } from '../../../domain/plan/plan.ts';
import { serviceLines } from '../../../domain/plan/self-service.ts';
import { fill, type PlanWords } from '../words.ts';
import { type Block, type Fonts, largeSizes, mostOfAPage, type Part, Sheet, usualSizes } from './sheet.ts';

export interface PlanPdfOptions {
  readonly fonts: Fonts;
  readonly words: PlanWords;
  /** the house it was made in */
  readonly place: string;
  /** large print: nothing smaller than 18 points */
  readonly isLarge: boolean;
  /** ms since epoch: the file's own date */
  readonly at: number;
}

/**
 * A plan as a PDF file on A4. Nothing in it says who it is for. Setting type takes long for a hub that gives numbers
 * meanwhile: after each step whatever else waits goes first.
 */
export async function planPdf(
  plan: PersonalPlan,
  { fonts, words, place, isLarge, at }: PlanPdfOptions,
): Promise<Uint8Array> {
  const { paper } = words;
  const sheet = new Sheet({
    fonts,
    sizes: isLarge ? largeSizes : usualSizes,
    title: `${paper.title}: ${plan.title}`,
    locale: words.locale,
    at,
    pageOf: (page, pages) => fill(paper.page, { page: String(page), pages: String(pages) }),
  });
  sheet.add(
    {
      parts: [
        { kind: 'heading', level: 1, text: `${paper.title}: ${plan.title}` },
        { kind: 'lead', runs: [{ text: fill(paper.made, { date: words.dayShort(plan.madeOn), place }) }] },
      ],
    },
    { ruled: true },
  );
  for (const { theme, items } of byTheme(plan.items)) {
    const blocks = items.map((item) => stepBlock(item, plan, words));
    const heading: Block = { parts: [{ kind: 'heading', level: 2, text: theme }] };
    const first = blocks[0];
    // A heading goes overleaf with its first step, unless that step may begin below it and go on overleaf.
    sheet.add(heading, { keep: first ? Math.min(sheet.heightOf(first), mostOfAPage) : 0 });
    for (const block of blocks) {
      sheet.add(block, { ruled: true });
      await othersFirst();
    }
  }
  sheet.add({
    parts: [
      { kind: 'heading', level: 2, text: paper.liveGuide },
      { kind: 'lead', runs: [{ text: paper.liveGuideText }] },
      { kind: 'lead', runs: [{ text: paper.newest }] },
    ],
    code: { value: plan.liveGuideUrl, name: paper.liveGuide },
  });
  return sheet.end();
}

function stepBlock(item: PlanItem, plan: PersonalPlan, words: PlanWords): Block {
  if (item.isDone) return { parts: [{ kind: 'step', text: item.title, isDone: true, note: words.done.toLowerCase() }] };
  const leadsTo = item.selfService ?? item.readMore;
  const parts: Part[] = [
    { kind: 'step', text: item.title, isDone: false },
    ...[item.action, item.explain]
      .filter((text) => text !== null)
      .map((text): Part => ({ kind: 'text', runs: [{ text }] })),
    ...item.dates.flatMap((date): Part[] => {
      const isLate = date.kind === 'latest' && date.passed;
      const note = isLate ? [{ text: ` (${words.passed.toLowerCase()})` }] : [];
      const when: Part = {
        kind: 'text',
        runs: [{ text: `${date.label}: ` }, { text: words.day(date.date), bold: true }, ...note],
      };
      const more = [closedText(date, words.closed, words.day), date.late].filter((text) => text !== null);
      return [when, ...more.map((text): Part => ({ kind: 'text', runs: [{ text }] }))];
    }),
  ];
  const say = (label: string, text: string) => parts.push({ kind: 'text', runs: [{ text: `${label}: ${text}` }] });
  const list = (title: string, things: readonly { text: string }[]) => {
    if (things.length > 0) parts.push({ kind: 'list', title: `${title}:`, items: things.map(({ text }) => text) });
  };
  if (item.isStale) parts.push({ kind: 'notice', text: fill(words.stale, { host: 'borger.dk' }) });
  if (item.attendance !== null) {
    say(item.attendance.required ? words.attendance : words.attendanceMay, item.attendance.why);
    list(words.bring, item.attendance.bring);
  }
  list(words.needs, item.needs);
  for (const { text } of item.automatic) say(words.automatic, text);
  if (item.selfService !== null) {
    const { name, host, url } = item.selfService;
    parts.push({
      kind: 'text',
      runs: [{ text: `${words.selfService}: ` }, { text: name, bold: true }, { text: ', ' }, { text: host, href: url }],
    });
    for (const text of serviceLines(item, words)) parts.push({ kind: 'text', runs: [{ text }] });
  } else if (item.readMore !== null) {
    const { host, url } = item.readMore;
    parts.push({ kind: 'text', runs: [{ text: `${words.readMore}: ` }, { text: host, href: url }] });
  }
  parts.push({ kind: 'text', runs: [{ text: `${words.ifYouCannot} ${item.ifYouCannot}` }] });
  const source = checkedText(item.sources, namedOnPaper, words);
  if (source !== null) parts.push({ kind: 'small', runs: [{ text: source }] });
  const code = leadsTo && { value: leadsTo.url, name: item.selfService?.name ?? leadsTo.host };
  return { parts, ...(code === null ? (item.isStale ? { code: guideCode(plan, words) } : {}) : { code }) };
}

const guideCode = (plan: PersonalPlan, words: PlanWords) => ({
  value: plan.liveGuideUrl,
  name: words.paper.liveGuide,
});
