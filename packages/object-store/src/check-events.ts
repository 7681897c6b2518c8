import { type Check, check, matches } from "@plinth/core";
import type { Resolved } from "./args";
import type { BucketEventConfig } from "./args-data";
import { sorted } from "./context";

const families =
  /s3:((ObjectCreated|ObjectRemoved|ObjectRestore|ObjectTagging|Replication|LifecycleExpiration):(\*|[A-Za-z]+)|ObjectAcl:Put|LifecycleTransition|IntelligentTiering|ReducedRedundancyLostObject)/;

/** What S3 refuses when the list of notifications is saved, after all else was made. */
export function checkEvents({ events }: Resolved): Check {
  const entries = sorted(events);
  return [
    entries.map(([key, config]) => checkOne(`events.${key}`, config)),
    entries.flatMap(([key, config], at) =>
      entries.slice(at + 1).map(([other, later]) => checkPair([key, config], [other, later])),
    ),
  ];
}

function checkOne(argument: string, config: BucketEventConfig): Check {
  const { events, queueArn, topicArn, functionArn } = config;
  const targets = [queueArn, topicArn, functionArn].filter((each) => each !== undefined);
  const fifo = [queueArn, topicArn].find(
    (each) => typeof each === "string" && each.endsWith(".fifo"),
  );
  return [
    check(
      targets.length === 1,
      argument,
      targets.length,
      "1 target",
      "Set one of queueArn, functionArn and topicArn",
    ),
    check(
      fifo === undefined,
      argument,
      fifo,
      "standard queues and topics",
      "S3 tells no FIFO one: use EventBridge",
    ),
    check(events.length > 0, `${argument}.events`, events, "one event or more", "Name them"),
    events.map((each) =>
      matches(
        `${argument}.events`,
        each,
        families,
        "events of S3",
        "Write one such as s3:ObjectCreated:*",
      ),
    ),
  ];
}

type Entry = [string, BucketEventConfig];

function checkPair([key, one]: Entry, [other, later]: Entry): Check {
  const shared = one.events.find((a) => later.events.some((b) => sameEvent(a, b)));
  const { prefix = "", suffix = "" } = one;
  const overlap =
    shared !== undefined &&
    nested(prefix, later.prefix ?? "", (text, part) => text.startsWith(part)) &&
    nested(suffix, later.suffix ?? "", (text, part) => text.endsWith(part));
  return check(
    !overlap,
    `events.${other}`,
    { prefix: later.prefix ?? "", suffix: later.suffix ?? "" },
    `prefixes or suffixes apart from those of events.${key} for ${shared}`,
    "S3 tells of an event once: narrow one of the two, or let EventBridge tell both",
  );
}

/** `s3:ObjectCreated:*` holds `s3:ObjectCreated:Put`. */
function sameEvent(one: string, other: string): boolean {
  const holds = (a: string, b: string) => a.endsWith(":*") && b.startsWith(a.slice(0, -1));
  return one === other || holds(one, other) || holds(other, one);
}

function nested(one: string, other: string, has: (text: string, part: string) => boolean): boolean {
  return has(one, other) || has(other, one);
}
