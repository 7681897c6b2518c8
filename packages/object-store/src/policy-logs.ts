import type { PolicyStatement } from "@plinth/core";
import * as pulumi from "@pulumi/pulumi";
import { LogDelivery } from "./choices";
import type { Context } from "./context";

/** What each service that writes logs needs, for logs of this account and of no other. */
export function logStatements(context: Context): PolicyStatement[] {
  return (context.args.logDelivery ?? []).flatMap((service) => by[service](context));
}

const principal = (service: LogDelivery) => ({ Service: `${service}.amazonaws.com` });

const by: Record<LogDelivery, (context: Context) => PolicyStatement[]> = {
  "logging.s3": ({ bucketArn, place }) => [
    {
      sid: "WriteByS3AccessLogs",
      principals: principal(LogDelivery.S3AccessLogs),
      actions: ["s3:PutObject"],
      resources: pulumi.interpolate`${bucketArn}/*`,
      conditions: { StringEquals: { "aws:SourceAccount": place.accountId } },
    },
  ],
  "delivery.logs": ({ bucketArn, place }) => [
    {
      sid: "WriteByVendedLogs",
      principals: principal(LogDelivery.VendedLogs),
      actions: ["s3:PutObject"],
      resources: pulumi.interpolate`${bucketArn}/*`,
      conditions: {
        StringEquals: {
          "aws:SourceAccount": place.accountId,
          "s3:x-amz-acl": "bucket-owner-full-control",
        },
      },
    },
    {
      sid: "CheckByVendedLogs",
      principals: principal(LogDelivery.VendedLogs),
      actions: ["s3:GetBucketAcl", "s3:ListBucket"],
      resources: bucketArn,
      conditions: { StringEquals: { "aws:SourceAccount": place.accountId } },
    },
  ],
  // AWS documents no condition for load balancers: the account in the key is what keeps others out.
  "logdelivery.elasticloadbalancing": ({ bucketArn, place }) => [
    {
      sid: "WriteByLoadBalancers",
      principals: principal(LogDelivery.LoadBalancers),
      actions: ["s3:PutObject"],
      resources: pulumi.interpolate`${bucketArn}/*AWSLogs/${place.accountId}/*`,
    },
  ],
};
