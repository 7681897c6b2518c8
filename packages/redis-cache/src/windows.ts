const dayMinutes = 1440;
const weekMinutes = 7 * dayMinutes;
const shortest = 60;
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** A span of time: its first minute, and how many there are. */
interface Span {
  start: number;
  length: number;
}

const clock = "([01]\\d|2[0-3]):([0-5]\\d)";
const daily = new RegExp(`^${clock}-${clock}$`);
const day = `(${weekdays.join("|")})`;
const weekly = new RegExp(`^${day}:${clock}-${day}:${clock}$`);

function span(start: number, end: number, cycle: number): Span | undefined {
  const length = (end - start + cycle) % cycle;
  return length >= shortest ? { start, length } : undefined;
}

/** Reads `03:00-04:00`, in minutes of the day. */
export function parseDaily(text: string): Span | undefined {
  const found = daily.exec(text);
  if (!found) return undefined;
  const [hour = 0, minute = 0, endHour = 0, endMinute = 0] = found.slice(1).map(Number);
  return span(hour * 60 + minute, endHour * 60 + endMinute, dayMinutes);
}

/** Reads `sun:04:30-sun:05:30`, in minutes of the week. A maintenance window is of a day at most. */
export function parseWeekly(text: string): Span | undefined {
  const found = weekly.exec(text);
  if (!found) return undefined;
  const [, from = "", hour, minute, to = "", endHour, endMinute] = found;
  const at = (name: string, hours = "0", minutes = "0") =>
    weekdays.indexOf(name) * dayMinutes + Number(hours) * 60 + Number(minutes);
  const whole = span(at(from, hour, minute), at(to, endHour, endMinute), weekMinutes);
  return whole && whole.length <= dayMinutes ? whole : undefined;
}

/** True when a daily window meets a weekly one, which AWS refuses. Unset and unread ones meet none. */
export function windowsOverlap(
  everyDay: string | undefined,
  everyWeek: string | undefined,
): boolean {
  const a = everyDay === undefined ? undefined : parseDaily(everyDay);
  const b = everyWeek === undefined ? undefined : parseWeekly(everyWeek);
  if (!a || !b) return false;
  const distance = (b.start - a.start + weekMinutes) % dayMinutes;
  return distance < a.length || dayMinutes - distance < b.length;
}
