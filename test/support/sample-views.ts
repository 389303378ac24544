import type {
  CandidateListView,
  CandidateRow,
  CandidateView,
  OfferView,
} from '../../src/candidates/views/candidate.view.js';
import type { SignInView } from '../../src/auth/sign-in.view.js';
import type { Shell } from '../../src/ui/shell.js';
import { staticPaths } from '../../src/ui/static-files.js';
import type { Unmet } from '../../workflows/kernel/rule.js';
import { legalDate } from '../../workflows/calendar/legal-date.js';

/** Views of invented people, as the service would make them. */

export const shell = (more: Partial<Shell> = {}): Shell => ({
  lang: 'vi',
  theme: null,
  textSize: null,
  path: '/quan-chung',
  query: [],
  demo: true,
  reader: { name: 'Lò Thị Mẩy', idle: 1800, shared: false, ways: [{ href: '/quan-chung', text: 'candidates' }] },
  files: staticPaths,
  ...more,
});

const unit = { id: 'cb-ban-mai', name: 'Chi bộ thôn Bản Mai' };

const waitingFor = { duty: 'grassroots', unit: 'Đảng ủy xã Nậm Sơn' } as const;

export const row = (more: Partial<CandidateRow> = {}): CandidateRow => ({
  code: '7KQ2M9XDR',
  name: 'Vàng Thị Súa',
  title: null,
  birth: '1998-03-14',
  unit,
  stage: { key: 'verifying', no: 'S06', since: legalDate('2026-11-03'), days: 18, waitingFor },
  due: { timer: 'T-VERIFY', due: legalDate('2026-12-15'), kind: 'reminder', left: 16, unit: 'workday' },
  ...more,
});

export const listView = (more: Partial<CandidateListView> = {}): CandidateListView => ({
  opens: true,
  ...{ mayOpen: true, mayExport: true },
  items: [
    row(),
    row({
      code: '3HB8T0WPN',
      name: 'Đặng Văn An',
      birth: '1994-07',
      stage: {
        key: 'branchMeeting',
        no: 'S11',
        since: legalDate('2026-11-20'),
        days: 1,
        waitingFor: { duty: 'secretary', unit: unit.name, person: 'Lò Thị Mẩy' },
      },
      due: { timer: 'T-DOSSIER', due: legalDate('2026-11-21'), kind: 'hard', left: 0, unit: 'workday' },
    }),
    row({
      code: 'M4RZ61CVA',
      name: 'H’Len Niê',
      birth: '2001-12-30',
      stage: { key: 'courseAssigned', no: 'S02', since: legalDate('2026-10-12'), days: 40, waitingFor: null },
      due: null,
    }),
    row({
      code: 'Q9F5J2TKE',
      name: 'Nguyễn Hòa Bình',
      title: 'đ/c',
      birth: '1989-01-02',
      stage: {
        key: 'recognitionPreparing',
        no: 'S21',
        since: legalDate('2026-10-01'),
        days: 51,
        waitingFor: { duty: 'secretary', unit: unit.name },
      },
      due: { timer: 'T-PROPOSE', due: legalDate('2026-11-17'), kind: 'duty', left: -3, unit: 'workday' },
    }),
  ],
  total: 54,
  next: 'eyJrIjoyfQ',
  previous: null,
  first: 1,
  filter: {},
  stages: [
    { stage: 'sympathiser', no: 'S01', count: 21 },
    { stage: 'courseAssigned', no: 'S02', count: 12 },
    { stage: 'verifying', no: 'S06', count: 9 },
    { stage: 'branchMeeting', no: 'S11', count: 1 },
    { stage: 'probation', no: 'S20', count: 10 },
    { stage: 'recognitionPreparing', no: 'S21', count: 1 },
  ],
  units: [unit, { id: 'cb-truong', name: 'Chi bộ Trường THPT Nậm Sơn' }],
  ...more,
});

export const offer = (more: Partial<OfferView> = {}): OfferView => ({
  act: 'meeting.open',
  stage: 'verifying',
  bearing: 'onward',
  usual: true,
  by: 'secretary',
  recordedBy: ['secretary'],
  cite: 'Điều lệ Đảng, điều 4',
  mine: true,
  allowed: true,
  ...more,
});

export const unmet = (more: Partial<Unmet> = {}): Unmet => ({
  rule: 'CH-24.1',
  cite: 'Điều lệ Đảng, điều 24',
  confidence: 'C2T',
  force: 'bar',
  earliest: null,
  remedy: null,
  overridableBy: [],
  detail: {},
  ...more,
});

export const candidateView = (more: Partial<CandidateView> = {}): CandidateView => ({
  id: '0192f0c1-7a3e-7c54-8d2b-4f6a1b2c3d4e',
  person: '0192f0c1-7a3e-7c54-8d2b-4f6a1b2c3d40',
  code: '7KQ2M9XDR',
  name: 'Vàng Thị Súa',
  title: null,
  birth: '1998-03-14',
  unit,
  status: 'active',
  held: null,
  pinned: null,
  revision: 14,
  edition: { key: 'E2026b', label: '208-QĐ/TW:2026-07-26', since: legalDate('2026-07-26') },
  machineVersion: 'admission 1, a41c9e07',
  stage: { key: 'verifying', no: 'S06', place: 8, since: legalDate('2026-11-03'), days: 18, waitingFor },
  helpers: ['Tao Văn Ón', 'Quàng Thị Ban'],
  substitutes: [],
  pending: [],
  deadlines: [
    { timer: 'T-VERIFY', subject: 'father', due: legalDate('2026-11-18'), kind: 'reminder', left: -3, unit: 'workday' },
    { timer: 'T-DOSSIER', due: legalDate('2027-10-30'), kind: 'hard', left: 343, unit: 'day' },
    { timer: 'T-CERT', due: legalDate('2031-04-12'), kind: 'hard', left: 1603, unit: 'day' },
    { timer: 'T-FILECHECK', due: null, kind: 'duty', left: null, unit: 'workday' },
  ],
  papers: [
    { key: 'certificate', form: 'CN-NTVĐ1', making: 'issued', state: 'done', validUntil: legalDate('2031-04-12') },
    { key: 'application', form: '1-KNĐ', making: 'handwritten', state: 'done' },
    { key: 'record', form: '2-KNĐ', making: 'handwritten', state: 'doing' },
    { key: 'introduction', form: '3-KNĐ', making: 'typed', state: 'none' },
    { key: 'unionResolution', form: '4-KNĐ', making: 'typed', state: 'expired' },
  ],
  regions: [
    {
      region: 'verification',
      tasks: [
        { key: 'father', state: 'overdue', due: legalDate('2026-11-18') },
        { key: 'mother', state: 'clear' },
        { key: 'spouse', state: 'requested', due: legalDate('2026-12-15') },
      ],
    },
    {
      region: 'opinions',
      tasks: [
        { key: 'organisation', state: 'clear' },
        { key: 'residence', state: 'requested' },
      ],
    },
  ],
  offers: [
    offer({ act: 'verification.reply', recordedBy: ['secretary', 'grassroots'] }),
    offer({
      act: 'opinion.receive',
      unmet: [unmet({ rule: 'G01-3.5-s', cite: '01-HD/TW 19/5/2026, mục 3.5', confidence: 'A', force: 'notice' })],
    }),
    offer({
      act: 'introduction.sign',
      allowed: false,
      unmet: [
        unmet({
          rule: 'R24-3.2.1',
          cite: '208-QĐ/TW, điểm 3.2.1',
          earliest: legalDate('2027-01-09'),
          remedy: { by: 'secretary', act: 'helper.replace' },
        }),
      ],
    }),
    offer({
      act: 'meeting.open',
      allowed: false,
      confirm: ['secretary', 'grassroots'],
      unmet: [
        unmet({
          rule: 'G01-3.4a',
          cite: '01-HD/TW 19/5/2026, mục 3.4a',
          remedy: { by: 'grassroots', act: 'verification.request', paper: 'record' },
          detail: { open: 'father, spouse' },
        }),
        unmet({
          rule: 'G01-5.4a',
          cite: '01-HD/TW 19/5/2026, mục 5.4',
          confidence: 'A',
          overridableBy: ['grassroots', 'superior'],
          detail: { due: '2026-10-30' },
        }),
      ],
    }),
    offer({
      act: 'record.certify',
      by: 'grassroots',
      recordedBy: ['grassroots'],
      mine: false,
      due: legalDate('2026-12-15'),
    }),
  ],
  ahead: [
    offer({
      act: 'ceremony.hold',
      stage: 'admissionDecided',
      allowed: false,
      unmet: [
        unmet({
          rule: 'R24-4.1b',
          cite: '208-QĐ/TW, điểm 4.1',
          force: 'lapse',
          remedy: { by: 'superior', act: 'ceremony.consent' },
        }),
      ],
    }),
  ],
  road: [
    { stage: 'sympathiser', place: 2, state: 'done', on: legalDate('2025-02-10'), exits: [] },
    { stage: 'courseCertified', place: 4, state: 'done', on: legalDate('2026-04-12'), exits: [] },
    { stage: 'recordSealed', place: 7, state: 'done', on: legalDate('2026-10-30'), exits: [] },
    {
      stage: 'verifying',
      place: 8,
      state: 'current',
      on: legalDate('2026-11-03'),
      exits: ['notEligible', 'removedFromList', 'withdrawn'],
    },
    { stage: 'branchMeeting', place: 12, state: 'ahead', exits: ['branchBelowShare'] },
    { stage: 'subdivisionAppraisal', place: 13, state: 'skipped', exits: [] },
    { stage: 'admissionDecided', place: 16, state: 'ahead', exits: [] },
    { stage: 'probation', place: 17, state: 'ahead', exits: [] },
    { stage: 'official', place: 22, state: 'ahead', exits: [] },
  ],
  history: [
    {
      seq: 14,
      act: 'verification.request',
      on: legalDate('2026-11-03'),
      recordedAt: '2026-11-05T02:10:11.000Z',
      by: 'Lò Thị Mẩy',
      lapses: [],
    },
    {
      seq: 13,
      act: 'list.review',
      on: legalDate('2026-10-31'),
      recordedAt: '2026-11-04T18:30:00.000Z',
      by: 'Lò Thị Mẩy',
      lapses: ['K38-1.1b'],
      corrects: 11,
    },
  ],
  ...more,
});

export const signInView = (more: Partial<SignInView> = {}): SignInView => ({
  login: '',
  shared: false,
  unsettled: false,
  failure: null,
  returnTo: null,
  demoCode: '123456',
  roles: [
    {
      duty: 'secretary',
      name: 'Lò Thị Mẩy',
      unit: 'Chi bộ thôn Bản Mai',
      login: 'bi-thu',
      passPhrase: 'bon mua hoa ban',
      secret: 'MFRGGZDF',
    },
    {
      duty: 'sponsor',
      name: 'Tao Văn Ón',
      unit: 'Chi bộ thôn Bản Mai',
      login: 'giup-do',
      passPhrase: 'nuong lua chin vang',
      secret: 'MFRGGZDF',
    },
    {
      duty: 'grassroots',
      name: 'Hà Văn Quyết',
      unit: 'Đảng ủy xã Nậm Sơn',
      login: 'dang-uy',
      passPhrase: 'con suoi mua he',
      secret: 'MFRGGZDF',
    },
    {
      duty: 'inspection',
      name: 'Bùi Thị Thu Nguyệt',
      unit: 'Ủy ban kiểm tra Đảng ủy xã Nậm Sơn',
      login: 'kiem-tra',
      passPhrase: 'gio tren doi che',
      secret: 'MFRGGZDF',
    },
  ],
  ...more,
});
