import type { Place } from "@plinth/core";
import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Resolved } from "./args";

/** What every part of the bucket is made from. */
export interface Context {
  name: string;
  args: Resolved;
  place: Place;
  bucket: aws.s3.Bucket;
  /** Built from the name, so that policies that hold it can be read at preview. */
  bucketArn: pulumi.Output<string>;
  /** Unset with SSE-S3. */
  kmsKeyId: pulumi.Input<string> | undefined;
  child: { parent: pulumi.Resource };
}

/** The entries in one order, so that an unchanged program makes equal inputs. */
export function sorted<T>(record: Record<string, T> = {}): [string, T][] {
  return Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
}
