import { type Check, check, matches, within } from "@plinth/core";
import type { BucketLifecycleConfig } from "./args-stores";
import { checkCors } from "./check-api";
import { known } from "./check-names";
import { type Resolved, type ResolvedBucket, sorted } from "./resolve";

const families =
  /s3:((ObjectCreated|ObjectRemoved|ObjectRestore|ObjectTagging|Replication|LifecycleExpiration):(\*|[A-Za-z]+)|ObjectAcl:Put|LifecycleTransition|IntelligentTiering|ReducedRedundancyLostObject)/;

type Notification = ResolvedBucket["notifications"][string];

export function checkBuckets(a: Resolved): Check {
  const given = sorted(a.buckets).flatMap(([, { bucketName }]) =>
    typeof bucketName === "string" ? bucketName : [],
  );
  const twice = given.find((each, index) => given.indexOf(each) !== index);
  return [
    check(
      twice === undefined,
      "buckets",
      twice,
      "each existing bucket once",
      "S3 keeps one list of notifications, and the later would empty it: merge the two",
    ),
    sorted(a.buckets).map(([key, config]) => {
      const path = `buckets.${key}`;
      const entries = sorted(config.notifications);
      return [
        checkExisting(path, config),
        days(`${path}.noncurrentVersionExpirationDays`, config.noncurrentVersionExpirationDays, 1),
        config.cors && checkCors(`${path}.cors`, config.cors),
        sorted(config.lifecycleRules).map(([id, each]) =>
          checkLifecycle(`${path}.lifecycleRules.${id}`, each),
        ),
        entries.map(([id, each]) => checkOne(`${path}.notifications.${id}`, each, a)),
        entries.flatMap(([id, each], at) =>
          entries
            .slice(at + 1)
            .map(([other, later]) =>
              checkPair(`${path}.notifications`, [id, each], [other, later]),
            ),
        ),
      ];
    }),
  ];
}

function days(argument: string, value: number | undefined, least: number): Check {
  return within(argument, value, [least, 36500], "days", "S3 counts whole days");
}

/** Settings of a bucket that somebody else made would change nothing here. */
function checkExisting(path: string, config: ResolvedBucket): Check {
  const { bucketName, lifecycleRules, cors, accessLogsBucket } = config;
  if (bucketName === undefined) return [];
  return Object.entries({ lifecycleRules, cors, accessLogsBucket }).map(([key, value]) =>
    check(
      value === undefined,
      `${path}.${key}`,
      value,
      "nothing with bucketName",
      "Set it where the bucket is made",
    ),
  );
}

function checkLifecycle(path: string, config: BucketLifecycleConfig): Check {
  const { transitionDays, transitionStorageClass } = config;
  return [
    days(`${path}.expirationDays`, config.expirationDays, 1),
    days(`${path}.transitionDays`, transitionDays, 0),
    check(
      (transitionDays === undefined) === (transitionStorageClass === undefined),
      path,
      { transitionDays, transitionStorageClass },
      "transitionDays and transitionStorageClass, or neither",
      "Say when and where to",
    ),
  ];
}

function checkOne(path: string, config: Notification, { functions, queues }: Resolved): Check {
  const { events, functionName, queueName } = config;
  const queue = queues[queueName ?? ""];
  return [
    check(
      (functionName === undefined) !== (queueName === undefined),
      path,
      { functionName, queueName },
      "exactly one of functionName and queueName",
      "Say whom S3 tells, once",
    ),
    functionName === undefined ? [] : known(`${path}.functionName`, functionName, functions),
    queueName === undefined ? [] : known(`${path}.queueName`, queueName, queues),
    check(
      !queue || (!queue.fifo && queue.queueArn === undefined),
      `${path}.queueName`,
      queueName,
      "a standard queue of this platform",
      "S3 tells no FIFO queue, and another's policy stands elsewhere",
    ),
    check(events.length > 0, `${path}.events`, events, "one event or more", "Name them"),
    events.map((each) =>
      matches(
        `${path}.events`,
        each,
        families,
        "events of S3",
        "Write one such as s3:ObjectCreated:*",
      ),
    ),
  ];
}

type Entry = [string, Notification];

function checkPair(path: string, [key, one]: Entry, [other, later]: Entry): Check {
  const shared = one.events.find((a) => later.events.some((b) => sameEvent(a, b)));
  const overlap =
    shared !== undefined &&
    nested(one.filterPrefix, later.filterPrefix, (text, part) => text.startsWith(part)) &&
    nested(one.filterSuffix, later.filterSuffix, (text, part) => text.endsWith(part));
  return check(
    !overlap,
    `${path}.${other}`,
    { filterPrefix: later.filterPrefix, filterSuffix: later.filterSuffix },
    `filters apart from those of ${key} for ${shared}`,
    "S3 tells of an event once: narrow one of the two",
  );
}

/** `s3:ObjectCreated:*` holds `s3:ObjectCreated:Put`. */
function sameEvent(one: string, other: string): boolean {
  const holds = (a: string, b: string) => a.endsWith(":*") && b.startsWith(a.slice(0, -1));
  return one === other || holds(one, other) || holds(other, one);
}

function nested(
  one: string | undefined,
  other: string | undefined,
  has: (text: string, part: string) => boolean,
): boolean {
  const [a, b] = [one ?? "", other ?? ""];
  return has(a, b) || has(b, a);
}
