const fieldNames = ["minutes", "hours", "day of month", "month", "day of week", "year"];
const fieldPattern = /^[0-9A-Z*?,/#\-]+$/;
const minutesPerDay = 24 * 60;

/** The six fields of `cron(…)`; undefined when it is written in another way. */
function fieldsOf(schedule: string): string[] | undefined {
  const inner = /^cron\((.+)\)$/.exec(schedule)?.[1]?.split(" ");
  const ok = inner?.length === fieldNames.length && inner.every((each) => fieldPattern.test(each));
  return ok ? inner : undefined;
}

/** What is wrong with a schedule, as what is allowed and what to do; undefined when it is fine. */
export function scheduleProblem(schedule: string): [allowed: string, fix: string] | undefined {
  if (schedule.startsWith("rate("))
    return ["cron(…)", "AWS Backup takes no rate: write `cron(0 * * * ? *)` for every hour"];
  const fields = fieldsOf(schedule);
  if (!fields)
    return [`cron() of six fields: ${fieldNames.join(", ")}`, "Write `cron(0 5 * * ? *)`"];
  const [minutes = "", , dayOfMonth, , dayOfWeek] = fields;
  if ((dayOfMonth === "?") === (dayOfWeek === "?"))
    return ["? as one of day of month and day of week", "Write ? for the one that does not matter"];
  if (!/^[0-5]?[0-9]$/.test(minutes))
    return ["one minute, 0 to 59", "AWS Backup begins once an hour at most"];
  return undefined;
}

function hoursIn(part: string): number[] | undefined {
  const found = /^(\*|[0-9]{1,2}(?:-[0-9]{1,2})?)(?:\/([0-9]{1,2}))?$/.exec(part);
  if (!found?.[1]) return undefined;
  const [first = 0, last] = found[1] === "*" ? [0, 23] : found[1].split("-").map(Number);
  const end = last ?? (found[2] === undefined ? first : 23);
  const step = Number(found[2] ?? 1) || 1;
  return Array.from({ length: 24 }, (_, hour) => hour).filter(
    (hour) => hour >= first && hour <= end && (hour - first) % step === 0,
  );
}

/** Minutes of the day at which a schedule begins; none when its hours cannot be read. */
export function startsOf(schedule: string): number[] {
  const [minutes = "", hours = ""] = fieldsOf(schedule) ?? [];
  const parts = hours.split(",").map(hoursIn);
  return parts.flatMap((each) => each ?? []).map((hour) => hour * 60 + Number(minutes));
}

/** First and last minute of a daily window such as `03:00-04:00`; undefined when it is written in another way. */
export function windowOf(text: string): [from: number, to: number] | undefined {
  const found = /^([01][0-9]|2[0-3]):([0-5][0-9])-([01][0-9]|2[0-3]):([0-5][0-9])$/.exec(text);
  if (!found) return undefined;
  const [, fromHour, fromMinute, toHour, toMinute] = found.map(Number);
  return [(fromHour ?? 0) * 60 + (fromMinute ?? 0), (toHour ?? 0) * 60 + (toMinute ?? 0)];
}

/** True when a start falls in a daily window or in the hour before it, in which AWS Backup waits. */
export function meetsWindow(start: number, [from, to]: [number, number]): boolean {
  const length = (to - from + minutesPerDay) % minutesPerDay;
  const since = (start - from + 60 + minutesPerDay) % minutesPerDay;
  return since < length + 60;
}
