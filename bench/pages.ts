import { CandidatesListPage } from '../src/candidates/pages/list.page.js';
import type { CandidateListView } from '../src/candidates/views/candidate.view.js';
import { Page } from '../src/ui/page.js';
import type { Shell } from '../src/ui/shell.js';
import { staticPaths } from '../src/ui/static-files.js';
import { legalDate } from '../workflows/calendar/legal-date.js';
import { figure, type Figure, median } from './figures.js';

const rounds = 45;
const times = 20;

/** What the server's processor spends on drawing a full page of the list: its view turned into the text that is sent. */
export function pages(): Figure[] {
  const page = new Page(CandidatesListPage, view);
  for (let warming = 0; warming < 200; warming += 1) page.html(shell);
  const spent = Array.from({ length: rounds }, () => {
    const began = process.threadCpuUsage();
    for (let time = 0; time < times; time += 1) page.html(shell);
    const { user, system } = process.threadCpuUsage(began);
    return (user + system) / 1000 / times;
  });
  const size = `${Math.round(page.html(shell).length / 1000)} kB of text`;
  return [figure({ name: 'a list of 50 rows drawn, ms', most: 2 }, spent, `${median(spent).toFixed(2)} ms, ${size}`)];
}

const shell: Shell = {
  lang: 'vi',
  theme: null,
  textSize: null,
  path: '/quan-chung',
  query: [],
  demo: true,
  reader: { name: 'Lò Thị Mẩy', idle: 1800, shared: false, ways: [{ href: '/quan-chung', text: 'candidates' }] },
  files: staticPaths,
};

const view: CandidateListView = {
  opens: true,
  ...{ mayOpen: true, mayExport: true },
  items: Array.from({ length: 50 }, (_, index) => ({
    code: `7KQ2M9X${String(index).padStart(2, '0')}`,
    name: `Nguyễn Thị Hồng ${index}`,
    title: null,
    birth: '1998-03-14',
    unit: { id: 'ban-mai', name: 'Chi bộ thôn Bản Mai' },
    stage: {
      key: 'verifying',
      no: 'S06',
      since: legalDate('2026-11-03'),
      days: index,
      waitingFor: { duty: 'grassroots', unit: 'Đảng ủy xã Nậm Sơn' },
    },
    due: { timer: 'T-VERIFY', due: legalDate('2026-12-15'), kind: 'reminder', left: 16, unit: 'workday' },
  })),
  first: 1,
  total: 340,
  previous: null,
  next: 'N',
  filter: {},
  stages: [{ stage: 'verifying', no: 'S06', count: 340 }],
  units: [{ id: 'ban-mai', name: 'Chi bộ thôn Bản Mai' }],
};
