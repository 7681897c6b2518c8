import * as pulumi from "@pulumi/pulumi";
import type { ComputeContext, NodeGroup } from "./compute-settings";
import { checkedScript } from "./start-lines";

/** A word of shell that holds the text, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Where the system's parts are, for whatever the image starts. Names and ids only: no value here is secret. */
function environment(
  { a, place }: ComputeContext,
  group: NodeGroup,
): pulumi.Output<Record<string, string>> {
  const { storage } = a;
  const lastPart = (arn: pulumi.Input<string>) =>
    pulumi.output(arn).apply((text) => text.slice(text.search(/[^/:]+$/)));
  const variables: Record<string, pulumi.Input<string>> = {
    AWS_REGION: place.region,
    DATOMIC_CACHE: a.node.cachePath,
    DATOMIC_GROUP: group.key,
    DATOMIC_INDEX_BUCKET: lastPart(storage.indexBucketArn),
    DATOMIC_LOG_GROUP: `datomic-${a.systemName}`,
    DATOMIC_SYSTEM: a.systemName,
    DATOMIC_TABLE: lastPart(storage.tableArn),
  };
  return pulumi.output(variables);
}

/**
 * What a node runs first: it writes down where the storage is, mounts the cache by TLS and as itself, and goes on to
 * the caller's lines. A node that cannot mount works without, only slower.
 */
export function startScript(context: ComputeContext, group: NodeGroup): pulumi.Output<string> {
  const { cachePath, startLines = [] } = context.a.node;
  const { fileSystemId, accessPointArn } = context.a.storage;
  return pulumi
    .all([environment(context, group), fileSystemId, accessPointArn, pulumi.all(startLines)])
    .apply(([variables, id, accessPoint, lines]) => {
      const point = accessPoint.slice(accessPoint.lastIndexOf("/") + 1);
      const folder = quoted(cachePath);
      const script = [
        "#!/bin/bash",
        "set -euo pipefail",
        "mkdir -p /etc/datomic",
        "cat > /etc/datomic/system.env <<'END'",
        ...Object.keys(variables).map((each) => `${each}=${variables[each]}`),
        "END",
        `mkdir -p ${folder}`,
        `mount -t efs -o tls,iam,accesspoint=${point} ${id}:/ ${folder} ||`,
        "  logger -t datomic 'no cache: amazon-efs-utils or the way to the file system is missing'",
        ...lines,
        "",
      ].join("\n");
      return checkedScript(context.child.parent, lines, script);
    });
}
