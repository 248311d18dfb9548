import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDate } from '../../../domain/calendar/local-time.ts';
import { type FlowNode, flowOf } from '../../../domain/guide/engine.ts';
import { wordsIn } from '../../../domain/plan/plan.ts';
import { useSheet } from '../../shared/device/index.ts';
import { Button, IconButton, Notice, Panel, RadioChips, Row } from '../../shared/ui/index.ts';
import type { ServedGuide } from '../types.ts';
import { useFoot } from '../use-foot.ts';
import { FlowDrawing } from './FlowDrawing.tsx';
import { FlowList } from './FlowList.tsx';
import { FlowSheet } from './FlowSheet.tsx';
import type { FlowShape } from './flow-shape.ts';
import { NodeFigures } from './NodeFigures.tsx';
import { monthsOf, type PeriodName, periods, useTraffic } from './use-traffic.ts';

/** How large the drawing is; `fit`: as wide as its place. */
const zooms = [0.5, 0.65, 0.8, 1, 1.25, 1.5] as const;

/** The way through a guide, as a drawing or as a list, with how visits went. */
export function FlowView({ served }: { served: ServedGuide }) {
  const { t, i18n } = useTranslation('content');
  const [as, setAs] = useState<'drawing' | 'list'>('drawing');
  const [zoom, setZoom] = useState<number | 'fit'>('fit');
  const [fitted, setFitted] = useState(1);
  const [period, setPeriod] = useState<PeriodName>('quarter');
  const [version, setVersion] = useState<'all' | 'this'>('all');
  const [chosen, setChosen] = useState<FlowNode | null>(null);
  const [shape, setShape] = useState<FlowShape | null>(null);
  const traffic = useTraffic(
    served.slug,
    version === 'this' ? served.hash : null,
    monthsOf(period, localDate(new Date())),
  );
  const { guide } = served;
  const found = wordsIn(served.words, i18n.language);
  const flow = flowOf(guide);
  const drawn = found && { guide, flow, words: found.words, language: found.language, traffic };
  const title = t(($) => $.flow.title);
  const foot = useFoot(served, found?.words.title ?? served.slug);
  const sheet = useSheet(title, drawn && <FlowSheet drawn={drawn} shape={shape} />, { kind: 'drawingA4', foot });
  if (drawn === null) return null;
  const now = zoom === 'fit' ? fitted : zoom;
  return (
    <Panel
      title={title}
      actions={
        <Button icon="print" isPending={sheet.isPrinting} onPress={sheet.print}>
          {t(($) => $.flow.print)}
        </Button>
      }
    >
      <p>{t(($) => $.flow.lead)}</p>
      {sheet.area}
      <Row align="end">
        <RadioChips
          label={t(($) => $.flow.show)}
          items={(['drawing', 'list'] as const).map((id) => ({ id, label: t(($) => $.flow[id]) }))}
          value={as}
          onChange={setAs}
        />
        <RadioChips
          label={t(($) => $.flow.period.label)}
          items={(Object.keys(periods) as PeriodName[]).map((id) => ({ id, label: t(($) => $.flow.period[id]) }))}
          value={period}
          onChange={setPeriod}
        />
        <RadioChips
          label={t(($) => $.flow.version.label)}
          items={(['all', 'this'] as const).map((id) => ({ id, label: t(($) => $.flow.version[id]) }))}
          value={version}
          onChange={setVersion}
        />
      </Row>
      {traffic.isError && <Notice tone="warning">{t(($) => $.flow.trafficFailed)}</Notice>}
      <p className="c-sub">
        {t(($) => $.flow.privacy)} {t(($) => $.flow.hiddenNote)}
      </p>
      {as === 'list' ? (
        <FlowList drawn={drawn} />
      ) : (
        <>
          <Row>
            <IconButton
              variant="secondary"
              icon="zoom-out"
              label={t(($) => $.flow.zoomOut)}
              isDisabled={now <= zooms[0]}
              onPress={() => setZoom(zooms.findLast((one) => one < now - 0.01) ?? zooms[0])}
            />
            <IconButton
              variant="secondary"
              icon="zoom-in"
              label={t(($) => $.flow.zoomIn)}
              isDisabled={now >= 1.5}
              onPress={() => setZoom(zooms.find((one) => one > now + 0.01) ?? 1.5)}
            />
            <Button size="small" isDisabled={zoom === 'fit'} onPress={() => setZoom('fit')}>
              {t(($) => $.flow.zoomFit)}
            </Button>
            {chosen !== null && (
              <Button size="small" icon="close" onPress={() => setChosen(null)}>
                {t(($) => $.flow.clear)}
              </Button>
            )}
          </Row>
          {chosen !== null && <NodeFigures drawn={drawn} node={chosen} />}
          <FlowDrawing
            drawn={drawn}
            chosen={chosen}
            onChoose={setChosen}
            zoom={zoom}
            onFit={setFitted}
            onShape={setShape}
          />
        </>
      )}
    </Panel>
  );
}
