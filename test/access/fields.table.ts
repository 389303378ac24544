/**
 * What each answer may hold, written by hand: the keys of its object, and of the items of its lists (`items[]`), to the
 * depth at which people are spoken of. Before each group stands the class of what it tells (docs/data-classes.csv):
 * 0 structure, rules and figures; 1 who somebody is; 2 that there is a case, and what was done in it. C3 is in no answer but
 * a disclosure's, and is looked for by canaries.
 */
const page = '0: next';
const stage = '0: on revision stage.key stage.no stage.since';
const draft = '0: alone content drafted.at drafted.by hash id kind made settled state';
const account = '1: createdAt id lockedAt login mustChangePassword person.id person.name';

export const fields: Readonly<Record<string, readonly string[]>> = {
  'GET /api/v1/me': [
    '0: secondFactor session.shared session.steppedUpAt session.strength',
    '1: person.id person.name',
    '0: duties[].bodyId duties[].caseId duties[].duty duties[].from duties[].to duties[].unit',
  ],
  'GET /api/v1/me/account': [
    '1: login person.id person.name secondFactor calendar letters sessions',
    '0: duties[].bodyId duties[].caseId duties[].duty duties[].from duties[].to duties[].unit',
  ],
  'GET /api/v1/me/work': [
    ...['0: on totals', '1: drafts[].at drafts[].id drafts[].kind drafts[].unit'],
    '1: own[].at own[].id own[].kind own[].state own[].unit',
    '2: items[].act items[].cases items[].code items[].duty items[].limit items[].name items[].opens items[].proposal',
    '2: items[].section items[].stage items[].title items[].unit',
  ],
  'GET /api/v1/units': [
    ...[page, '0: total items[].closedOn items[].hardship items[].id items[].levelName items[].name items[].on'],
    '0: items[].openedOn items[].parent items[].place items[].role items[].source',
  ],
  'GET /api/v1/units/:id/members': ['0: on', '2: members[].kind members[].name members[].personId members[].since'],
  'POST /api/v1/candidates': [
    ...[stage, '2: act cite code hash outcome passed pending seq slice lapses notices'],
    '2: deadlines offers[].act offers[].allowed offers[].bearing offers[].by offers[].cite offers[].mine offers[].recordedBy',
    '2: offers[].stage offers[].unmet offers[].confirm offers[].earliest offers[].usual',
  ],
  'POST /api/v1/nominations': [
    ...[stage, '2: act cite code hash outcome passed pending seq slice lapses notices'],
    '2: deadlines offers[].act offers[].allowed offers[].bearing offers[].by offers[].cite offers[].mine offers[].recordedBy',
    '2: offers[].stage offers[].unmet offers[].confirm offers[].earliest offers[].usual',
  ],
  'GET /api/v1/candidates': [
    ...[page, '0: total'],
    '2: items[].birth items[].code items[].due items[].name items[].revision items[].stage items[].title items[].unit',
  ],
  'GET /api/v1/candidates/:code/offers': [
    ...[stage, '2: code held pending'],
    '2: offers[].act offers[].allowed offers[].bearing offers[].by offers[].cite offers[].confirm offers[].mine offers[].recordedBy',
    '2: offers[].stage offers[].unmet offers[].earliest offers[].usual',
    '3: ahead[].act ahead[].allowed ahead[].bearing ahead[].by ahead[].cite ahead[].confirm ahead[].mine ahead[].recordedBy',
    '3: ahead[].stage ahead[].unmet ahead[].earliest ahead[].usual',
  ],
  'GET /api/v1/candidates/:code/deadlines': [
    ...[stage, '2: code deadlines[].anchor deadlines[].budget deadlines[].due deadlines[].kind deadlines[].passes'],
    '2: deadlines[].rule deadlines[].subject deadlines[].timer deadlines[].unit',
  ],
  'GET /api/v1/candidates/:code/history': [
    ...[page, stage, '2: code items[].act items[].annuls items[].by items[].corrected items[].entered items[].facts'],
    '2: items[].hash items[].kind items[].late items[].left items[].on items[].recordedAt items[].rules items[].sealed',
    '2: items[].seq items[].slice',
  ],
  'GET /api/v1/candidates/:code/compliance': [
    '3: code name title unit status revision stage at edition pinned machineVersion fault summary entries limits papers',
  ],
  'GET /api/v1/candidates/:code/corrections': ['2: code held items pins revision'],
  'GET /api/v1/candidates/:code/conflicts': [
    '2: items[].basis items[].ending items[].from items[].id items[].kind items[].person items[].recorded items[].rule',
    '2: items[].to',
  ],
  'GET /api/v1/deadlines': [
    ...[page, '2: items[].code items[].duty items[].limit items[].name items[].stage items[].unit'],
  ],
  'GET /api/v1/definition-faults': [page, '2: items[].at items[].code items[].reason'],
  'GET /api/v1/accounts': [
    ...[
      page,
      '1: items[].createdAt items[].id items[].lockedAt items[].login items[].mustChangePassword items[].person',
    ],
  ],
  'GET /api/v1/accounts/:id': [account],
  'POST /api/v1/accounts/:id/lock': [account],
  'POST /api/v1/accounts/:id/unlock': [account],
  'GET /api/v1/duties': [
    ...[page, '1: items[].body items[].duty items[].from items[].id items[].person items[].to items[].unit'],
  ],
  'GET /api/v1/drafts/:draft': [draft],
  'GET /api/v1/log/back-dated': [
    ...[page, '2: items[].act items[].at items[].code items[].days items[].on items[].reasoned items[].seq'],
  ],
  'GET /api/v1/appraisals': [
    ...[
      page,
      '2: items[].code items[].name items[].unit items[].stage items[].receivedOn items[].due items[].returned items[].work',
    ],
  ],
  'GET /api/v1/log/entries': [
    ...[page, '0: items[].hash items[].kind items[].seq items[].type items[].chain items[].at items[].purpose'],
    '1: items[].by items[].on items[].among items[].cases',
  ],
  'GET /api/v1/log/verification': ['0: atRest faults state running last'],
  'POST /api/v1/log/verification': ['0: atRest faults state running last'],
  'GET /api/v1/log/state': ['0: atRest faults state'],
  'GET /api/v1/log/checkpoints/latest': ['0: at keyHash note root size'],
  'POST /api/v1/me/conflicts': ['0: code outcome'],
};

/** What somebody may be told at most, by the duties of his role: `3` stands for the whole of a case. */
export const mostTold: Readonly<Record<string, number>> = {
  ...{ BS: 3, HP: 3, SD: 3, GC: 3, OB: 3, CC: 3, DS: 3, CD: 3, IN: 3, 'B+I': 3 },
  // That there is a case, and what they may record in it; not where it goes.
  ...{ UN: 2, PC: 2 },
  // Accounts, and nothing of any case.
  ...{ AD: 1, 'B+A': 2, NO: 1 },
};
