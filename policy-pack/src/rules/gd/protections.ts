import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { read, textOf } from "../../core/value";
import { fail, pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

const protections: readonly string[] = [
  "S3_DATA_EVENTS",
  "RDS_LOGIN_EVENTS",
  "LAMBDA_NETWORK_LOGS",
  "EBS_MALWARE_PROTECTION",
  "RUNTIME_MONITORING",
];

export const gdProtections = stackControl({
  id: "GD-02",
  slug: "gd-protections",
  title: "GuardDuty watches buckets, databases, functions, volumes and processes",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(6)(ii)"),
  soc2: ["CC7.2", "CC7.3"],
  rationale: "Each is a way in of its own",
  fix: {
    plinth: "ThreatDetection turns them on.",
    pulumi:
      "an `aws.guardduty.DetectorFeature` for each of S3_DATA_EVENTS, RDS_LOGIN_EVENTS, LAMBDA_NETWORK_LOGS, EBS_MALWARE_PROTECTION and RUNTIME_MONITORING.",
    effect: "in place",
  },
  types: types.detector,
  judge: (model) =>
    perNode(model, types.detector, (detector) => {
      const features = model.pointing(types.detectorFeature, "detectorId", detector);
      const on = features
        .filter(({ props }) => textOf(read(props, "status")) === "ENABLED")
        .map(({ props }) => textOf(read(props, "name")));
      const off = protections.filter((each) => !on.includes(each));
      return off.length > 0 ? fail(`it does not watch ${off.join(", ")}`) : pass("it watches all");
    }),
});
