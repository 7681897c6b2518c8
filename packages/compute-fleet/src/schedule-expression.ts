import { type Check, check } from "@plinth/core";

const part = String.raw`[0-9A-Za-z*?,/#-]+`;
const cron = new RegExp(`^cron\\(${part}(?: ${part}){5}\\)$`);

/** Refuses what is not EventBridge's cron of six fields, one of the two days left open by `?`. */
export function cronCheck(argument: string, expression: string): Check {
  const fields = expression.slice("cron(".length, -1).split(" ");
  const open = [fields[2], fields[4]].filter((each) => each === "?").length;
  return check(
    cron.test(expression) && open === 1,
    argument,
    expression,
    "cron(…) of six fields, with ? as one of the two days",
    "Write it as cron(0 19 ? * MON-FRI *)",
  );
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
