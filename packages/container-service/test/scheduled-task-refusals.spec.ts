import { rejects } from "node:assert";
import { nightly, schedule, scheduled } from "./scheduled-fixtures";

const fix = "Write it as cron(0 3 * * ? *), rate(1 day) or at(2027-01-31T03:00:00)";

const taken = [
  "cron(0 3 * * ? *)",
  "cron(0/15 8-18 ? * MON-FRI *)",
  "cron(0 0 1,15 JAN,JUL ? 2027-2030)",
  "cron(30 6 L * ? *)",
  "cron(30 6 3W * ? *)",
  "cron(0 9 ? * 2#1 *)",
  "cron(0 9 ? * FRIL *)",
  "rate(1 day)",
  "rate(5 minutes)",
  "rate(1 hours)",
  "at(2028-02-29T03:00:00)",
];

const refused: Record<string, string> = {
  "0 3 * * ? *": "cron(…), rate(…) or at(…)",
  "cron(0 3 * * *)": "6 fields, not 5",
  "cron(0 3 * * * *)": "? as day of the month or as day of the week, once",
  "cron(0 3 ? * ? *)": "? as day of the month or as day of the week, once",
  "cron(60 3 * * ? *)": "minutes as AWS writes it, 0 to 59",
  "cron(0 24 * * ? *)": "hours as AWS writes it, 0 to 23",
  "cron(0 3 32 * ? *)": "day of the month as AWS writes it, 1 to 31",
  "cron(0 3 * 13 ? *)": "month as AWS writes it, 1 to 12",
  "cron(0 3 ? * 0 *)": "day of the week as AWS writes it, 1 to 7",
  "cron(0 3 ? * MONDAY *)": "day of the week as AWS writes it, 1 to 7",
  "cron(0 3 * * ? 1969)": "year as AWS writes it, 1970 to 2199",
  "rate(0 minutes)": "rate(…) of a whole number of minutes, hours or days",
  "rate(30 seconds)": "rate(…) of a whole number of minutes, hours or days",
  "rate(5minutes)": "rate(…) of a whole number of minutes, hours or days",
  "at(2027-01-31)": "at(yyyy-mm-ddThh:mm:ss), without a zone",
  "at(2027-01-31T03:00:00Z)": "at(yyyy-mm-ddThh:mm:ss), without a zone",
  "at(2027-02-30T03:00:00)": "at(yyyy-mm-ddThh:mm:ss), without a zone",
};

describe("A scheduled task", () => {
  for (const expression of taken) {
    it(`takes ${expression}`, async () => {
      await schedule({ schedules: { nightly: { expression } } });
    });
  }

  for (const [expression, allowed] of Object.entries(refused)) {
    it(`refuses ${expression}`, async () => {
      await rejects(schedule({ schedules: { nightly: { expression } } }), {
        message: `ScheduledTask "shop" has 1 bad argument:\n  schedules.nightly.expression: got ${JSON.stringify(expression)}, allowed ${allowed}. ${fix}.`,
      });
    });
  }

  for (const timezone of ["Mars/Olympus", "+01:00", "CEST", ""]) {
    it(`refuses the time zone "${timezone}"`, async () => {
      await rejects(nightly({ timezone }), {
        message: `ScheduledTask "shop" has 1 bad argument:\n  schedules.nightly.timezone: got "${timezone}", allowed a time zone of the tz database, such as Europe/Berlin. An abbreviation or an offset does not follow daylight saving time.`,
      });
    });
  }

  it("refuses 8193 characters of arguments, and takes 8192", async () => {
    const command = (length: number) => ["x".repeat(length - '[""]'.length)];
    await nightly({ command: command(8192) });
    await rejects(nightly({ command: command(8193) }), {
      message:
        'ScheduledTask "shop" has 1 bad argument:\n  schedules.nightly.command: got "8193 characters", allowed up to 8192 characters in all. Read it from a parameter in the container.',
    });
  });

  it("refuses dates of a run that happens once, dates without a zone, and an end before the start", async () => {
    const bad = schedule({
      schedules: {
        once: { expression: "at(2027-01-31T03:00:00)", startDate: "2027-01-01T00:00:00Z" },
        yearly: { expression: "rate(365 days)", startDate: "2027-01-01", command: [] },
        never: {
          expression: "rate(1 day)",
          startDate: "2027-01-02T00:00:00Z",
          endDate: "2027-01-01T00:00:00Z",
        },
      },
    });
    await rejects(bad, {
      message: [
        'ScheduledTask "shop" has 4 bad arguments:',
        '  schedules.never.endDate: got "2027-01-01T00:00:00Z", allowed later than startDate, 2027-01-02T00:00:00Z. Swap them.',
        '  schedules.once.startDate: got "2027-01-01T00:00:00Z", allowed nothing with at(…). AWS ignores it for a run that happens once.',
        '  schedules.yearly.startDate: got "2027-01-01", allowed a UTC time such as 2027-01-01T00:00:00Z. Write it with seconds and Z.',
        "  schedules.yearly.command: got [], allowed one argument or more. Leave it unset for the container's own.",
      ].join("\n"),
    });
  });

  it("refuses every bad argument in one message", async () => {
    const bad = schedule({
      containers: [],
      task: { cpu: 256, memory: 4096 },
      schedules: { "every day": { expression: "rate(1 day)", flexibleWindowMinutes: 1441 } },
      kmsKeyId: "alias/shop",
      capacity: "EC2" as "FARGATE",
      retry: { maximumEventAgeInSeconds: 59, maximumRetryAttempts: 186 },
      alarms: { topicArns: [], targetErrors: -1 },
    });
    await rejects(bad, {
      message: [
        'ScheduledTask "shop" has 10 bad arguments:',
        "  containers: got [], allowed 1 to 10 containers. Add one.",
        "  task.memory: got 4096, allowed 512, 1024, 2048 MiB with 256 CPU units. Choose a pair that Fargate has.",
        '  schedules.every day: got "every day", allowed 1 to 40 letters, digits, hyphens and underscores. The key becomes part of a name.',
        "  schedules.every day.flexibleWindowMinutes: got 1441, allowed 0 to 1440 minutes. A window is a day at most.",
        '  kmsKeyId: got "alias/shop", allowed the ARN or the id of a key. IAM grants no use of a key by its alias.',
        '  capacity: got "EC2", allowed "FARGATE", "FARGATE_SPOT". Tasks of this package run on Fargate only.',
        "  retry.maximumEventAgeInSeconds: got 59, allowed 60 to 86400 seconds. Scheduler's limits.",
        "  retry.maximumRetryAttempts: got 186, allowed 0 to 185 tries. Scheduler's limits.",
        "  alarms.topicArns: got [], allowed one or more. Name a topic.",
        "  alarms.targetErrors: got -1, allowed 0 to 1000000 calls. Count per 5 minutes.",
      ].join("\n"),
    });
  });

  it("refuses to run never", async () => {
    await rejects(schedule({ ...scheduled, schedules: {} }), {
      message:
        'ScheduledTask "shop" has 1 bad argument:\n  schedules: got {}, allowed one or more. Say when the task runs.',
    });
  });
});
