import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert";
import { all, byName, only, platform, refusal, statements, zip } from "./platform";

const uploads = { new: { functionName: "work" } };

describe("A bucket", () => {
  it("is private, owned, encrypted, versioned and TLS only by 1 resource for each", async () => {
    const resources = await platform({ buckets: { files: {} } });
    const { inputs } = only(resources, "Bucket");
    deepStrictEqual(Object.keys(inputs).sort(), ["forceDestroy", "tags"]);
    const block = only(resources, "BucketPublicAccessBlock").inputs;
    strictEqual(Object.values(block).filter((each) => each === true).length, 4);
    deepStrictEqual(only(resources, "BucketOwnershipControls").inputs["rule"], {
      objectOwnership: "BucketOwnerEnforced",
    });
    const rules = JSON.stringify(
      only(resources, "BucketServerSideEncryptionConfiguration").inputs["rules"],
    );
    ok(rules.includes("aws:kms") && rules.includes('"blockedEncryptionTypes":["SSE-C"]'));
    deepStrictEqual(only(resources, "BucketVersioning").inputs["versioningConfiguration"], {
      status: "Enabled",
    });
    const [tls] = statements(only(resources, "BucketPolicy"));
    deepStrictEqual([tls?.Sid, tls?.Effect], ["TlsOnly", "Deny"]);
  });

  it("drops unfinished uploads after 7 days and old versions after 90", async () => {
    const resources = await platform({ buckets: { files: {} } });
    const rules = only(resources, "BucketLifecycleConfiguration").inputs["rules"];
    deepStrictEqual(rules, [
      {
        id: "housekeeping",
        status: "Enabled",
        filter: {},
        abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
        noncurrentVersionExpiration: { noncurrentDays: 90 },
      },
    ]);
  });

  it("is protected, so that taking it out fails at preview, and keeps what is in it", async () => {
    const bucket = only(await platform({ buckets: { files: {} } }), "Bucket");
    strictEqual(bucket.protect, true);
    strictEqual(bucket.inputs["forceDestroy"], false);
    const loose = await platform({ buckets: { files: {} }, protect: false });
    strictEqual(only(loose, "Bucket").protect, false);
  });

  it("has 1 list of notifications for 3 entries, which comes after what it names", async () => {
    const notifications = {
      a: { filterPrefix: "a/", functionName: "work" },
      b: { filterPrefix: "b/", functionName: "work" },
      c: { filterPrefix: "c/", queueName: "jobs" },
    };
    const resources = await platform({
      buckets: { files: { notifications } },
      queues: { jobs: {} },
    });
    const list = only(resources, "BucketNotification");
    strictEqual((list.inputs["lambdaFunctions"] as unknown[]).length, 2);
    strictEqual((list.inputs["queues"] as unknown[]).length, 1);
    const named = [
      ...all(resources, "Permission"),
      byName(resources, "QueuePolicy", "shop-jobs-queue"),
    ];
    strictEqual(named.length, 3);
    ok(named.every(({ urn }) => list.dependencies.includes(urn)));
  });

  it("calls functions by its ARN from this account only", async () => {
    const resources = await platform({ buckets: { files: { notifications: uploads } } });
    const { inputs } = only(resources, "Permission");
    strictEqual(inputs["sourceArn"], "arn:aws:s3:us-east-1:123456789012:shop-files-bucket");
    strictEqual(inputs["sourceAccount"], "123456789012");
    strictEqual(inputs["principal"], "s3.amazonaws.com");
  });

  it("knows a function that knows the bucket, without a cycle, known and unknown", async () => {
    const functions = { work: zip({ bucketAccess: { files: "read-write" } }) };
    const args = { functions, buckets: { files: { notifications: uploads } } };
    const [made, planned] = [await platform(args), await platform(args, { preview: true })];
    deepStrictEqual(
      made.map(({ urn }) => urn),
      planned.map(({ urn }) => urn),
    );
    const bucket = only(planned, "Bucket").urn;
    deepStrictEqual(only(planned, "Function").propertyDependencies["environment"], [bucket]);
    deepStrictEqual(only(planned, "Function").inputs["environment"], {
      variables: { BUCKET_FILES: "[unknown]" },
    });
  });

  it("of somebody else gets its list of notifications and nothing else", async () => {
    const files = { bucketName: "theirs", notifications: uploads };
    const resources = await platform({ buckets: { files } }, { preview: true });
    strictEqual(all(resources, "Bucket").length, 0);
    strictEqual(only(resources, "BucketNotification").inputs["bucket"], "theirs");
    strictEqual(only(resources, "Permission").inputs["sourceArn"], "arn:aws:s3:::theirs");
    ok(
      (await refusal({ buckets: { files: { ...files, accessLogsBucket: "logs" } } })).includes(
        'buckets.files.accessLogsBucket: got "logs", allowed nothing with bucketName.',
      ),
    );
  });

  it("refuses the same existing bucket 2 times: the later list would empty the first", async () => {
    const theirs = { bucketName: "theirs" };
    ok(
      (await refusal({ buckets: { a: theirs, b: theirs } })).includes(
        'buckets: got "theirs", allowed each existing bucket once.',
      ),
    );
  });

  it("refuses filters that overlap for an event", async () => {
    const notifications = {
      all: { functionName: "work" },
      csv: { events: ["s3:ObjectCreated:Put"], filterSuffix: ".csv", functionName: "work" },
    };
    strictEqual(
      await refusal({ buckets: { files: { notifications } } }),
      'LambdaPlatform "shop" has 1 bad argument:\n' +
        '  buckets.files.notifications.csv: got {"filterSuffix":".csv"}, allowed filters apart from those of all for s3:ObjectCreated:*. S3 tells of an event once: narrow one of the two.',
    );
  });

  it("takes filters apart, and removals beside creations", async () => {
    const notifications = {
      a: { filterPrefix: "a/", functionName: "work" },
      b: { filterPrefix: "b/", functionName: "work" },
      gone: { events: ["s3:ObjectRemoved:*"], functionName: "work" },
    };
    await platform({ buckets: { files: { notifications } } });
  });

  it("refuses to tell nobody, two, or a FIFO queue", async () => {
    const tell = (each: object) => ({ buckets: { files: { notifications: { new: each } } } });
    const message = await refusal(tell({}));
    ok(message.includes("allowed exactly one of functionName and queueName"), message);
    await rejects(
      platform({ ...tell({ functionName: "work", queueName: "jobs" }), queues: { jobs: {} } }),
      /exactly one of functionName and queueName/,
    );
    await rejects(
      platform({ ...tell({ queueName: "jobs" }), queues: { jobs: { fifo: true } } }),
      /queueName: got "jobs", allowed a standard queue of this platform/,
    );
  });

  it("lets a writer write and not read, and a reader list", async () => {
    const actions = async (access: "read" | "write") => {
      const functions = { work: zip({ bucketAccess: { files: access } }) };
      const resources = await platform({ functions, buckets: { files: {} } });
      return statements(byName(resources, "RolePolicy", "shop-work-buckets")).flatMap(
        ({ Action }) => Action,
      );
    };
    deepStrictEqual(await actions("read"), ["s3:GetObject", "s3:ListBucket"]);
    deepStrictEqual(await actions("write"), ["s3:PutObject", "s3:AbortMultipartUpload"]);
  });
});
