import type { Control } from "../core/control";
import { acm } from "./acm";
import { bkp } from "./bkp";
import { ct } from "./ct";
import { ecs } from "./ecs";
import { iam } from "./iam";
import { kms } from "./kms";
import { lb } from "./lb";
import { log } from "./log";
import { net } from "./net";
import { rds } from "./rds";
import { s3 } from "./s3";
import { sec } from "./sec";
import { sns } from "./sns";
import { waf } from "./waf";
import { x } from "./x";

/** Every control, in the order of the ids. */
export const controls: readonly Control[] = [
  ...acm,
  ...bkp,
  ...ct,
  ...ecs,
  ...iam,
  ...kms,
  ...lb,
  ...log,
  ...net,
  ...rds,
  ...s3,
  ...sec,
  ...sns,
  ...waf,
  ...x,
];
