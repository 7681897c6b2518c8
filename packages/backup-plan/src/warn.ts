import * as pulumi from "@pulumi/pulumi";
import { meetsWindow, startsOf, windowOf } from "./schedule";
import type { Settings } from "./settings";

/** Says what AWS takes and will be regretted. */
export function warn(self: pulumi.Resource, { rules, databaseBackupWindows = [] }: Settings): void {
  const utc = rules.filter(([, { scheduleTimezone }]) => scheduleTimezone === "Etc/UTC");
  for (const [key, { schedule }] of utc) {
    for (const text of databaseBackupWindows) {
      const window = windowOf(text);
      if (window && startsOf(schedule).some((each) => meetsWindow(each, window))) {
        void pulumi.log.warn(
          `rules.${key} begins in the database's backup window ${text} or in the hour before it: ` +
            `AWS Backup waits until the window is over, and the job expires when that outlasts ` +
            `startWindowMinutes.`,
          self,
        );
      }
    }
  }
}
