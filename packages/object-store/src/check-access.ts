import { type Check, check, distinct, matches, oneOf } from "@plinth/core";
import { known } from "./arns";
import type { Resolved } from "./args";
import type { BucketGrantConfig } from "./args-access";
import { BucketEncryption, LogDelivery } from "./choices";
import { sorted } from "./context";

const principal = /arn:aws[a-z-]*:iam::[0-9]{12}:(root|(role|user)\/[^*]+)/;
const distribution = /arn:aws[a-z-]*:cloudfront::[0-9]{12}:distribution\/[A-Z0-9]+/;

/** Who may read and write beside the account's own IAM: everybody by name. */
export function checkAccess(a: Resolved): Check {
  const { accessLogs, bucketName } = a;
  return [
    sorted(a.readers?.distributionArns).map(([key, value]) =>
      matches(
        `readers.distributionArns.${key}`,
        known(value),
        distribution,
        "the ARN of one CloudFront distribution",
        "Name each distribution",
      ),
    ),
    checkLogDelivery(a),
    check(
      typeof bucketName !== "string" || accessLogs?.bucketName !== bucketName,
      "accessLogs.bucketName",
      accessLogs?.bucketName,
      "another bucket",
      "Each record would be recorded in turn, without end",
    ),
    sorted(a.grants).map(([sid, grant]) => checkGrant(sid, grant)),
  ];
}

function checkLogDelivery({ logDelivery = [], encryption, objectLock }: Resolved): Check {
  const unlockable = logDelivery.includes(LogDelivery.S3AccessLogs) && objectLock !== undefined;
  const keyless = logDelivery.filter((each) => each !== LogDelivery.VendedLogs);
  return [
    logDelivery.map((each) => oneOf("logDelivery", each, Object.values(LogDelivery), "Pick one")),
    distinct("logDelivery", logDelivery, "Name each service once"),
    check(
      encryption !== BucketEncryption.Kms || keyless.length === 0,
      "logDelivery",
      keyless,
      'delivery.logs alone beside encryption "aws:kms"',
      'AWS writes these logs with S3\'s own key only: set encryption "sse-s3"',
    ),
    check(
      !unlockable,
      "objectLock",
      objectLock,
      "nothing beside logging.s3",
      "S3 writes no access logs into a locked bucket",
    ),
  ];
}

function checkGrant(sid: string, { principalArns, services, actions }: BucketGrantConfig): Check {
  const argument = `grants.${sid}`;
  return [
    matches(argument, sid, /[A-Za-z0-9]+/, "letters and digits", "Rename the grant"),
    check(
      Boolean(principalArns?.length) !== Boolean(services?.length),
      argument,
      { principalArns: principalArns?.length ?? 0, services: services?.length ?? 0 },
      "either principalArns or services",
      "Name who may, in one of the two",
    ),
    (principalArns ?? []).map((each) =>
      matches(
        `${argument}.principalArns`,
        known(each),
        principal,
        "ARNs of roles, users or accounts",
        "The bucket is never public: name each",
      ),
    ),
    (services ?? []).map((each) =>
      matches(
        `${argument}.services`,
        each,
        /[a-z][a-z0-9.-]*(?<!\.amazonaws\.com)/,
        "service principals without .amazonaws.com",
        "Write `config`, not `config.amazonaws.com`",
      ),
    ),
    check(actions.length > 0, `${argument}.actions`, actions, "one action or more", "Name them"),
    actions.map((each) =>
      matches(
        `${argument}.actions`,
        each,
        /s3:[A-Za-z]+/,
        "whole actions of S3",
        "Name each action that is used, without wildcards",
      ),
    ),
  ];
}
