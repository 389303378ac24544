import { dutiesPass } from './shared.js';
import { law, to } from './transition.js';

interface Node {
  readonly id: string;
  readonly type?: string;
  readonly on?: object;
  readonly meta?: object;
  readonly states?: object;
}

const dies = { 'death.record': to('deceased', law({ by: 'secretary', aside: true }, 'DEATH-1')) };

/** Of every stage that is not an end there is this one way more. */
export const mortal = (stages: Readonly<Record<string, Node>>): Record<string, object> =>
  Object.fromEntries(
    Object.entries(stages).map(([name, node]) => [
      name,
      node.type === 'final' ? node : { ...node, on: { ...node.on, ...dies } },
    ]),
  );

/** S62: what is left to do is to hand over the file, and then nothing. */
export const death = {
  deceased: {
    id: 'deceased',
    meta: { no: 'S62' },
    on: {
      ...dutiesPass,
      'file.handover': to(
        'deathFiled',
        law(
          { by: 'grassroots', recordedBy: ['grassroots', 'superior'] },
          'DEATH-1',
          'G01-8.2d',
          'G01-8.2b',
          'G01-8.1',
          'G01-8.2h',
          'R24-6.2',
        ),
      ),
    },
  },
  deathFiled: { id: 'deathFiled', meta: { no: 'S62' }, type: 'final' as const },
};
