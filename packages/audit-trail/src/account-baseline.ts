import { assertArgs, check, type Check, oneOf, placeOf, within } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import { accountSettings, regionSettings, type Resolved } from "./account-settings";
import { type AccountBaselineArgs, baselineDefaults } from "./baseline-args";

const switches = [
  "passwordPolicy",
  "s3PublicAccessBlock",
  "ebsEncryption",
  "snapshotBlock",
  "imageBlock",
  "instanceMetadata",
] as const;

/**
 * What an account should have before anything runs in it: a password policy, no public buckets,
 * snapshots or images, encrypted volumes, IMDSv2 and contacts. Every setting is a switch and belongs
 * to the whole account or region: put this into one stack for each. Only the key of the volumes
 * costs something, $1 a month.
 */
export class AccountBaseline extends pulumi.ComponentResource {
  /** ARN of the key of new EBS volumes, where they are encrypted. */
  readonly ebsKmsKeyArn?: pulumi.Output<string>;

  constructor(name: string, args: AccountBaselineArgs, opts?: pulumi.ComponentResourceOptions) {
    super("audit-trail:index:AccountBaseline", name, args, opts);
    const a = { ...baselineDefaults.AccountBaselineArgs, ...args };
    checkArgs(this, name, args, a);
    const kept = { parent: this, protect: a.protect };
    accountSettings(name, a, kept);
    const key = regionSettings(name, a, placeOf(this, a.region), kept);
    if (key) this.ebsKmsKeyArn = key;
    this.registerOutputs({ ebsKmsKeyArn: this.ebsKmsKeyArn });
  }
}

/** Refuses an argument whose switch is off. */
function needs(on: boolean, argument: string, value: unknown, name: string): Check {
  return check(
    on || value === undefined,
    argument,
    value,
    `nothing without ${name}`,
    "Leave it out, or turn the switch on",
  );
}

function checkArgs(
  self: pulumi.Resource,
  name: string,
  given: AccountBaselineArgs,
  a: Resolved,
): void {
  const { passwords = {}, contacts = {} } = a;
  assertArgs(self, name, [
    check(
      switches.some((each) => a[each]) || Object.keys(contacts).length > 0,
      "passwordPolicy",
      a.passwordPolicy,
      "true, or another setting",
      "Leave one of them on",
    ),
    within("passwords.minimumLength", passwords.minimumLength, [8, 128], "characters", "Take 14"),
    within("passwords.remembered", passwords.remembered, [1, 24], "passwords", "Take 24"),
    within("passwords.maxAgeDays", passwords.maxAgeDays, [0, 1095], "days", "Take 90"),
    needs(a.passwordPolicy, "passwords", given.passwords, "passwordPolicy"),
    needs(a.ebsEncryption, "ebsKmsKeyArn", given.ebsKmsKeyArn, "ebsEncryption"),
    oneOf(
      "snapshotSharing",
      a.snapshotSharing,
      ["block-all-sharing", "block-new-sharing"],
      "Pick one",
    ),
    needs(a.snapshotBlock, "snapshotSharing", given.snapshotSharing, "snapshotBlock"),
    within("metadataHopLimit", a.metadataHopLimit, [1, 64], "hops", "Take 1, or 2 for containers"),
    needs(a.instanceMetadata, "metadataHopLimit", given.metadataHopLimit, "instanceMetadata"),
    Object.entries(contacts).map(([key, { email }]) => [
      oneOf("contacts", key, ["billing", "operations", "security"], "AWS knows these three"),
      check(
        typeof email !== "string" || /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email),
        `contacts.${key}.email`,
        email,
        "a mail address",
        "Mend the address",
      ),
    ]),
  ]);
}
