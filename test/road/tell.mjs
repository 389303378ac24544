import { acts, day, duties } from './words.mjs';

/** One line for people about an act, a refusal or the end of a road. */
export function tell(line) {
  if (line.final) return endOf(line);
  const { on, person, duty, unit, act } = line;
  const who = `${person}, ${duties[duty] ?? duty}${unit ? ` (${unit})` : ''}`;
  const parts = [day(on), who, acts[act] ?? act, ...(line.refusal ? refused(line) : accepted(line))];
  return parts.filter(Boolean).join(' | ');
}

function accepted({ second, cite, stage, no, deadlines, ended, lapses, notices, passed, next }) {
  return [
    second && `xác nhận: ${second}`,
    cite === 'practice' ? 'thông lệ' : cite,
    `${no} ${stage}`,
    listed('đồng hồ', passed, ({ act, on }) => `${act} ${day(on)}`),
    listed('hạn mới', deadlines, ({ timer, due }) => `${timer} ${day(due)}`),
    listed('hết hạn chạy', ended, (timer) => timer),
    listed('CHẬM', lapses, ({ rule, cite: article }) => `${rule} (${article})`),
    listed('lưu ý', notices, ({ rule, confidence }) => `${rule} [${confidence}]`),
    offered(next),
  ];
}

function refused({ refusal: { status, code, unmet, by, rule } }) {
  const bars = unmet.filter(({ force }) => force === 'bar');
  return [
    `KHÔNG ĐƯỢC: ${status} ${code}${rule ? ` ${rule}` : ''}`,
    ...bars.map(({ rule: id, cite, confidence, earliest, remedy }) =>
      [
        `${id} (${cite}) [${confidence}]`,
        earliest && `sớm nhất ${day(earliest)}`,
        remedy && `do ${duties[remedy.by]}${remedy.act ? `: ${acts[remedy.act] ?? remedy.act}` : ''}`,
      ]
        .filter(Boolean)
        .join(', '),
    ),
    by.length > 0 && `việc của ${by.map((duty) => duties[duty]).join(', ')}`,
  ];
}

const listed = (title, items, say) => items.length > 0 && `${title}: ${items.map(say).join('; ')}`;

/** What this person may do next, and how much lies with whom else. */
function offered(next) {
  const mine = next.filter((offer) => offer.mine).map(({ act }) => act);
  const others = new Map();
  for (const { mine: own, recordedBy } of next) {
    if (!own) others.set(recordedBy[0], (others.get(recordedBy[0]) ?? 0) + 1);
  }
  const shown = mine.slice(0, 4).join(', ') + (mine.length > 4 ? ` +${mine.length - 4}` : '');
  const rest = [...others].map(([duty, count]) => `${duties[duty] ?? duty} ${count}`).join(', ');
  return [`mở: ${shown || 'không'}`, rest && `nơi khác: ${rest}`].filter(Boolean).join('; ');
}

function endOf({ code, final: { stage, joinedOn, officialOn, partyAgeFrom, cardOn } }) {
  const dates = [
    ['vào Đảng', joinedOn],
    ['chính thức', officialOn],
    ['tuổi Đảng từ', partyAgeFrom],
    ['trao thẻ', cardOn],
  ].flatMap(([name, date]) => (date ? [`${name} ${day(date)}`] : []));
  return `=> hồ sơ ${code}: ${[stage, ...dates].join(', ')}\n`;
}
