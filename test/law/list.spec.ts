import { describe, expect, it } from '@jest/globals';
import { paper } from '../../workflows/admission/examples/papers.js';
import { people, unit } from '../../workflows/admission/examples/unit.js';
import { Walk } from '../../workflows/admission/examples/walk.js';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { barsOf, lapsesOf, noticesOf, outcomeOf, saidOf } from '../support/verdict.js';

const pool = () => new Walk({ from: '2024-03-04' }).to('pool');
const listed = () => new Walk({ from: '2024-03-04' }).to('sympathiser');

describe('K38-1.1d-1: the branch resolves who enters the list, who leaves it, who is proposed for the course', () => {
  const attempts = {
    'list.enter': (date: string) => pool().tries('list.enter', '2024-04-20', { resolution: paper(date) }),
    'list.remove': (date: string) => listed().tries('list.remove', '2024-04-20', { resolution: paper(date) }),
    'course.assign': (date: string) => listed().tries('course.assign', '2024-04-20', { proposal: paper(date) }),
  };
  it.each(Object.entries(attempts))('%s rests on a resolution not of a later day', (_, attempt) => {
    expect(barsOf(attempt('2024-04-21'))).toEqual(['K38-1.1d-1']);
    expect(barsOf(attempt('2024-04-20'))).toEqual([]);
  });

  it('is inferred under 12-HD/BTCTW, and an article of 38-HD/BTCTW since 29/9/2025', () => {
    const refused = pool().tries('list.enter', '2024-04-20', { resolution: paper('2024-04-21') });
    expect(saidOf(refused, 'K38-1.1d-1')).toMatchObject({
      confidence: 'P',
      cite: 'Hướng dẫn 12-HD/BTCTW (18/1/2022), 1.1d-1',
    });
    const later = new Walk({ from: '2025-10-01' }).to('pool');
    expect(
      saidOf(later.tries('list.enter', '2025-11-01', { resolution: paper('2025-11-02') }), 'K38-1.1d-1'),
    ).toMatchObject({
      confidence: 'C2T',
      cite: 'Hướng dẫn 38-HD/BTCTW (29/9/2025), 1.1d-1',
    });
  });

  it('reviews the list monthly; the day after the month is a lapse, never a bar', () => {
    const walk = listed();
    const due = '2024-04-24';
    expect(lapsesOf(walk.tries('list.review', due))).toEqual([]);
    expect(lapsesOf(walk.tries('list.review', '2024-04-25'))).toEqual(['K38-1.1d-1']);
    walk.doesOn('list.review', '2024-04-25').does('delay.explain', 1, { timer: 'T-LIST' });
    expect(walk.facts.lapses).toEqual([]);
  });
});

describe('R24-3.2.1-x2: only an official member helps or introduces', () => {
  it.each([people.probationer, people.outsider, people.candidate, 'somebody-unknown'])('never %s', (person) => {
    const walk = pool();
    walk.setting = unit('A', { members: { ...walk.setting.members, [people.candidate]: 'official' } });
    expect(barsOf(walk.tries('list.enter', walk.on, { helper: person }))).toEqual(['R24-3.2.1-x2']);
    const helped = listed();
    expect(barsOf(helped.tries('helper.replace', helped.on, { new: person }))).toEqual(['R24-3.2.1-x2']);
    const applying = new Walk({ from: '2024-03-04' }).to('applying');
    expect(barsOf(applying.tries('introduction.sign', applying.on, { introducer: person }))).toEqual(['R24-3.2.1-x2']);
  });
});

describe('R24-3.2.1 at the listing: twelve months together are told, not asked', () => {
  it('names the day on which they are over', () => {
    const decision = pool().tries('list.enter', '2024-04-20', { helperTogetherSince: legalDate('2023-04-21') });
    expect(saidOf(decision, 'R24-3.2.1')).toMatchObject({ force: 'notice', earliest: '2024-04-21' });
    const over = pool().tries('list.enter', '2024-04-20', { helperTogetherSince: legalDate('2023-04-20') });
    expect(noticesOf(over)).toEqual([]);
  });
});

describe('K38-1.1c: the grassroots committee agrees', () => {
  it('to the course, where there is one', () => {
    const walk = listed();
    const bare = { agreement: undefined };
    expect(barsOf(walk.tries('course.assign', walk.on, bare))).toEqual(['K38-1.1c']);
    walk.setting = unit('C');
    expect(outcomeOf(walk.tries('course.assign', walk.on, bare))).toBe('accepted');
  });

  it('to the start, after the branch resolved and not on a later paper', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('courseCertified');
    const leave = (resolved: string, decided: string) =>
      barsOf(
        walk.tries('procedure.allow', '2024-07-10', { branchResolution: paper(resolved), decision: paper(decided) }),
      );
    expect(leave('2024-07-08', '2024-07-07')).toEqual(['K38-1.1c']);
    expect(leave('2024-07-08', '2024-07-11')).toEqual(['K38-1.1c']);
    expect(leave('2024-07-08', '2024-07-08')).toEqual([]);
  });
});

describe('L-PAR: local, asked only where the unit switched it on', () => {
  it('tells that the parents were not asked, and never bars', () => {
    const walk = pool();
    expect(noticesOf(walk.tries('list.enter', walk.on))).toEqual([]);
    walk.setting = unit('A', { options: ['L-PAR'] });
    expect(noticesOf(walk.tries('list.enter', walk.on))).toEqual(['L-PAR']);
    expect(noticesOf(walk.tries('list.enter', walk.on, { parentsAsked: true }))).toEqual([]);
  });
});
