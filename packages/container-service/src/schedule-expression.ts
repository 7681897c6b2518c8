import { type Check, check } from "@plinth/core";

const number = String.raw`\d{1,4}`;
const item = (names: string) =>
  String.raw`(?:\*|${number}|${names})(?:-(?:${number}|${names}))?(?:/\d{1,4})?`;
const list = (names: string, more = "") =>
  new RegExp(`^(?:${item(names)}(?:,${item(names)})*${more})$`, "i");

const months = "JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC";
const days = "SUN|MON|TUE|WED|THU|FRI|SAT";
const nothing = "(?!)";

interface Field {
  name: string;
  pattern: RegExp;
  range: [number, number];
}

/** The six fields of EventBridge's cron, which Unix's has five of. */
const fields: Field[] = [
  { name: "minutes", pattern: list(nothing), range: [0, 59] },
  { name: "hours", pattern: list(nothing), range: [0, 23] },
  {
    name: "day of the month",
    pattern: list(nothing, String.raw`|\?|L|LW|\d{1,2}W`),
    range: [1, 31],
  },
  { name: "month", pattern: list(months), range: [1, 12] },
  {
    name: "day of the week",
    pattern: list(days, String.raw`|\?|L|(?:[1-7]|${days})L|(?:[1-7]|${days})#[1-5]`),
    range: [1, 7],
  },
  { name: "year", pattern: list(nothing), range: [1970, 2199] },
];

function inRange(text: string, [min, max]: [number, number]): boolean {
  // The number after a slash is a step, and the one after # counts weeks.
  const numbers = text.replace(/[/#]\d+/g, "").match(/\d+/g) ?? [];
  return numbers.map(Number).every((each) => each >= min && each <= max);
}

function cronProblem(body: string): string | undefined {
  const parts = body.trim().split(/\s+/);
  if (parts.length !== fields.length) return `6 fields, not ${parts.length}`;
  const bad = fields.find(
    ({ pattern, range }, index) =>
      !pattern.test(parts[index] ?? "") || !inRange(parts[index] ?? "", range),
  );
  if (bad) return `${bad.name} as AWS writes it, ${bad.range[0]} to ${bad.range[1]}`;
  const [, , dayOfMonth, , dayOfWeek] = parts;
  const open = [dayOfMonth, dayOfWeek].filter((each) => each === "?").length;
  return open === 1 ? undefined : "? as day of the month or as day of the week, once";
}

/** Milliseconds since 1970, or undefined for a time that no calendar has. */
export function utcTime(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text)) return undefined;
  const time = Date.parse(text);
  // Date.parse turns 30 February into 2 March.
  const same = !Number.isNaN(time) && new Date(time).toISOString() === text.replace("Z", ".000Z");
  return same ? time : undefined;
}

/** What the expression lacks, in words; nothing when Scheduler takes it. */
function expressionProblem(expression: string): string | undefined {
  const [, form, body = ""] = /^(cron|rate|at)\((.*)\)$/.exec(expression) ?? [];
  if (form === "cron") return cronProblem(body);
  if (form === "rate") {
    const ok = /^[1-9]\d{0,4} (?:minute|hour|day)s?$/.test(body);
    return ok ? undefined : "rate(…) of a whole number of minutes, hours or days";
  }
  if (form === "at") {
    return utcTime(`${body}Z`) === undefined
      ? "at(yyyy-mm-ddThh:mm:ss), without a zone"
      : undefined;
  }
  return "cron(…), rate(…) or at(…)";
}

/** Refuses an expression that Scheduler would refuse in the middle of an update. */
export function expressionCheck(argument: string, expression: string): Check {
  const wanted = expressionProblem(expression);
  return check(
    wanted === undefined,
    argument,
    expression,
    wanted ?? "",
    "Write it as cron(0 3 * * ? *), rate(1 day) or at(2027-01-31T03:00:00)",
  );
}

/** Whether an expression names one time. */
export function isOnce(expression: string): boolean {
  return expression.startsWith("at(");
}

/** Refuses a time zone that the tz database does not have. */
export function timezoneCheck(argument: string, timezone: string): Check {
  let known = /^[A-Za-z]/.test(timezone);
  try {
    new Intl.DateTimeFormat("en", { timeZone: timezone });
  } catch {
    known = false;
  }
  return check(
    known,
    argument,
    timezone,
    "a time zone of the tz database, such as Europe/Berlin",
    "An abbreviation or an offset does not follow daylight saving time",
  );
}
