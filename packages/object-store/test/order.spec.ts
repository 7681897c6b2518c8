import { strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { ObjectStore } from "../src";
import { only, sseS3, store, waits } from "./support";

describe("The order of a bucket's settings", () => {
  it("changes access in 3 steps: S3 refuses two at once", async () => {
    const resources = await store();
    waits(resources, "BucketOwnershipControls", "BucketPublicAccessBlock");
    waits(resources, "BucketPolicy", "BucketPublicAccessBlock");
    waits(resources, "BucketPolicy", "BucketOwnershipControls");
  });

  it("turns versioning on before the 2 settings that are about versions", async () => {
    const resources = await store({ objectLock: { days: 1 } });
    waits(resources, "BucketLifecycleConfiguration", "BucketVersioning");
    waits(resources, "BucketObjectLockConfiguration", "BucketVersioning");
  });

  it("gives the name of a bucket for logs once its policy stands, and of another at once", async () => {
    const waiting = async (args: object) => {
      const resources = await record(() => {
        const { bucketName } = new ObjectStore("data", { ...sseS3, ...args });
        return new ObjectStore("other", { ...sseS3, accessLogs: { bucketName } });
      });
      const logging = only(resources, "BucketLogging");
      return logging.dependencies.some((each) => each.endsWith("BucketPolicy::data"));
    };
    strictEqual(await waiting({ logDelivery: ["logging.s3"] }), true);
    strictEqual(await waiting({}), false);
  });
});
