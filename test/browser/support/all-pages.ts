import type { Page } from 'playwright-core';
import type { Things } from './things.js';

/** One page as somebody sees it: checked by axe in both themes and widths, and drawn by `npm run screenshots`. */
export interface SeenPage {
  /** Of its picture, and of its checks. */
  readonly name: string;
  /** The route that draws it, as Nest has it. */
  readonly route: string;
  readonly path: (things: Things) => string;
  /** Who sees it; nobody signed in where left out. */
  readonly login?: string | ((things: Things) => string);
  /** What is done there first: fields filled, a form sent. The page then stands still. */
  readonly then?: (page: Page, things: Things) => Promise<unknown>;
  /** True for the house into which nobody has moved yet. */
  readonly unsettled?: true;
  /** The status of the page itself; 200 where left out. */
  readonly status?: number;
}

/** Does what sends a form, and waits until the next page is there. */
export async function sent(page: Page, send: () => Promise<unknown>): Promise<void> {
  const arrived = page.waitForEvent('load');
  await send();
  await arrived;
}

const secretary = 'truong.secretary.1';

/** Who inspects the place of the first case at a step. */
const inspector =
  (stage: string) =>
  ({ at }: Things): string =>
    at(stage).secretary.replace('.secretary.', '.inspection.');
const board = ({ appraised }: Things): string => appraised.board;

const meetingOf = ({ meeting }: Things): string => `/hop/chi-bo?ho-so=${meeting}`;
const helper = ({ helped }: Things): string => helped.helper;
const newSheet = ({ helped }: Things): string => `/nhan-xet/moi?ho-so=${helped.code}`;

const ofOne = (stage: string, name: string, tail = ''): SeenPage => ({
  name,
  route: `GET /quan-chung/:code${tail}`,
  path: ({ at }) => `/quan-chung/${at(stage).code}${tail}`,
  login: ({ at }) => at(stage).secretary,
});

const act = (name: string, route: string): SeenPage => ({
  ...{ name, route, login: secretary },
  path: ({ meeting }) => `/quan-chung/${meeting}/viec/vote.record`,
});

const absence = (name: string, route: string): SeenPage => ({
  ...{ name, route, login: secretary },
  path: ({ meeting }) => `/quan-chung/${meeting}/viec/absence.start`,
});

async function filledIn(page: Page): Promise<void> {
  await page.fill('#on', '16/11/2026');
  await page.fill('[name=from]', '16/11/2026');
  await page.fill('[name=reason]', 'Đi học ngắn hạn');
  await sent(page, () => page.locator('.act-form button').last().click());
}

const keeper = (name: string, path: string, more: Partial<SeenPage> = {}): SeenPage => ({
  ...{ name, route: `GET ${path.split('?')[0]!}`, path: () => path, login: 'quantri.1' },
  ...more,
});

/** Follows the first link of a page that begins so. */
const follow = (start: string) => (page: Page) =>
  sent(page, () => page.locator(`main table a[href^="${start}"], main nav a[href^="${start}"]`).first().click());

/** P27: what administrators see; a page of one thing is reached from its list. */
const keepers: readonly SeenPage[] = [
  keeper('admin', '/quan-tri'),
  keeper('admin-accounts', '/quan-tri/tai-khoan'),
  keeper('admin-account', '/quan-tri/tai-khoan', {
    ...{ route: 'GET /quan-tri/tai-khoan/:id', then: follow('/quan-tri/tai-khoan/') },
  }),
  keeper('admin-lock', '/quan-tri/tai-khoan', {
    route: 'GET /quan-tri/tai-khoan/:id/:kind',
    then: async (page) => {
      await follow('/quan-tri/tai-khoan/')(page);
      await sent(page, () => page.locator('main a[href$="/khoa"]').click());
    },
  }),
  keeper('admin-new-account', '/quan-tri/tai-khoan/moi'),
  keeper('admin-slip', '/quan-tri/tai-khoan/moi', {
    then: async (page) => {
      await page.fill(
        '#login',
        `can.bo.${String(page.viewportSize()?.width)}.${Math.random().toString(36).slice(2, 8)}`,
      );
      await page.fill('#name', 'Lò Thị Mẫu');
      await page.fill('#birth', '1988');
      await sent(page, () => page.locator('main form.act-form button').last().click());
    },
  }),
  keeper('admin-duties', '/quan-tri/nhiem-vu'),
  keeper('admin-grant', '/quan-tri/nhiem-vu/moi?nguoi=can'),
  keeper('admin-end', '/quan-tri/nhiem-vu', {
    ...{ route: 'GET /quan-tri/nhiem-vu/:id/ket-thuc', then: follow('/quan-tri/nhiem-vu/') },
  }),
  keeper('admin-units', '/quan-tri/don-vi'),
  keeper('admin-unit', '/quan-tri/don-vi', {
    ...{ route: 'GET /quan-tri/don-vi/:id', then: follow('/quan-tri/don-vi/') },
  }),
  keeper('admin-new-unit', '/quan-tri/don-vi/moi'),
  keeper('admin-new-body', '/quan-tri/don-vi', {
    route: 'GET /quan-tri/don-vi/:id/to-chuc',
    then: async (page) => {
      await follow('/quan-tri/don-vi/')(page);
      await sent(page, () => page.locator('main a[href$="/to-chuc"]').click());
    },
  }),
  keeper('admin-drafts', '/quan-tri/cho-xac-nhan'),
  keeper('working-days', '/quan-tri/lich?year=2026'),
  { ...keeper('amendment', '/quan-tri/lich/moi'), login: 'truong.organisationBoard.1' },
  {
    ...{ name: 'settings', route: 'GET /quan-tri/don-vi/:id/che-do', login: 'truong.organisationBoard.1' },
    path: ({ unit }) => `/quan-tri/don-vi/${unit}/che-do`,
  },
  {
    ...{ name: 'setting-form', route: 'GET /quan-tri/don-vi/:id/che-do/moi', login: 'truong.organisationBoard.1' },
    path: ({ unit }) => `/quan-tri/don-vi/${unit}/che-do/moi`,
  },
];

const editions = '/quan-tri/bo-quy-dinh';
const secondOfRun = ({ run }: Things): string => run.second;
const newRun = `${editions}/chuyen/moi`;

/** P27: the editions of the law, and cases taken over, as the board of a top unit sees them. */
const ofEditions: readonly SeenPage[] = [
  { ...keeper('editions', editions), login: secondOfRun },
  { ...keeper('editions-keeper', editions) },
  { ...keeper('edition-changes', `${editions}/thay-doi`), login: secondOfRun },
  { ...keeper('runs', `${editions}/chuyen`), login: secondOfRun },
  { ...keeper('run-new', newRun), login: secondOfRun },
  {
    ...{ ...keeper('run-form', newRun), login: secondOfRun },
    then: (page) => sent(page, () => page.locator('main form button').last().click()),
  },
  {
    ...{ ...keeper('run-form-refused', newRun), route: `POST ${newRun}`, login: secondOfRun },
    then: async (page) => {
      await sent(page, () => page.locator('main form button').last().click());
      await sent(page, () => page.locator('main form button').last().click());
    },
  },
  {
    ...{ name: 'run', route: `GET ${editions}/chuyen/:id`, login: secondOfRun },
    path: ({ run }) => `${editions}/chuyen/${run.id}`,
  },
  {
    ...{ name: 'run-matter', route: 'GET /xac-nhan/chuyen-quy-dinh/:id', login: secondOfRun },
    path: ({ run }) => `/xac-nhan/chuyen-quy-dinh/${run.id}`,
  },
];

/** P19, as a mass organisation of the demo sees it. */
const nominations: SeenPage = {
  ...{ name: 'nominations', route: 'GET /gioi-thieu', login: 'truong.youthUnion.1' },
  path: () => '/gioi-thieu',
};

/** Fills in the form of a nomination and sends it to be checked. */
export const nominate = async (page: Page, person: Readonly<{ name: string; birth: string }>): Promise<void> => {
  await page.fill('[id="person.name"]', person.name);
  await page.fill('[id="person.birth"]', person.birth);
  await page.selectOption('#unit', { index: 1 });
  await page.fill('#achievements', 'Đoàn viên xuất sắc năm 2025');
  await page.fill('#on', '16/11/2026');
  await page.fill('[id="nomination.paper.number"]', '12-NQ/ĐTN');
  await page.fill('[id="nomination.paper.date"]', '16/11/2026');
  await page.fill('[id="nomination.paper.issuer"]', 'Ban chấp hành Đoàn');
  await sent(page, () => page.locator('.act-form button').last().click());
};

const newNomination = (name: string, more: Partial<SeenPage> = {}): SeenPage => ({
  ...{ name, route: 'GET /gioi-thieu/moi', path: () => '/gioi-thieu/moi', login: 'truong.youthUnion.1' },
  ...more,
});

/** Every page of the house. A page that is missing here fails the test of completeness. */
export const allPages: readonly SeenPage[] = [
  { name: 'sign-in', route: 'GET /dang-nhap', path: () => '/dang-nhap' },
  { name: 'sign-in-unsettled', route: 'GET /dang-nhap', path: () => '/dang-nhap', unsettled: true },
  {
    ...{ name: 'sign-in-failed', route: 'POST /dang-nhap', path: () => '/dang-nhap' },
    then: (page) => sent(page, () => page.locator('#login').press('Enter')),
  },
  { name: 'second-factor', route: 'GET /xac-thuc', path: () => '/xac-thuc', login: secretary },
  { name: 'step-up', route: 'GET /xac-thuc-lai', path: () => '/xac-thuc-lai', login: secretary },
  {
    ...{ name: 'kept-form', route: 'GET /tiep-tuc/:id', path: ({ kept }) => `/tiep-tuc/${kept}`, login: secretary },
  },
  { name: 'help', route: 'GET /tro-giup', path: () => '/tro-giup' },
  { name: 'glossary', route: 'GET /tro-giup/tu-ngu', path: () => '/tro-giup/tu-ngu' },
  { name: 'guide', route: 'GET /tro-giup/:guide', path: () => '/tro-giup/kiem-tra' },
  {
    ...{ name: 'procedure', route: 'GET /tro-giup/quy-trinh/:edition', path: () => '/tro-giup/quy-trinh/E2026b' },
  },
  {
    ...{ name: 'procedure-step', route: 'GET /tro-giup/quy-trinh/:edition/:stage' },
    path: () => '/tro-giup/quy-trinh/E2026b/S11',
  },
  { name: 'first-run', route: 'GET /khoi-tao', path: () => '/khoi-tao', unsettled: true },
  { name: 'missing', route: 'GET /*', path: () => '/khong-co', login: secretary, status: 404 },
  ...keepers,
  ...ofEditions,
  nominations,
  newNomination('nominate'),
  newNomination('nominate-check', {
    route: 'POST /gioi-thieu/moi/kiem-tra',
    then: (page) => nominate(page, { name: 'Sùng Thị Dở', birth: '2/3/2004' }),
  }),
  newNomination('nominate-known', {
    route: 'POST /gioi-thieu/moi/kiem-tra',
    then: (page, { nominated }) => nominate(page, nominated),
  }),
  {
    ...{ name: 'forbidden', route: 'GET /*', path: () => '/quan-chung', login: 'quantri.1', status: 403 },
  },
  { name: 'work', route: 'GET /viec-cua-toi', path: () => '/viec-cua-toi', login: secretary },
  { name: 'work-central', route: 'GET /viec-cua-toi', path: () => '/viec-cua-toi', login: 'truong.central.1' },
  { name: 'search', route: 'GET /tim', path: () => '/tim?q=a', login: secretary },
  { name: 'search-none', route: 'GET /tim', path: () => '/tim?q=khong+ai+ca', login: secretary },
  { name: 'account', route: 'GET /tai-khoan', path: () => '/tai-khoan?xong=hien-thi', login: secretary },
  { name: 'account-password', route: 'GET /tai-khoan/mat-khau', path: () => '/tai-khoan/mat-khau', login: secretary },
  {
    ...{ name: 'account-password-failed', route: 'POST /tai-khoan/mat-khau', login: secretary },
    path: () => '/tai-khoan/mat-khau',
    then: (page) => sent(page, () => page.locator('#newPassword').press('Enter')),
  },
  {
    ...{ name: 'account-codes', route: 'GET /tai-khoan/ma-khoi-phuc', login: secretary },
    path: () => '/tai-khoan/ma-khoi-phuc',
  },
  {
    ...{ name: 'account-factor', route: 'GET /tai-khoan/xac-thuc-moi', login: secretary },
    path: () => '/tai-khoan/xac-thuc-moi',
  },
  {
    ...{ name: 'account-factor-offered', route: 'POST /tai-khoan/xac-thuc-moi', login: secretary },
    path: () => '/tai-khoan/xac-thuc-moi',
    then: (page) => sent(page, () => page.locator('main form button').click()),
  },
  { name: 'account-calendar', route: 'GET /tai-khoan/lich', path: () => '/tai-khoan/lich', login: secretary },
  {
    ...{
      name: 'account-calendar-made',
      route: 'POST /tai-khoan/lich',
      path: () => '/tai-khoan/lich',
      login: secretary,
    },
    then: (page) => sent(page, () => page.locator('main form button').first().click()),
  },
  { name: 'account-letters', route: 'GET /tai-khoan/thu', path: () => '/tai-khoan/thu', login: secretary },
  { name: 'list', route: 'GET /quan-chung', path: () => '/quan-chung', login: 'truong.central.1' },
  {
    ...{ name: 'list-empty', route: 'GET /quan-chung', path: () => '/quan-chung?q=khong+ai+ca', login: secretary },
  },
  act('act-form', 'GET /quan-chung/:code/viec/:act'),
  {
    ...act('act-form-refused', 'POST /quan-chung/:code/viec/:act/kiem-tra'),
    then: (page) => sent(page, () => page.locator('.act-form button').last().click()),
  },
  {
    ...absence('act-check', 'POST /quan-chung/:code/viec/:act/kiem-tra'),
    then: filledIn,
  },
  {
    ...absence('act-receipt', 'GET /quan-chung/:code/viec/:act/xong'),
    then: async (page) => {
      await filledIn(page);
      await sent(page, () => page.locator('main form button').first().click());
    },
  },
  {
    ...{ name: 'proposal', route: 'GET /xac-nhan/ho-so/:code/:seq', login: 'truong.secretary.2' },
    path: ({ proposal: { code, seq } }) => `/xac-nhan/ho-so/${code}/${seq}`,
  },
  {
    ...{ name: 'proposal-own', route: 'GET /xac-nhan/ho-so/:code/:seq', login: secretary },
    path: ({ proposal: { code, seq } }) => `/xac-nhan/ho-so/${code}/${seq}`,
  },
  {
    ...{ name: 'matter', route: 'GET /xac-nhan/quan-tri/:id', login: 'quantri.2' },
    path: ({ draft }) => `/xac-nhan/quan-tri/${draft}`,
  },
  {
    ...{ name: 'correction', route: 'GET /quan-chung/:code/dinh-chinh/:seq', login: secretary },
    path: ({ meeting }) => `/quan-chung/${meeting}/dinh-chinh/2`,
  },
  { name: 'new-case', route: 'GET /quan-chung/moi', path: () => '/quan-chung/moi', login: secretary },
  ofOne('branchMeeting', 'person-branch-meeting'),
  ofOne('subdivisionAppraisal', 'person-appraisal'),
  ofOne('probation', 'person-probation'),
  ofOne('branchMeeting', 'chart', '/so-do'),
  ofOne('branchMeeting', 'plan', '/ke-hoach'),
  ofOne('branchMeeting', 'papers', '/giay-to'),
  ofOne('branchMeeting', 'print', '/in'),
  ofOne('branchMeeting', 'restricted', '/han-che'),
  {
    ...{ name: 'landing', route: 'GET /q/:code', path: ({ at }) => `/q/${at('branchMeeting').code}` },
  },
  ofOne('branchMeeting', 'journal', '/nhat-ky'),
  { name: 'meetings', route: 'GET /hop', path: () => '/hop', login: secretary },
  { name: 'meeting', route: 'GET /hop/:body', path: meetingOf, login: secretary },
  {
    ...{ name: 'meeting-failed', route: 'GET /hop/:body', path: meetingOf, login: secretary },
    then: (page) => sent(page, () => page.locator('#on').press('Enter')),
  },
  {
    ...{ name: 'meeting-check', route: 'GET /hop/:body', path: meetingOf, login: secretary },
    then: async (page) => {
      for (const [id, text] of Object.entries({ on: '20/11/2026', listed: '9', present: '8', minutes: '07-BB/CB' }))
        await page.fill(`#${id}`, text);
      await page.check('[name=form][value=ballot]');
      await page.fill('[name$=".vote.yes"]', '5');
      await page.fill('[name$=".vote.no"]', '3');
      await page.fill('[name$=".vote.invalid"]', '0');
      await sent(page, () => page.locator('#on').press('Enter'));
    },
  },
  {
    ...{ name: 'meeting-receipt', route: 'GET /hop/:body/xong', login: secretary },
    path: ({ meeting }) => `/hop/chi-bo/xong?ghi=${meeting}.1`,
  },
  { name: 'helped', route: 'GET /nhan-xet', path: () => '/nhan-xet', login: helper },
  { name: 'offline-sheet', route: 'GET /nhan-xet/ngoai-tuyen', path: () => '/nhan-xet/ngoai-tuyen' },
  { name: 'sheet', route: 'GET /nhan-xet/moi', path: newSheet, login: helper },
  {
    ...{ name: 'sheet-failed', route: 'GET /nhan-xet/moi', path: newSheet, login: helper },
    then: (page) => sent(page, () => page.locator('#on').press('Enter')),
  },
  {
    ...{ name: 'sheet-check', route: 'GET /nhan-xet/moi', path: newSheet, login: helper },
    then: async (page) => {
      for (const question of ['awareness', 'conduct', 'ability', 'relations'])
        await page.check(`[name="grade.${question}"][value=met]`);
      await page.fill('[name="remark.ability"]', 'Hoàn thành việc được giao đúng hạn.');
      await sent(page, () => page.locator('#on').press('Enter'));
    },
  },
  {
    ...{ name: 'sheet-sent', route: 'GET /nhan-xet/da-gui/:code', login: helper },
    path: ({ helped }) => `/nhan-xet/da-gui/${helped.code}`,
  },
  {
    ...ofOne('probation', 'case-assessments'),
    ...{ route: 'GET /quan-chung/:code/nhan-xet', path: ({ at }) => `/quan-chung/${at('probation').code}/nhan-xet` },
  },
  {
    ...{ name: 'compliance', route: 'GET /quan-chung/:code/tuan-thu', login: inspector('probation') },
    path: ({ at }) => `/quan-chung/${at('probation').code}/tuan-thu`,
  },
  {
    ...{ name: 'appraisals', route: 'GET /tham-dinh', path: () => '/tham-dinh' },
    login: board,
  },
  {
    ...{
      name: 'appraisal',
      route: 'GET /tham-dinh/:code',
      login: board,
    },
    path: ({ appraised }) => `/tham-dinh/${appraised.code}`,
  },
  {
    ...{ name: 'appraisal-outcome', route: 'POST /tham-dinh/:code' },
    ...{ login: board },
    path: ({ appraised }) => `/tham-dinh/${appraised.code}`,
    then: async (page) => {
      for (const item of ['opinions', 'certificate', 'order']) await page.check(`[name="muc.${item}"][value=failed]`);
      await page.fill('[name="ghiChu.certificate"]', 'Bản sao chưa chứng thực.');
      await sent(page, () => page.getByRole('button', { name: 'Tổng hợp kết quả' }).click());
    },
  },
  { name: 'log', route: 'GET /kiem-tra/nhat-ky', path: () => '/kiem-tra/nhat-ky', login: inspector('probation') },
  {
    ...{ name: 'log-cases', route: 'GET /kiem-tra/nhat-ky', login: inspector('probation') },
    path: () => '/kiem-tra/nhat-ky?of=cases',
  },
  { name: 'log-keeper', route: 'GET /kiem-tra/nhat-ky', path: () => '/kiem-tra/nhat-ky', login: 'quantri.1' },
  {
    ...{ name: 'own-acts', route: 'GET /quan-chung/:code/viec', login: 'truong.politicalCentre.1' },
    path: ({ meeting }) => `/quan-chung/${meeting}/viec`,
  },
  {
    ...{ name: 'exports', route: 'GET /xuat-du-lieu', login: 'truong.organisationBoard.1' },
    path: () => '/xuat-du-lieu?tiep=1&purpose=handover',
  },
  {
    ...{ name: 'conflicts', route: 'GET /quan-chung/:code/tranh', login: secretary },
    path: ({ kin }) => `/quan-chung/${kin.code}/tranh`,
  },
  {
    ...{ name: 'conflict-form', route: 'GET /quan-chung/:code/tranh/moi', login: secretary },
    path: ({ kin }) => `/quan-chung/${kin.code}/tranh/moi`,
  },
  {
    ...{ name: 'conflict-check', route: 'POST /quan-chung/:code/tranh/moi/kiem-tra', login: secretary },
    path: ({ kin }) => `/quan-chung/${kin.code}/tranh/moi`,
    then: async (page) => {
      await page.selectOption('[name=person]', { index: 1 });
      await page.check('[name=kind][value=spouse]');
      await page.fill('[name=basis]', 'Giấy chứng nhận kết hôn 12/2020');
      await sent(page, () => page.locator('main form.act-form button').last().click());
    },
  },
  {
    ...{ name: 'conflict-end', route: 'GET /quan-chung/:code/tranh/:id/ket-thuc', login: secretary },
    path: ({ kin }) => `/quan-chung/${kin.code}/tranh/${kin.id}/ket-thuc`,
  },
  {
    ...{ name: 'erasure-form', route: 'GET /quan-chung/:code/xoa', login: 'truong.organisationBoard.1' },
    path: ({ meeting }) => `/quan-chung/${meeting}/xoa`,
  },
  {
    ...{ name: 'own-conflict', route: 'GET /tai-khoan/tranh', login: secretary },
    path: ({ kin }) => `/tai-khoan/tranh?ho-so=${kin.code}`,
  },
  {
    ...{ name: 'own-conflict-check', route: 'POST /tai-khoan/tranh/kiem-tra', login: secretary },
    path: ({ kin }) => `/tai-khoan/tranh?ho-so=${kin.code}`,
    then: (page) => sent(page, () => page.locator('main form.act-form button').last().click()),
  },
  {
    ...{ name: 'access-report', route: 'GET /quan-chung/:code/ai-da-xem', login: inspector('probation') },
    path: ({ at }) => `/quan-chung/${at('probation').code}/ai-da-xem`,
  },
];

/** Routes that draw no page of their own. */
export const notDrawn: readonly string[] = [
  'GET /',
  'GET /tro-giup/quy-trinh',
  'GET /sw.js',
  'GET /lich/:file',
  'GET /health/live',
  'GET /health/ready',
  'GET /kiem-tra/bo-chung-cu',
  'GET /xuat-du-lieu/:id/tep',
  // The same page as that of an administrator's draft, about other matters.
  'GET /xac-nhan/thiet-lap/:id',
  'GET /xac-nhan/lich/:id',
  'GET /xac-nhan/xuat/:id',
  'GET /xac-nhan/xoa/:id',
  'GET /xac-nhan/tranh/:id',
  'GET /static/:hash/:name',
  // Parts of pages.
  'GET /tim/nguoi',
  'GET /viec-cua-toi/so',
  'GET /tim/don-vi',
];
