import { deadlinesOf } from '../../../workflows/kernel/deadlines.js';
import { admission } from '../../../workflows/admission/procedure.js';
import { besideOf } from '../../../workflows/admission/stages.js';
import type { RegionView, TaskView } from './candidate.view.js';
import type { Seen } from './case-views.service.js';

/** What runs beside the main line, each as its own list: opinions and verified subjects, then the regions of probation. */
export function regionsOf(seen: Seen): RegionView[] {
  const { facts, value } = seen.state;
  const regions: RegionView[] = [
    { region: 'verification', tasks: verification(seen) },
    {
      region: 'opinions',
      tasks: Object.values(facts.opinions).map((opinion) => ({
        key: opinion.capacity,
        state: opinion.receivedOn ? ('done' as const) : ('requested' as const),
      })),
    },
  ];
  const beside = besideOf(value);
  if (facts.ceremony && beside['training']) {
    const plain = (region: 'training' | 'conduct' | 'location', usual: string): RegionView => ({
      region,
      tasks: beside[region] === usual ? [] : [{ key: beside[region] ?? usual, state: 'doing' }],
    });
    regions.push(
      { region: 'training', tasks: [{ key: 'newMemberCertificate', state: facts.training ? 'done' : 'none' }] },
      plain('conduct', 'normal'),
      plain('location', 'home'),
    );
  }
  return regions.filter(({ tasks }) => tasks.length > 0);
}

function verification({ state, calendar }: Seen): TaskView[] {
  const due = new Map(
    deadlinesOf(admission, state, calendar)
      .filter(({ timer }) => timer === 'T-VERIFY')
      .map((limit) => [limit.subject, limit.due]),
  );
  return Object.entries(state.facts.verification).map(([subject, row]) => {
    const until = due.get(subject);
    return { key: subject, state: row.state, ...(until && { due: until }) };
  });
}
