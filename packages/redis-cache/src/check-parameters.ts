import { type Check, check, matches, problem } from "@plinth/core";
import { tiersData } from "./node-types";
import type { Settings } from "./settings";

const policies = [
  "volatile-lru",
  "allkeys-lru",
  "volatile-lfu",
  "allkeys-lfu",
  "volatile-random",
  "allkeys-random",
  "volatile-ttl",
  "noeviction",
];

/** With data on SSD there is no picking by chance or by time. */
const tieredPolicies = policies.filter((each) => /lru|lfu|noeviction/.test(each));

/** Parameters that belong to an argument, or to AWS. */
const refused: Record<string, string> = {
  appendfsync: "ElastiCache keeps no append-only file: take replicas and snapshots",
  appendonly: "ElastiCache keeps no append-only file: take replicas and snapshots",
  bind: "AWS sets it: leave it out",
  "cluster-enabled": "Set shards",
  maxclients: "The node type sets it: leave it out",
  maxmemory: "The node type sets it: set reserved-memory-percent",
  port: "Set network.port",
  requirepass: "Set access",
};

interface Rule {
  pattern: RegExp;
  allowed: string;
  fix: string;
}

const count: Rule = {
  pattern: /0|[1-9]\d*/,
  allowed: "a whole number",
  fix: "Write it in digits",
};
const yesOrNo: Rule = { pattern: /yes|no/, allowed: "yes or no", fix: "Take one of them" };

/** Values of the parameters that are set most. Others are left to AWS. */
const rules: Record<string, Rule> = {
  activedefrag: yesOrNo,
  databases: { pattern: /[1-9]\d*/, allowed: "1 or more", fix: "16 is usual" },
  "lazyfree-lazy-eviction": yesOrNo,
  "lazyfree-lazy-expire": yesOrNo,
  "maxmemory-samples": { pattern: /[1-9]\d*/, allowed: "1 or more", fix: "3 is usual" },
  "reserved-memory-percent": {
    pattern: /^(100|[1-9]?[0-9])$/,
    allowed: "0 to 100 percent",
    fix: "25 leaves room for snapshots and fail-overs",
  },
  "slowlog-log-slower-than": {
    pattern: /-1|0|[1-9]\d*/,
    allowed: "microseconds, or -1 for no slow log",
    fix: "10000 is usual",
  },
  "slowlog-max-len": count,
  "tcp-keepalive": count,
  timeout: {
    pattern: /^(0|[2-9]\d|[1-9]\d{2,})$/,
    allowed: "0 (never) or 20 seconds and more",
    fix: "AWS takes no other",
  },
};

function checkEvents(value: string): Check[] {
  const argument = "parameters.notify-keyspace-events";
  return [
    matches(
      argument,
      value,
      /[KEg$lshzxetdmnA]*/,
      "letters of KEg$lshzxetdmnA",
      "Ex tells of keys that expire",
    ),
    check(
      value === "" || /[KE]/.test(value),
      argument,
      value,
      "K, E or both among the letters",
      "Without either nothing is told: write Ex for keys that expire",
    ),
  ];
}

function checkPolicy(nodeType: string, value: string): Check {
  const tiered = tiersData(nodeType);
  const allowed = tiered ? tieredPolicies : policies;
  return check(
    allowed.includes(value),
    "parameters.maxmemory-policy",
    value,
    `${allowed.join(", ")}${tiered ? " on nodes of r6gd" : ""}`,
    "volatile-lru throws out keys with a time to live, the least used first",
  );
}

function checkParameter({ clustered, nodeType }: Settings, name: string, value: string): Check {
  const argument = `parameters.${name}`;
  const why = refused[name];
  if (why !== undefined) return problem("parameters", name, "parameters that can be set", why);
  if (name === "maxmemory-policy") return checkPolicy(nodeType, value);
  if (name === "notify-keyspace-events") return checkEvents(value);
  const rule = rules[name];
  return [
    matches(
      "parameters",
      name,
      /[a-z][a-z0-9]*([.-][a-z0-9]+)*/,
      "names of lower-case letters, digits, hyphens and dots",
      "Write it as the engine does, such as maxmemory-policy",
    ),
    rule && matches(argument, value, rule.pattern, rule.allowed, rule.fix),
    check(
      !(clustered && name === "databases" && value !== "1"),
      argument,
      value,
      "1 in cluster mode",
      "A cluster has one database: leave it out",
    ),
  ];
}

export function checkParameters(a: Settings): Check[] {
  return Object.entries(a.parameters).map(([name, value]) => checkParameter(a, name, value));
}
