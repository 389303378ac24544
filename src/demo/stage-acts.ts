import { addDays, type LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Act, Paper, Vote } from '../../workflows/kernel/act.js';
import type { Setting } from '../../workflows/kernel/setting.js';
import type { ActOf, ActType } from '../../workflows/admission/acts.js';
import { admission } from '../../workflows/admission/procedure.js';
import type { Stage } from '../../workflows/admission/stages.js';
import type { Seat } from './officers.js';

/** What an invented life says at one point of its road. */
export interface Moment {
  readonly on: LegalDate;
  readonly setting: Omit<Setting, 'candidate' | 'members'>;
  readonly birth: string;
  readonly education: 'lowerSecondary' | 'primary';
  readonly introRoute: 'two' | 'youth' | 'trade';
  readonly helpers: readonly [string, string];
  readonly togetherSince: LegalDate;
}

/** An act of the story: how many days after the one before, at whose desk, with what facts. */
export interface StoryAct<K extends ActType = ActType> {
  readonly type: K;
  readonly after: number;
  readonly desk: Seat['duty'];
  readonly facts: (moment: Moment) => FactsOf<K>;
}

type FactsOf<K extends ActType> = Omit<ActOf<K>, keyof Act>;

const tells =
  <K extends ActType>(type: K) =>
  (after: number, desk: Seat['duty'], facts: (moment: Moment) => FactsOf<K>): StoryAct => ({
    type,
    after,
    desk,
    facts,
  });

let number = 0;
const paper = ({ on }: Moment, kind: string, issuer: string): Paper => {
  number = (number % 980) + 1;
  return { number: `${String(number).padStart(2, '0')}-${kind}`, date: on, issuer };
};
const branch = (moment: Moment) => paper(moment, 'NQ/CB', 'Chi bộ');
const committee = (moment: Moment, kind: string) => paper(moment, `${kind}/ĐU`, 'Đảng ủy');

export const vote = (listed: number, yes: number): Vote => ({
  form: 'ballot',
  listed,
  excluded: [],
  present: listed,
  yes,
  no: listed - yes,
  invalid: 0,
});

const issuer = ({ on, setting }: Moment) =>
  setting.centre ? admission.law.on(on).parameters.courseIssuer : ('committee' as const);

const opinion = (row: string, capacity: 'organisation' | 'residence'): StoryAct[] => [
  tells('opinion.request')(2, 'secretary', ({ on }) => ({
    row,
    addressee: 'Nơi được hỏi ý kiến',
    capacity,
    sentOn: on,
  })),
  tells('opinion.receive')(9, 'secretary', (moment) => ({
    row,
    received: paper(moment, 'YK', 'Nơi được hỏi ý kiến'),
    favourable: 'yes',
  })),
];

const introductions = ({
  introRoute,
  helpers,
  setting,
}: Pick<Moment, 'introRoute' | 'helpers' | 'setting'>): StoryAct[] => [
  ...(introRoute === 'two' ? helpers : helpers.slice(0, 1)).map((introducer) =>
    tells('introduction.sign')(2, 'secretary', ({ togetherSince }) => ({
      introducer,
      official: true,
      togetherSince,
      togetherKind: setting.place === 'school' ? 'study' : 'labour',
      baseOrg: setting.unit,
      replacement: false,
      report: 'Nhận xét mẫu của dữ liệu trình diễn.',
    })),
  ),
  ...(introRoute === 'two'
    ? []
    : [
        tells('union.resolve')(3, 'massOrganisation', (moment) => ({
          body: introRoute === 'youth' ? 'youthUnionExecutive' : 'tradeUnionExecutive',
          member: true,
          resolution: paper(
            moment,
            'NQ/BCH',
            introRoute === 'youth' ? 'Ban Chấp hành Đoàn' : 'Ban Chấp hành Công đoàn',
          ),
          vote: vote(5, 5),
        })),
      ]),
];

const subjects = ['candidate', 'father', 'mother'] as const;

const meets = { officialMembers: 9, present: 9, form: 'ballot', formChosenByMeeting: true } as const;

/** The ordinary acts of each stage, in order; the last one leads on. */
export function storyOf(stage: Stage, moment: Moment): readonly StoryAct[] {
  switch (stage) {
    case 'pool':
      return [
        tells('list.enter')(12, 'secretary', (at) => ({
          resolution: branch(at),
          helper: at.helpers[0],
          helperTogetherSince: at.togetherSince,
          parentsAsked: true,
        })),
      ];
    case 'sympathiser':
      return [
        tells('help.report')(40, 'secretary', ({ on }) => ({
          periodFrom: addDays(on, -30),
          periodTo: on,
          assessment: 'Nhận xét mẫu của dữ liệu trình diễn.',
        })),
        tells('course.assign')(8, 'secretary', (at) => ({
          proposal: branch(at),
          agreement: committee(at, 'CV'),
          list: paper(at, 'DS', 'Đảng ủy'),
          class: 'Lớp nhận thức về Đảng',
        })),
      ];
    case 'courseAssigned':
      return [
        tells('course.admit')(5, 'politicalCentre', (at) => ({
          decision: paper(at, 'QĐ/TTCT', 'Trung tâm chính trị'),
          class: 'Lớp nhận thức về Đảng',
          learners: 42,
        })),
        tells('course.attend')(6, 'politicalCentre', () => ({ periodsHeld: 50, periodsAttended: 48, excused: 2 })),
        tells('course.mark')(2, 'politicalCentre', ({ on }) => ({ marks: [7.5, 8], attempt: 1, essayOn: on })),
        tells('course.pass')(4, 'politicalCentre', (at) => ({ decision: paper(at, 'QĐ/TTCT', 'Trung tâm chính trị') })),
        tells('certificate.issue')(5, 'politicalCentre', (at) => ({
          number: paper(at, 'GCN/TTCT', 'Trung tâm chính trị').number,
          certificateOn: at.on,
          directorDecisionOn: addDays(at.on, -5),
          issuer: issuer(at),
        })),
      ];
    case 'courseCertified':
      return [
        tells('procedure.allow')(18, 'grassroots', (at) => ({
          branchResolution: branch(at),
          decision: committee(at, 'QĐ'),
        })),
      ];
    case 'leaveToStart':
      return [
        tells('application.write')(6, 'secretary', ({ birth, education, setting }) => ({
          birthDate: birth as never,
          citizenship: true,
          education,
          ...(education === 'primary' && { exceptionGround: setting.hardship ? 'mountain' : 'elder' }),
          kind: 'first',
        })),
      ];
    case 'applying':
      return [
        tells('record.declare')(6, 'secretary', ({ on }) => ({
          completedOn: on,
          subjects: [
            { relation: 'candidate', memberNow: false },
            { relation: 'father', memberNow: false },
            { relation: 'mother', memberNow: false },
            { relation: 'sibling', no: 1, memberNow: false },
          ],
          declaration: 'Lời khai mẫu của dữ liệu trình diễn.',
        })),
        tells('record.seal')(4, 'grassroots', () => ({ pages: 12, photo: true, uncommented: true, uncertified: true })),
      ];
    case 'recordSealed':
      return [
        tells('verification.request')(3, 'grassroots', ({ on }) => ({
          rows: subjects.map((subject) => ({
            subject,
            addressee: 'Đảng ủy nơi cư trú',
            abroad: false,
            sentOn: on,
            receivedOn: on,
          })),
        })),
      ];
    case 'verifying':
      return [
        ...subjects.map((row, index) =>
          tells('verification.reply')(index === 0 ? 15 : 1, 'grassroots', ({ on }) => ({
            row,
            result: 'correct',
            agreedCollectively: true,
            stamped: true,
            repliedOn: on,
            content: 'Kết quả mẫu của dữ liệu trình diễn.',
          })),
        ),
        tells('record.comment')(4, 'secretary', () => ({
          truthful: true,
          politicalIssue: false,
          text: 'Nhận xét mẫu của dữ liệu trình diễn.',
        })),
        tells('record.certify')(6, 'grassroots', (at) => ({
          collective: committee(at, 'BB'),
          truthful: true,
          politicalIssue: false,
          eligible: true,
          certifiedOn: at.on,
          basis: 'Căn cứ mẫu của dữ liệu trình diễn.',
        })),
      ];
    case 'recordCertified':
      return [
        ...introductions(moment),
        ...opinion('organisation-1', 'organisation'),
        ...opinion('residence-1', 'residence'),
        tells('opinion.summarise')(2, 'secretary', (at) => ({ synthesis: paper(at, 'TH', 'Chi ủy') })),
        tells('dossier.complete')(3, 'secretary', ({ setting, introRoute }) => ({
          checked: { conditions: true, introducers: true, union: true, opinions: true, record: true },
          route: setting.route,
          introRoute,
        })),
      ];
    case 'dossierReady':
      return [tells('meeting.open')(7, 'secretary', () => ({ ...meets }))];
    case 'branchMeeting':
      return [
        tells('vote.record')(0, 'secretary', (at) => ({
          vote: vote(9, 8),
          conclusions: {
            record: 'Rõ ràng',
            awareness: 'Tốt',
            strengths: 'Gương mẫu',
            ability: 'Khá',
            relations: 'Tốt',
          },
          resolution: branch(at),
        })),
      ];
    case 'branchBelowShare':
      return [tells('meeting.open')(30, 'secretary', () => ({ ...meets }))];
    case 'subdivisionAppraisal':
      return [
        tells('subdivision.appraise')(6, 'subdivision', (at) => ({
          report: paper(at, 'BC', 'Đảng ủy bộ phận'),
          view: 'for',
        })),
      ];
    case 'grassrootsCommittee':
      return moment.setting.route === 'B'
        ? [
            tells('committee.decide')(10, 'grassroots', (at) => ({
              delegation: {
                number: at.setting.delegation!.paper,
                date: at.setting.delegation!.from as LegalDate,
                issuer: 'Cấp trên trực tiếp',
              },
              delegationFrom: at.setting.delegation!.from as LegalDate,
              vote: vote(15, 14),
              decision: committee(at, 'QĐ'),
            })),
          ]
        : [
            tells('committee.vote')(10, 'grassroots', (at) => ({
              vote: vote(15, 14),
              resolution: committee(at, 'NQ'),
            })),
          ];
    case 'competentAuthority':
      return [
        tells('board.appraise')(8, 'organisationBoard', (at) => ({ report: paper(at, 'BC', 'Ban tổ chức') })),
        tells('admission.decide')(6, 'competent', (at) => ({
          body: at.setting.route === 'E' ? 'standingMembersAndHeads' : 'standingCommittee',
          vote: vote(11, 11),
          decision: paper(at, 'QĐ', 'Ban Thường vụ'),
        })),
      ];
    case 'admissionDecided':
    case 'ceremonyOverdue':
      return [
        tells('decision.receive')(5, 'secretary', (at) => ({
          receivedOn: at.on,
          decision: paper(at, 'QĐ', 'Ban Thường vụ'),
        })),
        tells('ceremony.hold')(14, 'secretary', ({ setting, helpers }) => ({
          branch: setting.unit,
          readBy: helpers[1],
          oath: true,
          helper: helpers[0],
          oneByOne: true,
        })),
      ];
    case 'probation':
      return [
        tells('memberRecord.file')(20, 'secretary', ({ on }) => ({
          filedOn: on,
          recordNumber: '012345HHA',
          stamped: true,
        })),
        tells('training.certify')(150, 'politicalCentre', (at) => ({
          number: 'ĐVM-07',
          certificateOn: at.on,
          issuer: issuer(at),
        })),
        tells('selfCriticism.submit')(200, 'secretary', (at) => ({ written: paper(at, 'KĐ', 'Đảng viên dự bị') })),
      ];
    case 'recognitionPreparing':
      return [
        tells('help.review')(2, 'secretary', (at) => ({ review: paper(at, 'NX', 'Đảng viên giúp đỡ') })),
        ...opinion('residence-2', 'residence'),
        tells('opinion.summarise')(1, 'secretary', (at) => ({ synthesis: paper(at, 'TH', 'Chi ủy') })),
        tells('recognition.meet')(3, 'secretary', () => ({ ...meets })),
      ];
    case 'recognitionBranch':
      return [
        tells('recognition.vote')(0, 'secretary', (at) => ({
          vote: vote(9, 9),
          motion: 'recognise',
          resolution: branch(at),
          cardList: true,
          photo: true,
        })),
      ];
    case 'recognitionSubdivision':
      return [
        tells('recognition.appraise')(5, 'subdivision', (at) => ({ report: paper(at, 'BC', 'Đảng ủy bộ phận') })),
      ];
    case 'recognitionGrassroots':
      return [
        tells('recognition.resolve')(8, 'grassroots', (at) => ({
          vote: vote(15, 15),
          resolution: committee(at, 'NQ'),
        })),
      ];
    case 'recognitionCompetent':
      return [
        tells('board.appraise')(5, 'organisationBoard', (at) => ({ report: paper(at, 'BC', 'Ban tổ chức') })),
        tells('recognition.decide')(5, 'competent', (at) => ({
          vote: vote(11, 10),
          decision: paper(at, 'QĐ', 'Ban Thường vụ'),
          cardDecision: paper(at, 'QĐ', 'Ban Thường vụ'),
        })),
      ];
    case 'recognised':
      return [tells('recognition.announce')(12, 'secretary', ({ on }) => ({ meetingOn: on }))];
    default:
      return [];
  }
}
