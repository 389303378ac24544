import type { RuleId } from './register.js';

/**
 * Rules that no predicate, limit or test carries, and why. A rule that acts name all the same is shown with them and
 * judged by people.
 */
const reasons = {
  // What only people can see.
  'FORM-NTV': 'the code printed on a form is no fact of the case',
  'G01-3.8b': 'decoration: a checklist for people',
  'K38-1.4.1': 'erasures on paper: seen by who seals the record',
  'G01-3.4b': 'what a verification asks: the content of a letter',
  'L-ORDER': 'the order of the stages follows it already',

  // Facts that no act of the catalogue holds.
  'G01-3.7b-2':
    'units do not say that they are of the police; their committee votes as any standing committee (G01-3.7a-1)',
  'L-ADOPT': 'the record does not tell adopted children from natural ones (D5)',
  'L-CONTR': 'whether a contract was broken off in between is not recorded',
  'L-COURSE':
    'the letter of the committee of the place before is not recorded; who learns stands on the list by the chart',
  'L-GRAD': 'the day of graduation is not kept once the branch is named',
  'R24-3.5.2-x': 'a reading of one ground of exit: people choose the ground',
  'R24-10.6':
    'asked when a unit gets its powers: its members and ratings are not recorded; a case reads the route alone',
  'R24-22.1':
    'asked when a unit is delegated: its members and ratings are not recorded; a case reads the dates of the paper',

  // Nothing to ask: definitions, permissions, duties outside a case.
  'D4192-1': 'admission is not among the procedures online: nothing is built on the portal',
  'FEE-1': 'membership fees are outside the road',
  'G01-3.1-ex': 'no exemption from the course was found, so none exists here',
  'G01-3.4đ': 'who pays for postage: no gate',
  'G01-5.2': 'names a family: its rules are G01-5.2a and G01-5.2b',
  'G61-1': 'the curriculum: content of the course, not a step',
  'K38-1.1a': 'planning of a province, no act of a case',
  'QC1147-12': 'nothing is purged by itself; the yearly report of courses comes with reports',
  'R24-4.5.2':
    'Party age of the re-admitted is counted anew by the superior on the declaration of the member, after the road',
  'R24-POP': 'no bar at a first admission; of a re-admission it is asked by R24-3.5.1b-iii',
  'R338-1': 'a permission to work online, no gate',
  'RET-1': 'how long refused dossiers are kept was not found: nothing is purged by itself',

  // Contested.
  'L-EXT': 'prolonging probation is contested and has no act: nothing in the Charter allows it (D3)',

  // Custody of files.
  'G01-8.2b': 'custody of files begins where the road ends',
  'G01-8.2d': 'custody of files begins where the road ends',
  'G01-8.2h': 'the check of lists against files is of the keeper, not of a case',

  // Reports.
  'G01-8.3c': 'a yearly report of lists: comes with reports',
  'G40-1': 'statistics: comes with reports',
  'K38-1.1a-rep': 'a yearly report: comes with reports',
  'K38-II-rep': 'a yearly report of cards: comes with reports',
  'L-STAT': 'statistics: comes with reports',

  // Moves.
  'G01-3.9a': 'moves before the decision have no acts in the chart',
  'G01-3.9b-1': 'moves before the decision have no acts in the chart',
  'G01-3.9b-2': 'moves before the decision have no acts in the chart',
  'G01-3.9c-1': 'moves after the decision have no acts in the chart',
  'G01-3.9c-2': 'moves after the decision have no acts in the chart',
  'G01-3.9c-3': 'moves after the decision have no acts in the chart',
  'G01-3.9c-4': 'the review of a decision has no acts in the chart',

  // Wrong admission and its repair.
  'K38-3b': 'wrong admission and its repair have no acts in the chart',
  'R24-6.2': 'the correction of a filed paper has no act in the chart',
  'R29-4.4-note': 'cancellation has no act in the chart',
  'R296-1': 'accountability follows discipline, outside the case',

  // Deletion, complaint, leaving, death.
  'DEATH-1': 'death has no act in the chart',
  'G01-11.1': 'deletion has no acts in the chart',
  'G01-11.2': 'leaving has no act in the chart',
  'G01-4.6': 'deletion has no acts in the chart',
  'R24-5.2.2': 'complaints have no acts in the chart',
  'R24-8.1': 'deletion has no acts in the chart',
  'R24-8.2.1': 'complaints have no acts in the chart',
  'R24-8.2.2': 'complaints have no acts in the chart',
  'R24-8.2.3': 'complaints have no acts in the chart',
  'R296-3': 'deletion has no acts in the chart',
} as const satisfies Partial<Record<RuleId, string>>;

export const notModelled: Readonly<Record<string, string | undefined>> = reasons;
