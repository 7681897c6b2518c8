import { named, placeOf } from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { makeDetector, tellFindings } from "./guard-duty";
import { makeHub } from "./security-hub";
import { type ThreatDetectionArgs, threatDefaults } from "./threat-args";
import { checkThreats } from "./threat-checks";

/**
 * GuardDuty, Security Hub and IAM Access Analyzer of one account and region, each a switch. They cost
 * by what they look at; external access is free. An account has one detector and one hub in each
 * region: put this into one stack for each.
 */
export class ThreatDetection extends pulumi.ComponentResource {
  /** Id of GuardDuty's detector, where it is on. */
  readonly detectorId?: pulumi.Output<string>;
  /** ARN of Security Hub, where it is on. */
  readonly hubArn?: pulumi.Output<string>;
  /** ARN of the analyzer of external access, where it is on. */
  readonly analyzerArn?: pulumi.Output<string>;

  constructor(name: string, args: ThreatDetectionArgs, opts?: pulumi.ComponentResourceOptions) {
    super("audit-trail:index:ThreatDetection", name, args, opts);
    const a = { ...threatDefaults.ThreatDetectionArgs, ...args };
    checkThreats(this, name, args, a);
    const child = { parent: this };
    if (a.guardDuty) {
      this.detectorId = makeDetector(name, a, child).id;
      if (a.topicArn !== undefined) tellFindings(name, a.topicArn, a, child);
    }
    if (a.securityHub) this.hubArn = makeHub(name, a, placeOf(this, a.region), child).arn;
    if (a.accessAnalyzer) this.analyzerArn = makeAnalyzers(name, a, child).arn;
    this.registerOutputs({
      detectorId: this.detectorId,
      hubArn: this.hubArn,
      analyzerArn: this.analyzerArn,
    });
  }
}

type Resolved = ThreatDetectionArgs & typeof threatDefaults.ThreatDetectionArgs;

function makeAnalyzers(
  name: string,
  { unusedAccessDays, region, tags, protect }: Resolved,
  child: { parent: pulumi.Resource },
): aws.accessanalyzer.Analyzer {
  const kept = { ...child, protect };
  if (unusedAccessDays !== undefined) {
    const own = `${name}-unused`;
    new aws.accessanalyzer.Analyzer(
      own,
      {
        analyzerName: own,
        type: "ACCOUNT_UNUSED_ACCESS",
        configuration: { unusedAccess: { unusedAccessAge: unusedAccessDays } },
        region,
        tags: named(own, tags),
      },
      kept,
    );
  }
  return new aws.accessanalyzer.Analyzer(
    name,
    { analyzerName: name, type: "ACCOUNT", region, tags: named(name, tags) },
    kept,
  );
}
