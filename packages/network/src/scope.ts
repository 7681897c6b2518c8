import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Settings } from "./settings";

/** What every part of one network is made with. */
export interface Scope {
  name: string;
  a: Settings;
  vpc: aws.ec2.Vpc;
  child: { parent: pulumi.Resource };
}
