import { ObjectStore } from "@plinth/object-store";

const logs = new ObjectStore("orders-logs", {
  encryption: "sse-s3",
  encryptionReason: "AWS writes these logs with no KMS key",
  logDelivery: ["logging.s3", "logdelivery.elasticloadbalancing"],
  lifecycleRules: { expire: { expirationDays: 365, noncurrentVersionExpirationDays: 30 } },
});

const copies = new ObjectStore("orders-copies", { region: "eu-central-1" });

const invoices = new ObjectStore("orders-invoices", {
  lifecycleRules: {
    archive: {
      transitions: [
        { days: 90, storageClass: "STANDARD_IA" },
        { days: 365, storageClass: "GLACIER_IR" },
      ],
      noncurrentVersionExpirationDays: 90,
    },
  },
  accessLogs: { bucketName: logs.bucketName },
  replication: {
    abroad: {
      destinationBucketArn: copies.bucketArn,
      destinationKmsKeyArn: copies.kmsKeyArn,
    },
  },
});

export const bucketName = invoices.bucketName;
export const copiesVersioning = copies.versioningStatus;
