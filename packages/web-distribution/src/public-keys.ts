import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type Context, sorted } from "./context";

/** As AWS gives a key back: any other line ends, or none at the end, would replace it at every update. */
function normal(pem: string): string {
  return `${pem.replace(/\r\n/g, "\n").trim()}\n`;
}

export interface Signers {
  keyGroupId: pulumi.Output<string>;
  keyPairIds: pulumi.Output<Record<string, string>>;
}

/** The keys that URLs may be signed with. Named by Pulumi, so that a new one is made before the old one goes. */
export function signers(
  { name, self }: Context,
  publicKeys: Record<string, pulumi.Input<string>>,
): Signers {
  const child = { parent: self };
  const ids = sorted(publicKeys).map(([each, pem]) => {
    const key = new aws.cloudfront.PublicKey(
      `${name}-${each}`,
      { comment: `${name}: ${each}`, encodedKey: pulumi.output(pem).apply(normal) },
      child,
    );
    return [each, key.id] as const;
  });
  const group = new aws.cloudfront.KeyGroup(name, { items: ids.map(([, id]) => id) }, child);
  return { keyGroupId: group.id, keyPairIds: pulumi.output(Object.fromEntries(ids)) };
}
