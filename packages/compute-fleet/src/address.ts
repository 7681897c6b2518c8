import { named } from "@plinth/core";
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";
import type { AddressConfig } from "./workstation-args";
import { addressDefaults } from "./workstation-defaults";

function elasticIp(context: Context, instance: aws.ec2.Instance, protect: boolean): aws.ec2.Eip {
  const { name, region, tags, self } = context;
  const address = new aws.ec2.Eip(
    name,
    { domain: "vpc", region, tags: named(name, tags) },
    { parent: self, protect },
  );
  // Apart from the address, so that another server gets it without a new one.
  new aws.ec2.EipAssociation(
    name,
    { allocationId: address.allocationId, instanceId: instance.id, region },
    { parent: self, deleteBeforeReplace: true },
  );
  return address;
}

/** The address that stays, and the name of it or of the private one. */
export function addressOf(
  context: Context,
  instance: aws.ec2.Instance,
  given: AddressConfig,
  protect: boolean,
): pulumi.Output<string> | undefined {
  const a = { ...addressDefaults, ...given };
  const address = a.elasticIp ? elasticIp(context, instance, protect) : undefined;
  if (a.recordName !== undefined && a.hostedZoneId !== undefined) {
    new aws.route53.Record(
      context.name,
      {
        zoneId: a.hostedZoneId,
        name: a.recordName,
        type: "A",
        ttl: a.ttlSeconds,
        records: [address?.publicIp ?? instance.privateIp],
      },
      { parent: context.self },
    );
  }
  return address?.publicIp;
}
