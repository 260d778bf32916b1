import { dayOf, type Day } from '../../../model/calendar.js';
import type { Submitted } from '../../../model/observation.js';
import { err, ok, type Result } from '../../../model/result.js';
import { digitsOf } from '../chinese.js';
import type { Problem } from '../../problem.js';
import { excerpt, halfWidth } from '../text.js';

/** Longest date in characters. */
const MAX_LENGTH = 60;
const MS_PER_DAY = 86_400_000;

const DATE = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2})|年(\d{1,2})月(\d{1,2})[日号])/u;
const TIME =
  /^(?:t| *)(\d{1,2})(?::(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?|[时点](?:(\d{1,2})分(?:(\d{1,2})秒)?)?)(?: *(z|utc|gmt|[+-]\d{2}:?\d{2}))?$/u;

/** Converts a moment to date and time in the plan's time zone. */
export type ZoneClock = (moment: Date) => Submitted | undefined;

/** Reads the time of submission in the plan's time zone, unless it has a UTC offset; `undefined` if it is left out. */
export function readSubmitted(text: string, clock: ZoneClock): Result<Submitted | undefined, Problem> {
  if (text.trim() === '') return ok(undefined);
  const submitted = text.length > MAX_LENGTH ? undefined : dateAndTime(text, clock);
  return submitted ? ok(submitted) : err({ code: 'row-bad-submitted', args: { found: excerpt(text) } });
}

/** The clock of a time zone; created on first use, because that is slow and few reports have UTC offsets. */
export function zoneClockOf(timeZone: string): ZoneClock {
  let made: Intl.DateTimeFormat | undefined;
  return (moment) => {
    const format = (made ??= formatOf(timeZone));
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    const [year, month, date] = (['year', 'month', 'day'] as const).map((type) => Number(parts.get(type)));
    const day = dayOf(year ?? 0, month ?? 0, date ?? 0);
    const time = (['hour', 'minute', 'second'] as const).map((type) => parts.get(type) ?? '').join(':');
    return day === undefined ? undefined : { day, time };
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
}

function dateAndTime(text: string, clock: ZoneClock): Submitted | undefined {
  const words = digitsOf(halfWidth(text).trim().toLowerCase())
    .replace(/ *([年月日号]) */gu, '$1')
    .replace(/\s+/gu, ' ');
  const date = DATE.exec(words);
  if (!date) return undefined;
  const day = dayOf(
    Number(date[1]),
    Number(date[3] ?? date[5] ?? date[7]),
    Number(date[4] ?? date[6] ?? date[8]),
  );
  const rest = words.slice(date[0].length);
  if (day === undefined) return undefined;
  if (rest === '') return { day, time: undefined };
  // Without a blank, 2022-7-110:30 could be the 1st or the 11th.
  return /^[t ]/u.test(rest) || /[日号]$/u.test(date[0]) ? withTime(day, rest, clock) : undefined;
}

function withTime(day: Day, text: string, clock: ZoneClock): Submitted | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, hours = '', isoMinutes, isoSeconds, minutes, seconds, offset] = match;
  const [hour, minute, second] = [
    Number(hours),
    Number(isoMinutes ?? minutes ?? 0),
    Number(isoSeconds ?? seconds ?? 0),
  ];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  if (offset === undefined) return { day, time: [hour, minute, second].map(twoDigits).join(':') };
  const ahead = offsetMinutes(offset);
  if (ahead === undefined) return undefined;
  return clock(new Date(day * MS_PER_DAY + ((hour * 60 + minute - ahead) * 60 + second) * 1000));
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}

/** Minutes ahead of UTC. */
function offsetMinutes(offset: string): number | undefined {
  const match = /^([+-])(\d{2}):?(\d{2})$/u.exec(offset);
  if (!match) return 0;
  const [hours, minutes] = [Number(match[2]), Number(match[3])];
  if (hours > 14 || minutes > 59) return undefined;
  return (match[1] === '-' ? -1 : 1) * (hours * 60 + minutes);
}
