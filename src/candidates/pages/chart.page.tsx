import { RoadChart } from '../../ui/chart/road-chart.js';
import { ChartLegend, StageList } from '../../ui/chart/stage-list.js';
import type { PageProps } from '../../ui/page.js';
import { caseWords } from '../../ui/words/case-words.js';
import { chartWords } from '../../ui/words/chart-words.js';
import { personWords } from '../../ui/words/person-words.js';
import type { CaseChartView } from '../views/case-chart.service.js';
import { CaseFrame } from './case-frame.js';

/** The whole machine with this case's path through it. */
export function ChartPage({ shell, view: { head, marks, machineVersion } }: PageProps<CaseChartView>) {
  const { lang } = shell;
  const words = chartWords[lang];
  return (
    <CaseFrame shell={shell} head={head} current="chart" title={caseWords[lang].chart} print="chart">
      <p class="chart-lead">{words.lead}</p>
      <p class="muted">
        {personWords[lang].machine}: <code>{machineVersion}</code>
      </p>
      <ChartLegend lang={lang} />
      <RoadChart lang={lang} marks={marks} />
      <StageList lang={lang} marks={marks} acts={`/quan-chung/${head.code}#viec`} />
    </CaseFrame>
  );
}
