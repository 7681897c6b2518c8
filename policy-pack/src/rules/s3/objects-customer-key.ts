import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const s3ObjectsCustomerKey = stackControl({
  id: "S3-21",
  slug: "s3-objects-customer-key",
  title: "Objects that a program writes are encrypted with a customer key",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)"),
  soc2: ["CC6.1"],
  rationale: "A file that a program writes may hold data of patients",
  fix: {
    plinth: "Write it into a bucket of Plinth.",
    pulumi: "`kmsKeyId: key.arn`, or a bucket whose default is a key.",
    effect: "in place",
  },
  types: [...types.bucketObject, ...types.objectCopy],
  judge: (model) =>
    perNode(model, [...types.bucketObject, ...types.objectCopy], (object) => {
      const encrypted = object
        .refs("bucket")
        .some((bucket) => model.pointing(types.bucketEncryption, "bucket", bucket).length > 0);
      return encrypted
        ? pass("its bucket names its encryption")
        : requireGiven(object, "kmsKeyId", "a customer key");
    }),
});
