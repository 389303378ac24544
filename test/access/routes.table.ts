import { example } from '../../workflows/admission/examples/example.js';
import type { Place, Things } from './places.js';

/** How a route is called in the matrix, and which row of the matrix speaks of it. Written by hand, like the matrix. */
export interface RouteRow {
  /** Verb and path, as Nest has them. */
  readonly route: string;
  /** What the route must require; `public` for what everybody may call. */
  readonly capability: string;
  /** The row of the matrix, where it is not the capability's own. */
  readonly row?: string;
  /** At which places the object lies; a route about nothing in particular is called once. */
  readonly at?: readonly Place[];
  /** Path with ids and query, of the things at a place. */
  readonly path: (things: Things) => string;
  readonly body?: (things: Things) => object;
  readonly headers?: Readonly<Record<string, string>>;
  /** What may come back where it is open: a status, or a status and the problem's code. */
  readonly granted: readonly (number | string)[];
  /** A list: what stands in it where the object is the reader's to see, and not otherwise. */
  readonly shows?: (things: Things) => string | readonly string[];
  /** Called from these seats alone: an answer that takes long, and says the same to all. */
  readonly only?: readonly string[];
  /** Ends the session it comes with. */
  readonly ends?: true;
  /** A form of the pages, sent as a form. */
  readonly form?: true;
}

const api = '/api/v1';
const zeros = '0'.repeat(64);
/** A revision no case has: whoever may act is told that he saw another one, and nothing moves. */
const stale = { 'If-Match': '"99999"' };
const branches: readonly Place[] = ['branch', 'far'];
const tops: readonly Place[] = ['top', 'farTop'];
/** Two slices of the law. */
const compared = `from=E2025b&to=${encodeURIComponent('208-QĐ/TW:2026-07-26')}`;
/** Proposals that are not there: the access comes first, then this. */
const proposal = () => ({ seq: 1, hash: zeros });

const ofCase = (
  route: string,
  capability: string,
  rest: Pick<RouteRow, 'granted'> & Partial<RouteRow>,
  tail = route.split(':code')[1]!,
): RouteRow => ({
  ...{ route, capability, at: branches },
  path: ({ code }) => `${route.split(' ')[1]!.split(':code')[0]!}${code}${tail}`,
  ...rest,
});

const ofHouse = (route: string, capability: string, rest: Pick<RouteRow, 'granted'> & Partial<RouteRow>): RouteRow => ({
  route,
  capability,
  path: () => route.split(' ')[1]!,
  ...rest,
});
/** A line of a list leads to the case, or names its code to those who may not open it. */
const namedIn = ({ code }: Things) => [`/quan-chung/${code}`, `>${code}</`];
const reason = () => ({ reason: 'Theo phân công' });

export const routes: readonly RouteRow[] = [
  // The house itself.
  { route: `GET ${api}/openapi.json`, capability: 'public', path: () => `${api}/openapi.json`, granted: [200] },
  {
    ...{ route: `POST ${api}/sessions`, capability: 'public', path: () => `${api}/sessions` },
    ...{ body: () => ({ login: 'nobody.at.all', password: 'chẳng phải mật khẩu' }), granted: [401] },
  },
  {
    ...{ route: `DELETE ${api}/sessions/current`, capability: 'signedIn', path: () => `${api}/sessions/current` },
    ...{ granted: [204], ends: true },
  },
  { route: `GET ${api}/me`, capability: 'signedIn', path: () => `${api}/me`, granted: [200] },
  {
    ...{ route: `POST ${api}/first-start`, capability: 'public', path: () => `${api}/first-start` },
    body: () => ({ code: zeros, login: 'mot.mot', password: 'mưa rào tháng bảy', name: 'Lê Thị Mẫu', birth: '1980' }),
    granted: ['403 first-start-over', '429 too-many'],
  },
  { route: 'GET /khoi-tao', capability: 'public', path: () => '/khoi-tao', granted: [303] },
  {
    ...{ route: 'POST /khoi-tao', capability: 'public', path: () => '/khoi-tao', form: true },
    body: () => ({ code: zeros, login: 'mot.mot', password: 'mưa rào tháng bảy', name: 'Lê Thị Mẫu', birth: '1980' }),
    granted: [403, 429],
  },
  // Nobody here has enrolled: whoever may ask is told so.
  ofHouse(`POST ${api}/sessions/current/step-up`, 'signedIn', {
    ...{ body: () => ({ code: '000000' }), granted: ['409 factor-not-enrolled'] },
  }),
  ofHouse(`GET ${api}/sessions`, 'session.own', { granted: [200] }),
  ofHouse(`GET ${api}/me/account`, 'session.own', { granted: [200] }),
  // Nobody here has enrolled a second factor, though every session says so.
  ofHouse(`POST ${api}/me/second-factor/replacement`, 'account.renew', { granted: ['409 factor-not-enrolled'] }),
  ofHouse(`POST ${api}/me/second-factor/replacement/confirmation`, 'account.renew', {
    ...{ body: () => ({ ticket: 'x', code: '000000' }), granted: ['409 factor-not-offered'] },
  }),
  ofHouse(`POST ${api}/me/second-factor/recovery-codes`, 'account.renew', { granted: ['409 factor-not-enrolled'] }),
  ofHouse(`POST ${api}/me/calendar-feed`, 'account.renew', { granted: [201] }),
  ofHouse(`DELETE ${api}/me/calendar-feed`, 'session.own', { granted: [204] }),
  ofHouse(`PUT ${api}/me/letters`, 'account.renew', {
    ...{ body: () => ({ email: null, digest: false }), granted: [200] },
  }),
  ofHouse('GET /lich/:file', 'public', { path: () => '/lich/khong-co.ics', granted: [404] }),
  ofHouse(`DELETE ${api}/sessions/:id`, 'session.own', {
    ...{ path: () => `${api}/sessions/${zeros.slice(32)}`, granted: [404] },
  }),
  ofHouse(`POST ${api}/me/second-factor/confirmation`, 'factor.enrol', {
    ...{ body: () => ({ code: '000000' }), granted: ['409 factor-not-offered', '401 wrong-code'] },
  }),
  ofHouse(`POST ${api}/me/second-factor`, 'factor.enrol', { granted: [201] }),

  {
    ...{ route: `GET ${api}/me/work`, capability: 'work.own', path: () => `${api}/me/work`, granted: [200] },
  },

  // Units and members.
  {
    ...{ route: `GET ${api}/units`, capability: 'structure.read', row: 'structure.read/unit', at: branches },
    path: ({ unitName }) => `${api}/units?limit=50&q=${encodeURIComponent(unitName)}`,
    ...{ granted: [200], shows: ({ unit }) => unit },
  },
  {
    ...{ route: `GET ${api}/units/:id`, capability: 'structure.read', row: 'structure.read/unit' },
    ...{ at: [...branches, ...tops], path: ({ unit }) => `${api}/units/${unit}`, granted: [200] },
  },
  {
    ...{ route: `GET ${api}/units/:id/members`, capability: 'member.read', at: branches },
    ...{ path: ({ unit }) => `${api}/units/${unit}/members`, granted: [200] },
  },

  // Cases.
  {
    ...{ route: `POST ${api}/candidates`, capability: 'candidate.open', at: branches, path: () => `${api}/candidates` },
    body: ({ unit }) => ({
      ...{ person: { name: 'Vàng Thị Mới', birth: '1999-01' }, unit },
      observation: { on: '2026-11-02' },
    }),
    // The law lets only a branch observe: whoever else may open is told so by the law.
    granted: [201, '403 not-yours'],
  },
  {
    ...{
      route: `POST ${api}/nominations`,
      capability: 'candidate.open',
      at: branches,
      path: () => `${api}/nominations`,
    },
    body: ({ unit }) => ({
      ...{ person: { name: 'Vàng Thị Mới', birth: '1999-01' }, unit, anotherPerson: true },
      nomination: {
        ...{ on: '2026-11-02', body: 'youthUnion' },
        paper: { number: '3-GT', date: '2026-11-02', issuer: 'Đoàn Thanh niên' },
      },
    }),
    // The law lets only the organisation itself nominate.
    granted: [201, '403 not-yours'],
  },
  {
    ...{ route: `GET ${api}/candidates`, capability: 'candidate.basics', at: branches },
    path: ({ code }) => `${api}/candidates?q=${code}`,
    ...{ granted: [200], shows: ({ code }) => code },
  },
  ofCase(`GET ${api}/candidates/:code`, 'candidate.read', { granted: [200] }),
  ofCase(`POST ${api}/candidates/:code/acts`, 'candidate.act', {
    ...{ body: () => example('absence.start', '2026-11-02'), headers: stale, granted: ['409 stale'] },
  }),
  ofCase(`POST ${api}/candidates/:code/confirmations`, 'candidate.confirm', {
    ...{ body: proposal, headers: stale, granted: ['409 stale'] },
  }),
  ofCase(`POST ${api}/candidates/:code/rejections`, 'candidate.confirm', {
    ...{ body: proposal, headers: stale, granted: ['409 stale'] },
  }),
  ofCase(`POST ${api}/candidates/:code/disclosures`, 'candidate.read', {
    ...{ body: ({ ordinary }) => ({ seq: ordinary, purpose: 'inspection' }), granted: [200] },
  }),
  ofCase(`POST ${api}/candidates/:code/disclosures`, 'candidate.read', {
    // The duty is asked here; the stage and the purpose after it (SEC-18).
    row: 'candidate.sensitive',
    ...{ body: ({ secret }) => ({ seq: secret, purpose: 'verification' }), granted: [200, '403 SEC-18'] },
  }),
  ofCase(`GET ${api}/candidates/:code/offers`, 'candidate.basics', { granted: [200] }),
  ofCase(`GET ${api}/candidates/:code/plan`, 'candidate.read', { granted: [200] }),
  ofCase(`GET ${api}/candidates/:code/deadlines`, 'candidate.read', { granted: [200] }),
  ofCase(`GET ${api}/candidates/:code/history`, 'candidate.read', { granted: [200] }),
  ofCase(`POST ${api}/candidates/:code/corrections`, 'candidate.correct', {
    body: () => ({ type: 'case.hold', on: '2026-11-02', ground: 'other', reason: 'Chờ làm rõ' }),
    ...{ headers: stale, granted: ['409 stale'] },
  }),
  ofCase(`GET ${api}/candidates/:code/corrections`, 'candidate.read', { granted: [200] }),
  {
    ...{ route: `GET ${api}/deadlines`, capability: 'candidate.basics', at: branches },
    path: ({ unit, timer }) => `${api}/deadlines?within=3660&limit=50&unit=${unit}&timer=${timer}`,
    ...{ granted: [200], shows: ({ code }) => code },
  },
  ofCase(`GET ${api}/candidates/:code/reads`, 'candidate.reads', { granted: [200] }),
  ofCase(`GET ${api}/candidates/:code/compliance`, 'candidate.compliance', { granted: [200] }),
  ofCase(`GET ${api}/candidates/:code/evidence`, 'candidate.export', {
    ...{ headers: { 'Lotrinh-Purpose': 'inspection' }, granted: [200] },
  }),

  // Dossiers appraised: those of this world lie elsewhere on their road.
  {
    ...{ route: `GET ${api}/appraisals`, capability: 'candidate.appraise', path: () => `${api}/appraisals` },
    granted: [200],
  },
  ofCase(`GET ${api}/candidates/:code/appraisal`, 'candidate.appraise', { granted: [200, '404 not-found'] }),
  ofHouse('GET /tham-dinh', 'candidate.appraise', { granted: [200] }),
  ofCase('GET /tham-dinh/:code', 'candidate.appraise', { granted: [200, 404] }, ''),
  ofCase('POST /tham-dinh/:code', 'candidate.appraise', { granted: [200, 404], form: true, body: () => ({}) }, ''),
  ...['nhap', 'bo', 'nhan'].map((part) =>
    ofCase(`POST /tham-dinh/:code/${part}`, 'candidate.appraise', { granted: [404], form: true, body: () => ({}) }),
  ),
  ofCase(`PUT ${api}/candidates/:code/appraiser`, 'candidate.appraise', {
    ...{ body: () => ({}), granted: ['404 not-found'] },
  }),
  ofCase(`DELETE ${api}/candidates/:code/appraiser`, 'candidate.appraise', { granted: ['404 not-found'] }),

  ofCase('GET /quan-chung/:code/viec', 'candidate.act', { granted: [200] }),

  // Cases inspected.
  ofCase('GET /quan-chung/:code/tuan-thu', 'candidate.compliance', { granted: [200] }),
  ofCase('GET /quan-chung/:code/ai-da-xem', 'candidate.reads', { granted: [200] }),

  // The log, and data erased.
  ofHouse(`GET ${api}/log/checkpoints`, 'log.verify', { granted: [200] }),
  ofHouse(`GET ${api}/log/checkpoints/latest`, 'log.verify', { granted: [200, '404 not-found'] }),
  {
    ...{ route: `GET ${api}/log/entries`, capability: 'log.read' },
    ...{ path: () => `${api}/log/entries?of=cases&limit=50`, granted: [200] },
  },
  ofHouse(`GET ${api}/log/verification`, 'log.verify', { granted: [200] }),
  ofHouse('GET /kiem-tra/nhat-ky', 'log.read', { granted: [200] }),
  {
    ...{ route: 'GET /kiem-tra/bo-chung-cu', capability: 'candidate.export', at: branches },
    path: ({ code }) => `/kiem-tra/bo-chung-cu?ma=${code}&purpose=inspection`,
    granted: [200],
  },
  ofHouse(`GET ${api}/log/state`, 'log.verify', { granted: [200] }),
  {
    ...{ route: `GET ${api}/log/back-dated`, capability: 'candidate.backDated', at: branches },
    path: ({ code }) => `${api}/log/back-dated?limit=50&case=${code}`,
    ...{ granted: [200], shows: ({ code }) => `"code":"${code}"` },
  },
  {
    ...{ route: `GET ${api}/people/:id/erasure`, capability: 'person.erasures', at: branches },
    ...{ path: ({ person }) => `${api}/people/${person}/erasure`, granted: [200] },
  },
  {
    ...{ route: `POST ${api}/people/:id/erasure`, capability: 'person.erase', at: branches },
    path: ({ person }) => `${api}/people/${person}/erasure`,
    // The case runs: told only to whoever may erase.
    ...{ body: () => ({ ground: 'order', paper: '3-QĐ/TA' }), granted: ['409 case-active'] },
  },
  {
    ...{ route: `POST ${api}/people/:id/erasure/:draft/confirmation`, capability: 'person.erase', at: branches },
    path: ({ person, erasure }) => `${api}/people/${person}/erasure/${erasure}/confirmation`,
    ...{ body: () => ({ hash: zeros, decision: 'confirm' }), granted: ['409 not-waiting'] },
  },

  // A proposal waits there already, and its page is shown instead.
  ofCase('GET /quan-chung/:code/xoa', 'person.erase', { granted: [303] }),
  ofCase('POST /quan-chung/:code/xoa', 'person.erase', {
    ...{ form: true, body: () => ({ ground: 'order', paper: '3-QĐ/TA' }), granted: [409] },
  }),

  // Kin and conflicts of a case.
  ofCase('GET /quan-chung/:code/tranh', 'conflict.read', { granted: [200] }),
  ofCase('GET /quan-chung/:code/tranh/moi', 'conflict.record', { granted: [200] }),
  ...['/kiem-tra', ''].map((part) =>
    ofCase(`POST /quan-chung/:code/tranh/moi${part}`, 'conflict.record', {
      ...{ form: true, body: () => ({ person: 'khong-co', kind: 'sibling', basis: 'Lý lịch' }), granted: [400] },
    }),
  ),
  {
    ...{ route: 'GET /quan-chung/:code/tranh/:id/ket-thuc', capability: 'conflict.end', at: branches, granted: [200] },
    path: ({ code, conflict }) => `/quan-chung/${code}/tranh/${conflict}/ket-thuc`,
  },
  ...['/kiem-tra', ''].map((part): RouteRow => ({
    ...{ route: `POST /quan-chung/:code/tranh/:id/ket-thuc${part}`, capability: 'conflict.end', at: branches },
    path: ({ code, conflict }) => `/quan-chung/${code}/tranh/${conflict}/ket-thuc${part}`,
    ...{ form: true, body: () => ({ to: '2/11/2026', basis: 'Lý lịch' }), granted: [409] },
  })),
  ofCase(`GET ${api}/candidates/:code/conflicts`, 'conflict.read', { granted: [200] }),
  ofCase(`POST ${api}/candidates/:code/conflicts`, 'conflict.record', {
    // Nobody of that id: told only to whoever may list kin here.
    body: () => ({ person: 'khong-co', kind: 'sibling', basis: 'Lý lịch' }),
    granted: ['400 malformed'],
  }),
  {
    ...{ route: `POST ${api}/candidates/:code/conflicts/:id/ending`, capability: 'conflict.end', at: branches },
    path: ({ code, conflict }) => `${api}/candidates/${code}/conflicts/${conflict}/ending`,
    ...{ body: () => ({ to: '2026-11-02', basis: 'Lý lịch' }), granted: ['409 closed'] },
  },
  {
    route: `POST ${api}/candidates/:code/conflicts/:id/ending/confirmation`,
    ...{ capability: 'conflict.end', at: branches },
    path: ({ code, conflict }) => `${api}/candidates/${code}/conflicts/${conflict}/ending/confirmation`,
    ...{ body: () => ({ hash: zeros, decision: 'confirm' }), granted: ['409 not-waiting'] },
  },
  {
    ...{ route: `POST ${api}/me/conflicts`, capability: 'conflict.declare', path: () => `${api}/me/conflicts` },
    // Of a case that no other question is about: whoever declares it loses sight of it.
    ...{ body: ({ nobodys }) => ({ code: nobodys }), granted: [200] },
  },
  ...(['GET /tai-khoan/tranh', 'POST /tai-khoan/tranh/kiem-tra', 'POST /tai-khoan/tranh'] as const).map((route) =>
    ofHouse(route, 'conflict.declare', {
      ...(route.startsWith('POST') && { form: true, body: () => ({ code: 'không phải mã' }) }),
      granted: [route.startsWith('POST') ? 400 : 200],
    }),
  ),

  // Accounts, duties and what administrators draft for each other.
  ofHouse(`GET ${api}/accounts`, 'account.read', { granted: [200] }),
  ofHouse(`GET ${api}/accounts/:id`, 'account.read', {
    ...{ path: ({ account }) => `${api}/accounts/${account()}`, granted: [200] },
  }),
  ofHouse(`POST ${api}/accounts`, 'account.write', {
    // Nobody of that id: told only to whoever may make accounts.
    ...{ body: () => ({ login: 'nguoi.moi', person: 'khong-co' }), granted: ['400 malformed'] },
  }),
  ...['confirmation', 'rejection'].map((word) =>
    ofHouse(`POST ${api}/accounts/:draft/${word}`, 'duty.grant', {
      path: ({ second }) => `${api}/accounts/${second}/${word}`,
      ...{ body: () => ({ hash: zeros }), granted: ['409 not-waiting'] },
    }),
  ),
  ofHouse(`POST ${api}/accounts/:id/lock`, 'account.write', {
    ...{ path: ({ account }) => `${api}/accounts/${account()}/lock`, body: reason, granted: [200] },
  }),
  ofHouse(`POST ${api}/accounts/:id/unlock`, 'account.write', {
    ...{ path: ({ locked }) => `${api}/accounts/${locked()}/unlock`, body: reason, granted: [200] },
  }),
  ofHouse(`POST ${api}/accounts/:id/reset`, 'account.write', {
    path: ({ account }) => `${api}/accounts/${account()}/reset`,
    ...{ body: () => ({ ...reason(), secondFactor: true }), granted: [200] },
  }),
  ...['confirmation', 'rejection'].map((word) =>
    ofHouse(`POST ${api}/accounts/:id/reset/:draft/${word}`, 'duty.grant', {
      path: ({ account, reset }) => `${api}/accounts/${account()}/reset/${reset}/${word}`,
      ...{ body: () => ({ hash: zeros }), granted: ['409 not-waiting'] },
    }),
  ),
  ofHouse(`GET ${api}/duties`, 'account.read', { granted: [200] }),
  ofHouse(`POST ${api}/duties`, 'duty.grant', {
    body: ({ unit }) => ({ person: 'khong-co', duty: 'secretary', unit, from: '2026-11-20' }),
    granted: ['400 malformed'],
  }),
  ...['confirmation', 'rejection'].map((word) =>
    ofHouse(`POST ${api}/duties/:draft/${word}`, 'duty.grant', {
      path: ({ grant }) => `${api}/duties/${grant}/${word}`,
      ...{ body: () => ({ hash: zeros }), granted: ['409 not-waiting'] },
    }),
  ),
  ofHouse(`POST ${api}/duties/:id/end`, 'account.write', {
    path: ({ term }) => `${api}/duties/${term()}/end`,
    ...{ body: () => ({ ...reason(), on: '2026-11-20' }), granted: [200] },
  }),
  ofHouse(`GET ${api}/drafts`, 'account.read', { granted: [200] }),
  ofHouse(`GET ${api}/drafts/:draft`, 'account.read', {
    ...{ path: ({ grant }) => `${api}/drafts/${grant}`, granted: [200] },
  }),
  ofHouse(`POST ${api}/me/password`, 'password.change', {
    body: () => ({ oldPassword: 'không phải mật khẩu cũ', newPassword: 'một mật khẩu mới và dài' }),
    granted: ['401 wrong-credentials', '429 too-many'],
    only: ['own', 'ended', 'suspended', 'nobody', 'keeper'],
  }),

  // Units and bodies that administrators install.
  ofHouse(`POST ${api}/units`, 'structure.install', {
    body: () => ({
      ...{ role: 'branch', name: 'Chi bộ Mới', levelName: 'chi bộ', place: 'village', parent: 'khong-co' },
      openedOn: '2026-11-20',
    }),
    granted: ['400 malformed'],
  }),
  ofHouse(`POST ${api}/units/:id/bodies`, 'structure.install', {
    path: ({ unit }) => `${api}/units/${unit}/bodies`,
    ...{ body: () => ({ kind: 'women', name: 'Hội phụ nữ', from: '2026-11-20' }), granted: [201] },
  }),
  ...['confirmation', 'rejection'].map((word) =>
    ofHouse(`POST ${api}/units/:draft/${word}`, 'structure.install', {
      path: ({ install }) => `${api}/units/${install}/${word}`,
      ...{ body: () => ({ hash: zeros }), granted: ['409 not-waiting'] },
    }),
  ),

  // Lists taken out.
  {
    ...{ route: `GET ${api}/exports`, capability: 'export.read', at: branches, path: () => `${api}/exports` },
    ...{ granted: [200], shows: ({ exported }) => exported },
  },
  // Before those that draft more lists: the page shows the newest alone.
  {
    ...{ route: 'GET /xuat-du-lieu', capability: 'export.read', at: branches, path: () => '/xuat-du-lieu' },
    ...{ granted: [200], shows: ({ exported }: Things) => `/xac-nhan/xuat/${exported}` },
  },
  {
    ...{ route: `POST ${api}/exports`, capability: 'candidate.export', at: branches, path: () => `${api}/exports` },
    ...{ body: ({ code }) => ({ filter: { q: code } }), headers: { 'Lotrinh-Purpose': 'inspection' } },
    ...{ granted: [201], shows: () => '"cases":1' },
  },
  {
    ...{ route: `POST ${api}/exports/:id/confirmation`, capability: 'export.confirm', at: branches },
    path: ({ exported }) => `${api}/exports/${exported}/confirmation`,
    ...{ body: () => ({ hash: zeros }), granted: ['409 not-waiting'] },
  },
  {
    ...{ route: `POST ${api}/exports/:id/rejection`, capability: 'export.confirm', at: branches },
    path: ({ exported }) => `${api}/exports/${exported}/rejection`,
    ...{ body: () => ({ hash: zeros, reason: 'Chưa rõ mục đích' }), granted: ['409 not-waiting'] },
  },
  {
    ...{ route: `GET ${api}/exports/:id/file`, capability: 'export.fetch', at: branches },
    // For who drafted it alone, and that is none of these.
    ...{ path: ({ exported }) => `${api}/exports/${exported}/file`, granted: ['404 not-found'] },
  },
  // What lies elsewhere is not in the list: its draft tells no more than that there is one.
  ofHouse('POST /xuat-du-lieu', 'candidate.export', {
    ...{ path: () => '/xuat-du-lieu?purpose=inspection', form: true, granted: [303] },
    body: ({ code }) => ({ q: code }),
  }),
  {
    ...{ route: 'GET /xuat-du-lieu/:id/tep', capability: 'export.fetch', at: branches, granted: [404] },
    path: ({ exported }) => `/xuat-du-lieu/${exported}/tep`,
  },

  // Settings of units.
  {
    ...{ route: `GET ${api}/units/:id/settings`, capability: 'target.read', at: branches },
    ...{ path: ({ unit }) => `${api}/units/${unit}/settings`, granted: [200] },
  },
  {
    ...{ route: `POST ${api}/units/:id/settings`, capability: 'setting.draft', at: branches },
    path: ({ unit }) => `${api}/units/${unit}/settings`,
    body: () => ({
      ...{ from: '2026-01-01', route: 'A', instrument: '15-QĐ/TU', youthUnion: true, tradeUnion: true, centre: true },
    }),
    granted: [201],
  },
  {
    ...{ route: `POST ${api}/units/:id/settings/:draft/confirmation`, capability: 'setting.confirm', at: branches },
    path: ({ unit, draft }) => `${api}/units/${unit}/settings/${draft}/confirmation`,
    ...{ body: () => ({ hash: zeros, decision: 'confirm' }), granted: ['409 not-waiting'] },
  },

  // The calendar and the law.
  { route: `GET ${api}/calendar`, capability: 'calendar.read', path: () => `${api}/calendar`, granted: [200] },
  {
    ...{ route: `GET ${api}/calendar/amendments`, capability: 'calendar.read' },
    ...{ path: () => `${api}/calendar/amendments`, granted: [200] },
  },
  {
    // Drafted for any top unit whose board one speaks for: of either province.
    ...{ route: `POST ${api}/calendar/amendments`, capability: 'calendar.amend', at: ['anyTop'] },
    path: () => `${api}/calendar/amendments`,
    body: () => ({
      ...{ document: '12/TB-BNV', effectiveOn: '2026-11-01' },
      days: [{ date: '2027-06-07', kind: 'off', name: 'Nghỉ bù' }],
    }),
    granted: [201],
  },
  {
    ...{ route: `POST ${api}/calendar/amendments/:id/confirmation`, capability: 'calendar.amend', at: tops },
    path: ({ amendment }) => `${api}/calendar/amendments/${amendment}/confirmation`,
    ...{ body: () => ({ hash: zeros }), granted: ['409 not-waiting'] },
  },
  {
    ...{ route: `POST ${api}/calendar/amendments/:id/rejection`, capability: 'calendar.amend', at: tops },
    path: ({ amendment }) => `${api}/calendar/amendments/${amendment}/rejection`,
    ...{ body: () => ({ hash: zeros, reason: 'Chưa có văn bản' }), granted: ['409 not-waiting'] },
  },
  { route: `GET ${api}/editions`, capability: 'structure.read', path: () => `${api}/editions`, granted: [200] },
  {
    ...{ route: `GET ${api}/editions/changes`, capability: 'structure.read', granted: [200] },
    path: () => `${api}/editions/changes?${compared}`,
  },
  {
    ...{ route: `POST ${api}/migrations`, capability: 'migration.draft', at: tops, path: () => `${api}/migrations` },
    body: ({ unit }) => ({ from: 'E2025b', to: 'E1999', on: '2026-11-02', basis: '12-CV/TU', keep: [], unit }),
    // No slice of that name: told only to whoever may draft there.
    granted: ['400 malformed'],
  },
  {
    ...{ route: `GET ${api}/migrations`, capability: 'migration.read', at: tops, path: () => `${api}/migrations` },
    ...{ granted: [200], shows: ({ run }) => run },
  },
  {
    ...{ route: `GET ${api}/migrations/:id`, capability: 'migration.read', at: tops },
    ...{ path: ({ run }) => `${api}/migrations/${run}`, granted: [200] },
  },
  {
    ...{ route: `POST ${api}/migrations/:id/confirmation`, capability: 'migration.confirm', at: tops },
    path: ({ run }) => `${api}/migrations/${run}/confirmation`,
    ...{ body: () => ({ hash: zeros }), granted: ['409 not-waiting'] },
  },
  {
    ...{ route: `POST ${api}/migrations/:id/rejection`, capability: 'migration.confirm', at: tops },
    path: ({ run }) => `${api}/migrations/${run}/rejection`,
    ...{ body: () => ({ hash: zeros, reason: 'Chưa đến lúc' }), granted: ['409 not-waiting'] },
  },
  {
    ...{
      route: `GET ${api}/definition-faults`,
      capability: 'migration.read',
      row: 'migration.read/case',
      at: branches,
    },
    path: () => `${api}/definition-faults?limit=50`,
    ...{ granted: [200], shows: ({ code }) => code },
  },

  // Plans.
  {
    ...{ route: `GET ${api}/plans`, capability: 'target.read', at: branches, path: () => `${api}/plans` },
    ...{ granted: [200], shows: ({ plan }) => `"key":"${plan}"` },
  },
  {
    ...{ route: `GET ${api}/plans/:key`, capability: 'target.read', at: branches },
    ...{ path: ({ plan }) => `${api}/plans/${encodeURIComponent(plan)}`, granted: [200] },
  },

  // Pages.
  { route: 'GET /', capability: 'signedIn', path: () => '/', granted: [303] },
  {
    ...{ route: 'GET /quan-chung', capability: 'candidate.basics', at: branches },
    path: ({ code }) => `/quan-chung?q=${code}`,
    ...{ granted: [200], shows: namedIn },
  },
  ofCase('GET /quan-chung/:code', 'candidate.read', { granted: [200] }),
  ofHouse('GET /tai-khoan', 'session.own', { granted: [200] }),
  ofHouse('POST /tai-khoan/hien-thi', 'signedIn', { form: true, body: () => ({ theme: 'dark' }), granted: [303] }),
  ofHouse('POST /tai-khoan/phien/:id', 'session.own', {
    ...{ path: () => `/tai-khoan/phien/${zeros.slice(32)}`, form: true, granted: [404] },
  }),
  ofHouse('GET /tai-khoan/mat-khau', 'password.change', { granted: [200] }),
  ofHouse('POST /tai-khoan/mat-khau', 'password.change', { form: true, body: () => ({}), granted: [400] }),
  ofHouse('GET /tai-khoan/ma-khoi-phuc', 'account.renew', { granted: [200] }),
  ofHouse('POST /tai-khoan/ma-khoi-phuc', 'account.renew', { form: true, granted: [409] }),
  ofHouse('GET /tai-khoan/xac-thuc-moi', 'account.renew', { granted: [200] }),
  ofHouse('POST /tai-khoan/xac-thuc-moi', 'account.renew', { form: true, granted: [409] }),
  ofHouse('POST /tai-khoan/xac-thuc-moi/xac-nhan', 'account.renew', { form: true, granted: [409] }),
  ofHouse('GET /tai-khoan/lich', 'account.renew', { granted: [200] }),
  ofHouse('POST /tai-khoan/lich', 'account.renew', { form: true, granted: [200, 201] }),
  ofHouse('POST /tai-khoan/lich/tat', 'session.own', { form: true, granted: [303] }),
  ofHouse('GET /tai-khoan/thu', 'account.renew', { granted: [200] }),
  ofHouse('POST /tai-khoan/thu', 'account.renew', { form: true, body: () => ({ email: 'x' }), granted: [400] }),
  {
    ...{ route: 'GET /tim', capability: 'candidate.basics', at: branches, path: ({ code }) => `/tim?q=${code}` },
    ...{ granted: [200], shows: namedIn },
  },
  ofHouse('GET /tim/nguoi', 'member.read', { path: () => '/tim/nguoi?truong=helper&q=van', granted: [200] }),
  {
    ...{ route: 'GET /tim/don-vi', capability: 'structure.read', row: 'structure.read/unit', at: branches },
    path: ({ unitName }) => `/tim/don-vi?truong=unit&q=${encodeURIComponent(unitName)}`,
    ...{ granted: [200], shows: ({ unit }) => `value="${unit}"` },
  },
  { route: 'GET /viec-cua-toi', capability: 'work.own', path: () => '/viec-cua-toi', granted: [200] },
  ofHouse('GET /viec-cua-toi/so', 'work.count', { granted: [200] }),
  ofCase('GET /quan-chung/:code/nhan-xet', 'candidate.read', { granted: [200] }),
  ofHouse('GET /nhan-xet', 'candidate.read', { granted: [200] }),
  // A meeting about whoever is at no step of its body is not there.
  ofHouse('GET /hop', 'candidate.read', { granted: [200] }),
  {
    ...{ route: 'POST /hop', capability: 'candidate.act', at: branches, path: () => '/hop', form: true },
    ...{ body: ({ code }) => ({ 'chi-bo': code }), granted: [303] },
  },
  // Of a body for which the actor does not act there is no draft.
  ...['nhap', 'bo-nhap'].map((tail): RouteRow => ({
    ...{ route: `POST /hop/:body/${tail}`, capability: 'candidate.act', at: branches, form: true },
    ...{ path: () => `/hop/chi-bo/${tail}`, body: ({ code }) => ({ 'ho-so': code, minutes: '07-BB/CB' }) },
    granted: [tail === 'nhap' ? 200 : 303, 404],
  })),
  ...['GET /hop/:body', 'GET /hop/:body/xong', 'POST /hop/:body', 'POST /hop/:body/kiem-tra'].map(
    (route): RouteRow => ({
      ...{ route, capability: 'candidate.act', at: branches },
      path: ({ code }) =>
        `${route.split(' ')[1]!.replace(':body', 'chi-bo')}${route.startsWith('GET') ? `?ho-so=${code}&ghi=${code}.1` : ''}`,
      ...(route.startsWith('POST') && { form: true, body: ({ code }: Things) => ({ 'ho-so': code }) }),
      granted: [200, 404],
    }),
  ),
  { route: 'GET /sw.js', capability: 'public', path: () => '/sw.js', granted: [200] },
  { route: 'GET /nhan-xet/ngoai-tuyen', capability: 'public', path: () => '/nhan-xet/ngoai-tuyen', granted: [200] },
  // Who is not the helper finds no sheet.
  ...[
    { route: 'GET /nhan-xet/moi', path: ({ code }: Things) => `/nhan-xet/moi?ho-so=${code}` },
    { route: 'GET /nhan-xet/da-gui/:code', path: ({ code }: Things) => `/nhan-xet/da-gui/${code}` },
  ].map((row) => ({ ...row, capability: 'candidate.read', at: branches, granted: [200, 404] })),
  ...['POST /nhan-xet/moi', 'POST /nhan-xet/moi/kiem-tra'].map((route): RouteRow => ({
    ...{ route, capability: 'candidate.act', at: branches, path: () => route.slice(5), form: true },
    ...{ body: ({ code }) => ({ 'ho-so': code }), granted: [400, 404] },
  })),
  ofCase('GET /quan-chung/:code/so-do', 'candidate.read', { granted: [200] }),
  ofCase('GET /quan-chung/:code/tuan-thu', 'candidate.compliance', { granted: [200] }),
  ofCase('GET /quan-chung/:code/ke-hoach', 'candidate.read', { granted: [200] }),
  ofCase('GET /quan-chung/:code/in', 'candidate.read', { granted: [200] }, '/in?purpose=caseWork'),
  ofCase('GET /quan-chung/:code/han-che', 'candidate.read', { row: 'candidate.sensitive', granted: [200] }),
  ofCase('POST /quan-chung/:code/han-che', 'candidate.read', {
    ...{ row: 'candidate.sensitive', form: true },
    // The duty is asked first, then the stage and the purpose (SEC-18).
    body: ({ secret }) => ({ seq: String(secret), [`purpose-${secret}`]: 'verification' }),
    granted: [200, 403],
  }),
  { route: 'GET /q/:code', capability: 'public', path: ({ code }) => `/q/${code}`, granted: [200] },
  ofCase('GET /quan-chung/:code/giay-to', 'candidate.read', { granted: [200] }),
  ofCase('GET /quan-chung/:code/nhat-ky', 'candidate.read', { granted: [200] }),
  // P27: the pages of administrators. Forms are sent empty: whoever may send them is told what is missing.
  ofHouse('GET /quan-tri', 'account.read', { granted: [200] }),
  ofHouse('GET /quan-tri/tai-khoan', 'account.read', { granted: [200] }),
  ofHouse('GET /quan-tri/tai-khoan/:id', 'account.read', {
    ...{ path: ({ account }) => `/quan-tri/tai-khoan/${account()}`, granted: [200] },
  }),
  ofHouse('GET /quan-tri/tai-khoan/moi', 'account.write', { granted: [200] }),
  ofHouse('POST /quan-tri/tai-khoan/moi', 'account.write', { form: true, body: () => ({ login: '' }), granted: [400] }),
  ofHouse('GET /quan-tri/tai-khoan/:id/:kind', 'account.write', {
    ...{ path: ({ account }) => `/quan-tri/tai-khoan/${account()}/khoa`, granted: [200] },
  }),
  ...['khoa', 'mo-khoa', 'dat-lai'].map((kind) =>
    ofHouse(`POST /quan-tri/tai-khoan/:id/${kind}`, 'account.write', {
      path: ({ account }) => `/quan-tri/tai-khoan/${account()}/${kind}`,
      ...{ form: true, body: () => ({ reason: '' }), granted: [400] },
    }),
  ),
  ofHouse('GET /quan-tri/nhiem-vu', 'account.read', { granted: [200] }),
  ofHouse('GET /quan-tri/nhiem-vu/moi', 'account.write', { granted: [200] }),
  ofHouse('POST /quan-tri/nhiem-vu/moi', 'duty.grant', { form: true, body: () => ({ duty: '' }), granted: [400] }),
  ofHouse('GET /quan-tri/nhiem-vu/:id/ket-thuc', 'account.write', {
    ...{ path: ({ term }) => `/quan-tri/nhiem-vu/${term()}/ket-thuc`, granted: [200] },
  }),
  ofHouse('POST /quan-tri/nhiem-vu/:id/ket-thuc', 'account.write', {
    path: ({ term }) => `/quan-tri/nhiem-vu/${term()}/ket-thuc`,
    ...{ form: true, body: () => ({ reason: '' }), granted: [400] },
  }),
  {
    ...{ route: 'GET /quan-tri/don-vi', capability: 'structure.read', row: 'structure.read/unit', at: branches },
    path: ({ unitName }) => `/quan-tri/don-vi?limit=50&q=${encodeURIComponent(unitName)}`,
    ...{ granted: [200], shows: ({ unit }) => unit },
  },
  {
    ...{ route: 'GET /quan-tri/don-vi/:id', capability: 'structure.read', row: 'structure.read/unit' },
    ...{ at: [...branches, ...tops], path: ({ unit }) => `/quan-tri/don-vi/${unit}`, granted: [200] },
  },
  ofHouse('GET /quan-tri/don-vi/moi', 'structure.install', { granted: [200] }),
  ofHouse('POST /quan-tri/don-vi/moi', 'structure.install', { form: true, body: () => ({ name: '' }), granted: [400] }),
  ofHouse('GET /quan-tri/don-vi/:id/to-chuc', 'structure.install', {
    ...{ path: ({ unit }) => `/quan-tri/don-vi/${unit}/to-chuc`, granted: [200] },
  }),
  ofHouse('POST /quan-tri/don-vi/:id/to-chuc', 'structure.install', {
    path: ({ unit }) => `/quan-tri/don-vi/${unit}/to-chuc`,
    ...{ form: true, body: () => ({ name: '' }), granted: [400] },
  }),
  { route: 'GET /quan-tri/lich', capability: 'calendar.read', path: () => '/quan-tri/lich?year=2026', granted: [200] },
  ofHouse('GET /quan-tri/lich/moi', 'calendar.amend', { granted: [200] }),
  ofHouse('POST /quan-tri/lich/moi', 'calendar.amend', { form: true, body: () => ({ document: '' }), granted: [400] }),
  {
    ...{ route: 'GET /quan-tri/don-vi/:id/che-do', capability: 'target.read', at: branches },
    ...{ path: ({ unit }) => `/quan-tri/don-vi/${unit}/che-do`, granted: [200] },
  },
  {
    ...{ route: 'GET /quan-tri/don-vi/:id/che-do/moi', capability: 'setting.draft', at: branches },
    ...{ path: ({ unit }) => `/quan-tri/don-vi/${unit}/che-do/moi`, granted: [200] },
  },
  {
    ...{ route: 'POST /quan-tri/don-vi/:id/che-do/moi', capability: 'setting.draft', at: branches, form: true },
    ...{ path: ({ unit }) => `/quan-tri/don-vi/${unit}/che-do/moi`, body: () => ({ route: '' }), granted: [400] },
  },
  {
    ...{ route: 'GET /gioi-thieu', capability: 'candidate.basics', at: branches },
    ...{ path: ({ code }) => `/gioi-thieu?q=${code}`, granted: [200], shows: ({ unitName }) => unitName },
  },
  ofHouse('GET /quan-tri/cho-xac-nhan', 'account.read', { granted: [200] }),
  ofHouse('GET /quan-tri/bo-quy-dinh', 'structure.read', { granted: [200] }),
  ofHouse('GET /quan-tri/bo-quy-dinh/thay-doi', 'structure.read', {
    ...{ path: () => `/quan-tri/bo-quy-dinh/thay-doi?${compared}`, granted: [200] },
  }),
  {
    ...{ route: 'GET /quan-tri/bo-quy-dinh/chuyen', capability: 'migration.read', at: tops, granted: [200] },
    ...{ path: () => '/quan-tri/bo-quy-dinh/chuyen', shows: ({ run }) => run },
  },
  {
    ...{ route: 'GET /quan-tri/bo-quy-dinh/chuyen/moi', capability: 'migration.draft', at: tops, granted: [200] },
    path: ({ unit }) => `/quan-tri/bo-quy-dinh/chuyen/moi?unit=${unit}`,
  },
  {
    ...{ route: 'POST /quan-tri/bo-quy-dinh/chuyen/moi', capability: 'migration.draft', at: tops, form: true },
    path: () => '/quan-tri/bo-quy-dinh/chuyen/moi',
    body: ({ unit }) => ({ from: 'E2025b', to: 'E1999', on: '2/11/2026', basis: '12-CV/TU', unit }),
    granted: [400],
  },
  {
    ...{ route: 'GET /quan-tri/bo-quy-dinh/chuyen/:id', capability: 'migration.read', at: tops, granted: [200] },
    path: ({ run }) => `/quan-tri/bo-quy-dinh/chuyen/${run}`,
  },
  { route: 'GET /health/live', capability: 'public', path: () => '/health/live', granted: [200] },
  { route: 'GET /health/ready', capability: 'public', path: () => '/health/ready', granted: [200] },
  ofCase('GET /quan-chung/:code/viec/:act', 'candidate.act', { granted: [200] }, '/viec/absence.start'),
  ofCase(
    'POST /quan-chung/:code/viec/:act/kiem-tra',
    'candidate.act',
    { form: true, body: () => ({ on: '' }), granted: [400] },
    '/viec/absence.start/kiem-tra',
  ),
  ofCase(
    'POST /quan-chung/:code/viec/:act',
    'candidate.act',
    { form: true, body: () => ({ on: '' }), granted: [400] },
    '/viec/absence.start',
  ),
  ofCase(
    'POST /quan-chung/:code/viec/:act/nhap',
    'candidate.act',
    { form: true, body: () => ({ reason: 'Đi học' }), granted: [200] },
    '/viec/absence.start/nhap',
  ),
  ofCase(
    'POST /quan-chung/:code/viec/:act/bo-nhap',
    'candidate.act',
    { form: true, body: () => ({}), granted: [303] },
    '/viec/absence.start/bo-nhap',
  ),
  // Of an entry that is the reader's own, or in a case he reads.
  ofCase('GET /quan-chung/:code/viec/:act/xong', 'candidate.act', { granted: [200, 404] }, '/viec/case.open/xong?so=1'),
  // A number no entry of the case has: the access comes first.
  ofCase('GET /xac-nhan/ho-so/:code/:seq', 'candidate.read', { granted: [404] }, '/99999'),
  ofCase('POST /xac-nhan/ho-so/:code/:seq/mo', 'candidate.read', { form: true, granted: [404] }, '/99999/mo'),
  ofCase(
    'POST /xac-nhan/ho-so/:code/:seq/xac-nhan',
    'candidate.confirm',
    { form: true, body: () => ({ hash: zeros, lan: '99999' }), granted: [404] },
    '/99999/xac-nhan',
  ),
  ofCase(
    'POST /xac-nhan/ho-so/:code/:seq/tu-choi',
    'candidate.confirm',
    { form: true, body: () => ({ hash: zeros, lan: '99999', reason: 'Chưa đúng' }), granted: [404] },
    '/99999/tu-choi',
  ),
  ofCase('GET /quan-chung/:code/dinh-chinh/:seq', 'candidate.correct', { granted: [200] }, '/dinh-chinh/1'),
  ofCase(
    'POST /quan-chung/:code/dinh-chinh/:seq/kiem-tra',
    'candidate.correct',
    { form: true, body: () => ({ type: '' }), granted: [400] },
    '/dinh-chinh/1/kiem-tra',
  ),
  ofCase(
    'POST /quan-chung/:code/dinh-chinh/:seq',
    'candidate.correct',
    { form: true, body: () => ({ type: '' }), granted: [400] },
    '/dinh-chinh/1',
  ),
  ofCase(
    'POST /quan-chung/:code/dinh-chinh/:seq/nhap',
    'candidate.correct',
    { form: true, body: () => ({ reason: 'Ghi nhầm số' }), granted: [200] },
    '/dinh-chinh/1/nhap',
  ),
  ofCase(
    'POST /quan-chung/:code/dinh-chinh/:seq/bo-nhap',
    'candidate.correct',
    { form: true, body: () => ({}), granted: [303] },
    '/dinh-chinh/1/bo-nhap',
  ),
  ofHouse('POST /quan-chung/moi/nhap', 'candidate.open', { form: true, body: () => ({ on: '' }), granted: [200] }),
  ofHouse('POST /quan-chung/moi/bo-nhap', 'candidate.open', { form: true, granted: [303] }),
  ofHouse('GET /gioi-thieu/moi', 'candidate.open', { granted: [200] }),
  ofHouse('POST /gioi-thieu/moi/kiem-tra', 'candidate.open', { form: true, body: () => ({ on: '' }), granted: [400] }),
  ofHouse('POST /gioi-thieu/moi', 'candidate.open', { form: true, body: () => ({ on: '' }), granted: [400] }),
  ofHouse('GET /quan-chung/moi', 'candidate.open', { granted: [200] }),
  ofHouse('POST /quan-chung/moi/kiem-tra', 'candidate.open', {
    form: true,
    body: () => ({ source: '' }),
    granted: [400],
  }),
  ofHouse('POST /quan-chung/moi', 'candidate.open', { form: true, body: () => ({ source: '' }), granted: [400] }),
  // The word of a second person on what is no act of a case.
  {
    ...{ route: 'GET /xac-nhan/quan-tri/:id', capability: 'account.read', granted: [200] },
    path: ({ grant }) => `/xac-nhan/quan-tri/${grant}`,
  },
  {
    ...{ route: 'POST /xac-nhan/quan-tri/:id', capability: 'duty.grant', form: true, granted: [409] },
    path: ({ grant }) => `/xac-nhan/quan-tri/${grant}`,
    body: () => ({ hash: zeros, decision: 'confirm' }),
  },
  {
    ...{ route: 'GET /xac-nhan/thiet-lap/:id', capability: 'target.read', at: branches, granted: [200] },
    path: ({ draft }) => `/xac-nhan/thiet-lap/${draft}`,
  },
  {
    ...{
      route: 'POST /xac-nhan/thiet-lap/:id',
      capability: 'setting.confirm',
      at: branches,
      form: true,
      granted: [409],
    },
    path: ({ draft }) => `/xac-nhan/thiet-lap/${draft}`,
    body: () => ({ hash: zeros, decision: 'confirm' }),
  },
  {
    ...{ route: 'GET /xac-nhan/lich/:id', capability: 'calendar.read', at: tops, granted: [200] },
    path: ({ amendment }) => `/xac-nhan/lich/${amendment}`,
  },
  {
    ...{ route: 'POST /xac-nhan/lich/:id', capability: 'calendar.amend', at: tops, form: true, granted: [409] },
    path: ({ amendment }) => `/xac-nhan/lich/${amendment}`,
    body: () => ({ hash: zeros, decision: 'confirm' }),
  },
  {
    ...{ route: 'GET /xac-nhan/chuyen-quy-dinh/:id', capability: 'migration.read', at: tops, granted: [200] },
    path: ({ run }) => `/xac-nhan/chuyen-quy-dinh/${run}`,
  },
  {
    ...{
      route: 'POST /xac-nhan/chuyen-quy-dinh/:id',
      capability: 'migration.confirm',
      at: tops,
      form: true,
      granted: [409],
    },
    path: ({ run }) => `/xac-nhan/chuyen-quy-dinh/${run}`,
    body: () => ({ hash: zeros, decision: 'confirm' }),
  },
  {
    ...{ route: 'GET /xac-nhan/xuat/:id', capability: 'export.read', at: branches, granted: [200] },
    path: ({ exported }) => `/xac-nhan/xuat/${exported}`,
  },
  {
    ...{ route: 'POST /xac-nhan/xuat/:id', capability: 'export.confirm', at: branches, form: true, granted: [409] },
    path: ({ exported }) => `/xac-nhan/xuat/${exported}`,
    body: () => ({ hash: zeros, decision: 'confirm' }),
  },
  {
    ...{ route: 'GET /xac-nhan/xoa/:id', capability: 'person.erasures', at: branches, granted: [200] },
    path: ({ erasure }) => `/xac-nhan/xoa/${erasure}`,
  },
  {
    ...{ route: 'POST /xac-nhan/xoa/:id', capability: 'person.erase', at: branches, form: true, granted: [409] },
    path: ({ erasure }) => `/xac-nhan/xoa/${erasure}`,
    body: () => ({ hash: zeros, decision: 'confirm' }),
  },
  {
    ...{ route: 'GET /xac-nhan/tranh/:id', capability: 'conflict.read', at: branches, granted: [404] },
    path: ({ conflict }) => `/xac-nhan/tranh/${conflict}`,
  },
  {
    ...{ route: 'POST /xac-nhan/tranh/:id', capability: 'conflict.end', at: branches, form: true, granted: [409, 404] },
    path: ({ conflict }) => `/xac-nhan/tranh/${conflict}`,
    body: () => ({ hash: zeros, decision: 'confirm' }),
  },
  ofHouse('GET /tiep-tuc/:id', 'signedIn', { path: () => `/tiep-tuc/${zeros}`, granted: [404] }),
  { route: 'GET /tro-giup', capability: 'public', path: () => '/tro-giup', granted: [200] },
  { route: 'GET /tro-giup/tu-ngu', capability: 'public', path: () => '/tro-giup/tu-ngu', granted: [200] },
  { route: 'GET /tro-giup/quy-trinh', capability: 'public', path: () => '/tro-giup/quy-trinh', granted: [303] },
  {
    ...{ route: 'GET /tro-giup/quy-trinh/:edition', capability: 'public' },
    ...{ path: () => '/tro-giup/quy-trinh/E2026b', granted: [200] },
  },
  {
    ...{ route: 'GET /tro-giup/quy-trinh/:edition/:stage', capability: 'public' },
    ...{ path: () => '/tro-giup/quy-trinh/E2026b/S11', granted: [200] },
  },
  {
    ...{ route: 'GET /tro-giup/:guide', capability: 'public', path: () => '/tro-giup/kiem-tra', granted: [200] },
  },
  { route: 'GET /xac-thuc', capability: 'factor.enrol', path: () => '/xac-thuc', granted: [200] },
  {
    ...{ route: 'POST /xac-thuc/xac-nhan', capability: 'factor.enrol', path: () => '/xac-thuc/xac-nhan', form: true },
    ...{ body: () => ({ code: '' }), granted: [400] },
  },
  {
    ...{ route: 'POST /xac-thuc', capability: 'factor.enrol', path: () => '/xac-thuc', form: true },
    granted: [200, 201],
  },
  { route: 'GET /xac-thuc-lai', capability: 'signedIn', path: () => '/xac-thuc-lai', granted: [303] },
  {
    ...{ route: 'POST /xac-thuc-lai', capability: 'signedIn', path: () => '/xac-thuc-lai', form: true },
    ...{ body: () => ({ code: '' }), granted: [400] },
  },
  { route: 'GET /dang-nhap', capability: 'public', path: () => '/dang-nhap', granted: [200] },
  {
    ...{ route: 'POST /dang-nhap', capability: 'public', path: () => '/dang-nhap', form: true },
    ...{ body: () => ({ login: 'nobody.at.all', password: 'chẳng phải mật khẩu' }), granted: [401] },
  },
  {
    ...{ route: 'POST /dang-xuat', capability: 'public', path: () => '/dang-xuat', form: true },
    ...{ body: () => ({}), granted: [303], ends: true },
  },
  { route: 'GET /static/:hash/:name', capability: 'public', path: ({ asset }) => asset, granted: [200] },

  // Last: cases were moved by hand in this world, which a whole look at the log finds, and nothing is written any more.
  ofHouse(`POST ${api}/log/verification`, 'log.verify', { granted: [200], only: ['own', 'keeper', 'nobody'] }),
  ofHouse('POST /kiem-tra/nhat-ky/doi-chieu', 'log.verify', {
    granted: [303],
    only: ['own', 'keeper', 'nobody'],
    form: true,
  }),
];
