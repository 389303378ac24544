/** What an accepted act came to, beside what the table expects of it: one line for each difference. */
export function differencesOfAct(step, body, { started, ended }, offer) {
  const passed = body.passed.map(({ act, on }) => `${act} ${on}`);
  const starts = started.map(({ timer, due }) => `${timer} ${due}`);
  const expected = Object.entries(step.starts).map(([timer, due]) => `${timer} ${due}`);
  return [
    ...(body.stage.no === step.stage ? [] : [`leads to ${body.stage.no}, not to ${step.stage}`]),
    ...cited(body.cite, step.cite),
    ...unlike('starts', starts, expected),
    ...unlike('ends', ended, step.ends),
    ...unlike('lapses', rulesOf(body.lapses), step.lapses),
    ...unlike('notices', rulesOf(body.notices), step.notices),
    ...unlike('lets pass', passed, step.passed),
    ...(offer && (offer.confirm !== undefined) !== (step.second !== undefined)
      ? [`is offered ${offer.confirm ? 'with' : 'without'} a second person`]
      : []),
  ];
}

export function differencesOfRefusal(expected, status, body) {
  const answered = `${status} ${body.code ?? body.outcome}`;
  const unmet = (body.unmet ?? []).filter(({ force }) => force === 'bar');
  const by = body.by ?? [...new Set(unmet.map(({ remedy }) => remedy?.by))];
  const late = unmet.filter(({ rule, earliest }) => earliest !== (expected.earliest[rule] ?? null));
  return [
    ...(answered === `${expected.status} ${expected.code}` || answered === expected.or
      ? []
      : [`is answered ${answered}, not ${expected.status} ${expected.code}`]),
    ...unlike('is barred by', rulesOf(unmet), expected.rules),
    ...late.map(({ rule, earliest }) => `${rule} says ${earliest}, not ${expected.earliest[rule] ?? null}`),
    ...(expected.who === undefined ? [] : unlike('can be mended by', by, [expected.who].flat())),
    ...(expected.confidence === undefined || unmet.every(({ confidence }) => confidence === expected.confidence)
      ? []
      : [`is as sure as ${unmet.map(({ confidence }) => confidence).join()}, not ${expected.confidence}`]),
    ...(expected.requirement === undefined || body.rule === expected.requirement
      ? []
      : [`rests on ${body.rule}, not on ${expected.requirement}`]),
    ...unmet.filter(({ cite }) => !cite).map(({ rule }) => `${rule} is not cited`),
  ];
}

/** `01-HD/TW 3.6a`: the paper, then the item, in which `*` stands for any letter; one word alone is the whole. */
function cited(cite, fragment) {
  const at = fragment.lastIndexOf(' ');
  const item = fragment.slice(at + 1);
  const rests =
    at < 0
      ? cite === item
      : cite.includes(fragment.slice(0, at)) &&
        (item.endsWith('*') ? cite.includes(`, ${item.slice(0, -1)}`) : cite.endsWith(`, ${item}`));
  return rests ? [] : [`rests on "${cite}", not on "${fragment}"`];
}

function unlike(verb, found, expected) {
  const more = found.filter((one) => !expected.includes(one));
  const less = expected.filter((one) => !found.includes(one));
  return [...more.map((one) => `${verb} ${one}, unexpected`), ...less.map((one) => `${verb} no ${one}`)];
}

const rulesOf = (unmet) => unmet.map(({ rule }) => rule);
