import { addDays } from '../../workflows/calendar/legal-date.js';
import type { Paper } from '../../workflows/kernel/act.js';
import type { Turn } from './lives.js';
import { vote, type Moment, type StoryAct } from './stage-acts.js';

const paper = ({ on }: Moment, issuer: string): Paper => ({ number: '07', date: on, issuer });
const tells = (
  type: StoryAct['type'],
  after: number,
  desk: StoryAct['desk'],
  facts: (moment: Moment) => object,
): StoryAct => ({ type, after, desk, facts });

const replies = ['candidate', 'father', 'mother'].map((row) =>
  tells('verification.reply', 9, 'grassroots', ({ on }) => ({
    row,
    result: 'correct',
    agreedCollectively: true,
    stamped: true,
    repliedOn: on,
  })),
);

const refuses = [
  tells('board.appraise', 8, 'organisationBoard', (at) => ({ report: paper(at, 'Ban tổ chức') })),
  tells('admission.refuse', 6, 'competent', (at) => ({
    vote: vote(11, 3),
    notice: paper(at, 'Ban Thường vụ'),
    reason: 'Lý do mẫu của dữ liệu trình diễn.',
  })),
];

const reported = tells('fault.report', 20, 'superior', () => ({
  kind: 'procedure',
  where: 'Nội dung mẫu của dữ liệu trình diễn.',
}));
const proposal = [
  tells('deletion.propose', 14, 'secretary', () => ({
    ground: 'inactive',
    months: 3,
    basis: 'Căn cứ mẫu của dữ liệu trình diễn.',
  })),
  tells('selfCriticism.ask', 5, 'secretary', () => ({ time: 1, result: 'done' })),
];

/** To a place outside this house, on a decision so many days old. */
const moves = (days: number, sameAuthority: boolean) =>
  tells('move.declare', 5, 'secretary', (at) => ({
    moveDecisionOn: addDays(at.on, -days),
    newUnit: 'noi-chuyen-den',
    sameAuthority,
    letter: paper(at, 'Đảng ủy'),
  }));

/** The acts by which a life leaves the straight road at its last stage. */
const turns: Readonly<Record<Turn, readonly StoryAct[]>> = {
  removed: [
    tells('list.remove', 30, 'secretary', (at) => ({
      resolution: paper(at, 'Chi bộ'),
      reason: 'Lý do mẫu của dữ liệu trình diễn.',
    })),
  ],
  withdrawn: [tells('candidate.withdraw', 10, 'secretary', (at) => ({ letter: paper(at, 'Quần chúng') }))],
  notEligible: [
    ...replies,
    tells('record.comment', 3, 'secretary', () => ({
      truthful: false,
      politicalIssue: false,
      text: 'Nhận xét mẫu của dữ liệu trình diễn.',
    })),
    tells('record.certify', 4, 'grassroots', (at) => ({
      collective: paper(at, 'Đảng ủy'),
      truthful: false,
      politicalIssue: false,
      eligible: false,
      certifiedOn: at.on,
      basis: 'Căn cứ mẫu của dữ liệu trình diễn.',
    })),
  ],
  belowShare: [
    tells('vote.record', 0, 'secretary', (at) => ({
      vote: vote(9, 5),
      conclusions: { record: 'Rõ ràng', awareness: 'Khá', strengths: 'Khá', ability: 'Khá', relations: 'Khá' },
      resolution: paper(at, 'Chi bộ'),
    })),
  ],
  opinionsAsked: [
    ...(['organisation', 'residence'] as const).map((capacity) =>
      tells('opinion.request', 2, 'secretary', ({ on }) => ({
        row: `${capacity}-1`,
        addressee: 'Nơi được hỏi ý kiến',
        capacity,
        sentOn: on,
      })),
    ),
    tells('opinion.receive', 6, 'secretary', (at) => ({
      row: 'organisation-1',
      received: paper(at, 'Nơi được hỏi ý kiến'),
      favourable: 'yes',
    })),
  ],
  refused: refuses,
  resumed: [...refuses, tells('attempt.resume', 20, 'secretary', (at) => ({ resolution: paper(at, 'Chi bộ') }))],
  political: [
    tells('political.raise', 4, 'grassroots', () => ({ matter: 'Nội dung mẫu của dữ liệu trình diễn.', level: 'own' })),
  ],
  committeeShort: [
    tells('committee.vote', 9, 'grassroots', (at) => ({ vote: vote(15, 8), resolution: paper(at, 'Đảng ủy') })),
  ],
  overdue: [
    tells('decision.receive', 5, 'secretary', (at) => ({ receivedOn: at.on, decision: paper(at, 'Ban Thường vụ') })),
  ],
  deletionProposed: proposal,
  deletionVoting: [
    ...proposal,
    tells('deletion.vote', 4, 'secretary', (at) => ({
      level: 'branch',
      vote: vote(9, 8),
      resolution: paper(at, 'Chi bộ'),
    })),
  ],
  struckOff: [
    tells('member.strikeOff', 10, 'competent', (at) => ({
      ground: 'sentenced',
      paper: paper(at, 'Tòa án'),
      decision: paper(at, 'Ban Thường vụ'),
    })),
    tells('deletion.receive', 5, 'secretary', ({ on }) => ({ receivedOn: on })),
  ],
  deadlock: [0, 30, 30].map((after) =>
    tells('recognition.vote', after, 'secretary', (at) => ({
      vote: vote(9, 5),
      motion: 'recognise',
      resolution: paper(at, 'Chi bộ'),
      cardList: true,
      photo: true,
    })),
  ),
  moving: [moves(3, false)],
  movedDecided: [moves(3, true)],
  annulledOnMove: [
    moves(75, false),
    tells('decision.annul', 4, 'competent', (at) => ({
      annulment: paper(at, 'Ban Thường vụ'),
      reason: 'Lý do mẫu của dữ liệu trình diễn.',
    })),
  ],
  underReview: [
    tells('review.request', 6, 'grassroots', (at) => ({
      faults: ['Nội dung mẫu của dữ liệu trình diễn.'],
      letter: paper(at, 'Đảng ủy'),
      requestOn: at.on,
    })),
  ],
  faulty: [reported],
  repairing: [
    reported,
    tells('repair.order', 7, 'superior', (at) => ({
      steps: [{ step: 'opinions', fault: 'Nội dung mẫu của dữ liệu trình diễn.' }],
      order: paper(at, 'Cấp ủy cấp trên'),
      standardsMet: true,
      basis: 'Căn cứ mẫu của dữ liệu trình diễn.',
    })),
  ],
  cancelled: [
    reported,
    tells('admission.cancel', 20, 'competent', (at) => ({
      instruction: paper(at, 'Cấp ủy cấp trên'),
      decision: paper(at, 'Ban Thường vụ'),
      by: 'issuer',
    })),
  ],
};

/** Null where the life simply stops there. */
export const turnOf = (turn: Turn | null): readonly StoryAct[] | null => turn && turns[turn];
