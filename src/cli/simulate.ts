import 'reflect-metadata';

import { SystemClock } from '../clock.js';
import { exit } from './exit.js';
import { run } from './run.js';
import { simulation } from './simulate-answer.js';
import { simulatedBy } from './simulate-question.js';
import { tellSimulation } from './simulate-tell.js';

await run((words, { say }) => {
  const asked = simulatedBy(words, new SystemClock().today());
  const answer = simulation(asked);
  if (asked.json) say(JSON.stringify(answer));
  else for (const line of tellSimulation(answer, asked)) say(line);
  return answer.plan.feasible ? exit.ok : exit.notPossible;
});
