import { deepStrictEqual, ok } from "node:assert";
import { meetsWindow, startsOf } from "../src/schedule";
import { rule, warnings } from "./support";

describe("BackupPlan: schedules and windows", () => {
  it("warns of an hourly rule and a backup window of 03:00-04:00, and refuses neither", async () => {
    const hourly = rule({ schedule: "cron(0 * * * ? *)" });
    const heard = await warnings({ ...hourly, databaseBackupWindows: ["03:00-04:00"] });
    deepStrictEqual(heard, [
      "rules.daily begins in the database's backup window 03:00-04:00 or in the hour before it: AWS " +
        "Backup waits until the window is over, and the job expires when that outlasts startWindowMinutes.",
    ]);
    deepStrictEqual(await warnings(hourly), []);
  });

  it("warns of 02:30, an hour before a window of 03:00-04:00, and not of 01:59, 04:00 or another zone", async () => {
    const count = async (time: string, scheduleTimezone = "Etc/UTC") =>
      (
        await warnings({
          ...rule({ schedule: `cron(${time} * * ? *)`, scheduleTimezone }),
          databaseBackupWindows: ["03:00-04:00"],
        })
      ).length;
    deepStrictEqual(
      [
        await count("30 2"),
        await count("59 1"),
        await count("0 4"),
        await count("30 3", "Asia/Tokyo"),
      ],
      [1, 0, 0, 0],
    );
  });

  it("reads lists, ranges and steps of hours, and meets a window over midnight", () => {
    deepStrictEqual(startsOf("cron(30 1,5-6,20/2 * * ? *)"), [90, 330, 390, 1230, 1350]);
    deepStrictEqual(startsOf("cron(0 */6 * * ? *)"), [0, 360, 720, 1080]);
    deepStrictEqual(startsOf("cron(0 X * * ? *)"), []);
    ok(meetsWindow(15, [1410, 30]));
    ok(!meetsWindow(30, [1410, 30]));
  });
});
