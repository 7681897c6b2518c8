import { deepStrictEqual, strictEqual } from "node:assert";
import { type LifecycleRuleConfig, type LifecycleTransitionConfig, StorageClass } from "../src";
import { only, refuses, sseS3, store } from "./support";

async function rulesOf(lifecycleRules: Record<string, LifecycleRuleConfig>, args = {}) {
  const resources = await store({ ...sseS3, ...args, lifecycleRules });
  return only(resources, "BucketLifecycleConfiguration").inputs["rules"] as { filter: object }[];
}

const refusesRule = (rule: LifecycleRuleConfig, ...lines: string[]) =>
  refuses({ lifecycleRules: { old: rule } }, ...lines);
const refusesMoves = (transitions: LifecycleTransitionConfig[], ...lines: string[]) =>
  refusesRule({ transitions }, ...lines);
const at = "lifecycleRules.old";

describe("The lifecycle of an ObjectStore", () => {
  it("moves documents at 90 and 365 days, and deletes old versions after 30", async () => {
    const [, rule] = await rulesOf({
      archive: {
        transitions: [
          { days: 90, storageClass: "STANDARD_IA" },
          { days: 365, storageClass: "GLACIER" },
        ],
        noncurrentTransitions: [{ days: 1, storageClass: "GLACIER_IR" }],
        noncurrentVersionExpirationDays: 30,
      },
    });
    deepStrictEqual(rule, {
      id: "archive",
      status: "Enabled",
      filter: {},
      transitions: [
        { days: 90, storageClass: "STANDARD_IA" },
        { days: 365, storageClass: "GLACIER" },
      ],
      noncurrentVersionTransitions: [{ noncurrentDays: 1, storageClass: "GLACIER_IR" }],
      noncurrentVersionExpiration: { noncurrentDays: 30 },
    });
  });

  it("writes 1 criterion as it is, and 2 in an `and`: S3 takes no other form", async () => {
    const expiry = { expirationDays: 90, noncurrentVersionExpirationDays: 1 };
    const filters = (
      await rulesOf({
        a: { ...expiry, prefix: "tmp/" },
        b: { ...expiry, tags: { Kind: "draft" } },
        c: { ...expiry, prefix: "tmp/", tags: { Kind: "draft" } },
        d: { ...expiry, tags: { Kind: "draft", Team: "a" } },
      })
    ).map(({ filter }) => filter);
    deepStrictEqual(filters, [
      {},
      { prefix: "tmp/" },
      { tag: { key: "Kind", value: "draft" } },
      { and: { prefix: "tmp/", tags: { Kind: "draft" } } },
      { and: { tags: { Kind: "draft", Team: "a" } } },
    ]);
  });

  it("keeps 1 order of rules, whatever the order of the keys", async () => {
    const rule = { transitions: [{ days: 0, storageClass: StorageClass.GlacierInstantRetrieval }] };
    deepStrictEqual(await rulesOf({ b: rule, a: rule }), await rulesOf({ a: rule, b: rule }));
  });

  it("removes broken uploads in a rule of its own, as S3 takes no such action by tags", async () => {
    const rules = await rulesOf(
      { drafts: { tags: { Kind: "draft" }, noncurrentVersionExpirationDays: 1 } },
      { abortIncompleteMultipartUploadDays: 2 },
    );
    strictEqual(JSON.stringify(rules[1]).includes("abort"), false);
    deepStrictEqual(rules[0], {
      id: "abort-incomplete-uploads",
      status: "Enabled",
      filter: {},
      abortIncompleteMultipartUpload: { daysAfterInitiation: 2 },
    });
  });

  it("expires objects at 90 days with no word of versions where there are none", async () => {
    const [, rule] = await rulesOf({ old: { expirationDays: 90 } }, { versioning: false });
    deepStrictEqual((rule as { expiration?: object }).expiration, { days: 90 });
  });

  it("refuses 29 days to STANDARD_IA and to ONEZONE_IA, and takes 30", async () => {
    for (const storageClass of [StorageClass.StandardIa, StorageClass.OneZoneIa]) {
      await refusesMoves(
        [{ days: 29, storageClass }],
        `${at}.transitions.${storageClass}: got 29, allowed 30 to 36500 days. S3 moves nothing sooner.`,
      );
      await rulesOf({ old: { transitions: [{ days: 30, storageClass }] } });
    }
  });

  it("refuses GLACIER 29 days after STANDARD_IA, and takes 30", async () => {
    const first = { days: 30, storageClass: StorageClass.StandardIa };
    const glacier = (days: number) => [first, { days, storageClass: "GLACIER" as const }];
    await refusesMoves(
      glacier(59),
      `${at}.transitions.GLACIER: got 59, allowed 60 days or more after STANDARD_IA at 30. Put the transitions in order.`,
    );
    await rulesOf({ old: { transitions: glacier(60) } });
  });

  it("refuses 3 moves to dearer storage, and one from a single zone to Instant Retrieval", async () => {
    const pairs: [StorageClass, StorageClass, string][] = [
      ["GLACIER", "STANDARD_IA", "DEEP_ARCHIVE"],
      ["GLACIER", "GLACIER", "DEEP_ARCHIVE"],
      ["DEEP_ARCHIVE", "GLACIER", "nothing"],
      ["ONEZONE_IA", "GLACIER_IR", "GLACIER, DEEP_ARCHIVE"],
    ];
    for (const [before, next, allowed] of pairs)
      await refusesMoves(
        [
          { days: 40, storageClass: before },
          { days: 400, storageClass: next },
        ],
        `${at}.transitions: got "${next}", allowed ${allowed} after ${before}. Objects move to cheaper storage only: put the transitions in order.`,
      );
  });

  it("refuses expiry on the day of the last transition, of current and noncurrent versions", async () => {
    const moves = [{ days: 90, storageClass: StorageClass.GlacierInstantRetrieval }];
    const end =
      "allowed more than 90 days, when objects move for the last time. Expire later, or take out the transition.";
    await refusesRule(
      { transitions: moves, expirationDays: 90, noncurrentVersionExpirationDays: 1 },
      `${at}.expirationDays: got 90, ${end}`,
    );
    await refusesRule(
      { noncurrentTransitions: moves, noncurrentVersionExpirationDays: 90 },
      `${at}.noncurrentVersionExpirationDays: got 90, ${end}`,
    );
  });

  it("refuses expiry with versioning and no word of versions: 0 bytes would be freed", async () => {
    await refusesRule(
      { expirationDays: 90 },
      `${at}.noncurrentVersionExpirationDays: got nothing, allowed 1 to 36500 days beside expirationDays. With versioning what expires stays as a noncurrent version: say for how long.`,
    );
  });

  it("refuses noncurrent rules where versioning is off", async () => {
    const line = `${at}: got "noncurrent versions", allowed current versions only, as versioning is off. Take out what is about noncurrent versions, or turn versioning on.`;
    const off = { ...sseS3, versioning: false };
    const expiry = { old: { noncurrentVersionExpirationDays: 1 } };
    const moves = {
      old: {
        noncurrentTransitions: [{ days: 1, storageClass: StorageClass.GlacierInstantRetrieval }],
      },
    };
    await refuses({ ...off, lifecycleRules: expiry }, line);
    await refuses({ ...off, lifecycleRules: moves }, line);
  });

  it("refuses a rule of 0 actions, the id of its own rule, and an id of 256 characters", async () => {
    await refusesRule(
      { prefix: "a/" },
      `${at}: got {"prefix":"a/"}, allowed a transition or an expiration. The rule would do nothing: take it out.`,
    );
    const rule = { noncurrentVersionExpirationDays: 1 };
    await refuses(
      { lifecycleRules: { "abort-incomplete-uploads": rule } },
      'lifecycleRules.abort-incomplete-uploads: got "abort-incomplete-uploads", allowed another id. The component has a rule of that id: set abortIncompleteMultipartUploadDays.',
    );
    const long = "a".repeat(256);
    await refuses(
      { lifecycleRules: { [long]: rule } },
      `lifecycleRules.${long}: got "${"a".repeat(78)}…, allowed an id of 1 to 255 characters. Rename the rule.`,
    );
  });

  it("refuses 0 days of expiry, 0 of noncurrent moves, 366 of broken uploads, and an unknown class", async () => {
    await refusesRule(
      { expirationDays: 0, noncurrentVersionExpirationDays: 0 },
      `${at}.expirationDays: got 0, allowed 1 to 36500 days. Leave it out to keep for ever.`,
      `${at}.noncurrentVersionExpirationDays: got 0, allowed 1 to 36500 days. Leave it out to keep for ever.`,
    );
    await refusesRule(
      { noncurrentTransitions: [{ days: 0, storageClass: "GLACIER" }] },
      `${at}.noncurrentTransitions.GLACIER: got 0, allowed 1 to 36500 days. S3 moves nothing sooner.`,
    );
    await refuses(
      { abortIncompleteMultipartUploadDays: 366 },
      "abortIncompleteMultipartUploadDays: got 366, allowed 1 to 365 days. Parts of broken uploads cost storage, and no listing shows them.",
    );
    await refusesMoves(
      [{ days: 1, storageClass: "COLD" as StorageClass }],
      `${at}.transitions: got "COLD", allowed "STANDARD_IA", "INTELLIGENT_TIERING", "ONEZONE_IA", "GLACIER_IR", "GLACIER", "DEEP_ARCHIVE". Pick one.`,
    );
  });
});
