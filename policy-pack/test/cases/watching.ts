import { unknown } from "../support";
import { anyone, type Case, choice, document, flag, given, notOff, someone } from "./make";

const trail = "cloudtrail/trail:Trail";
const data = {
  advancedEventSelectors: [{ fieldSelectors: [{ field: "eventCategory", equals: ["Data"] }] }],
};
const management = {
  advancedEventSelectors: [
    { fieldSelectors: [{ field: "eventCategory", equals: ["Management"] }] },
  ],
};

/** Inputs of what watches. */
export const watching: Case[] = [
  given("ct-to-log-group", trail, "cloudWatchLogsGroupArn", { cloudWatchLogsRoleArn: unknown }),
  given("ct-to-log-group", trail, "cloudWatchLogsRoleArn", { cloudWatchLogsGroupArn: unknown }),
  {
    policy: "ct-data-events",
    type: trail,
    good: [data, { eventSelectors: [{ dataResources: [{ type: "AWS::S3::Object" }] }] }],
    bad: [
      ["unset", {}],
      ["management only", management],
    ],
    unknownIs: "a violation",
    unknownProps: { advancedEventSelectors: unknown },
  },
  given("ct-notifies", trail, "snsTopicName"),
  given("ct-store-customer-key", "cloudtrail/eventDataStore:EventDataStore", "kmsKeyId"),
  choice("ct-insights", trail, "insightSelectors", [[{}]], [undefined, []]),
  ...["cloudwatch/metricAlarm:MetricAlarm", "cloudwatch/compositeAlarm:CompositeAlarm"].flatMap(
    (type): Case[] => [
      choice("log-alarms-act", type, "alarmActions", [[unknown]], [undefined, []]),
      notOff("log-alarms-act", type, "actionsEnabled", { alarmActions: [unknown] }),
    ],
  ),
  document(
    "log-policy-not-public",
    "cloudwatch/logResourcePolicy:LogResourcePolicy",
    "policyDocument",
    someone,
    anyone,
  ),
  notOff("gd-on", "guardduty/detector:Detector", "enable"),
  choice(
    "cfg-records-everything",
    "cfg/recorder:Recorder",
    "recordingGroup",
    [
      undefined,
      { allSupported: true },
      { allSupported: false, recordingStrategies: [{ useOnly: "EXCLUSION_BY_RESOURCE_TYPES" }] },
    ],
    [
      { allSupported: false },
      { allSupported: false, recordingStrategies: [{ useOnly: "INCLUSION_BY_RESOURCE_TYPES" }] },
    ],
  ),
  flag("cfg-records-everything", "cfg/recorderStatus:RecorderStatus", "isEnabled"),
];
