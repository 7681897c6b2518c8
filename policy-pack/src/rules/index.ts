import type { Control } from "../core/control";
import { aas } from "./aas";
import { acm } from "./acm";
import { api } from "./api";
import { bkp } from "./bkp";
import { cache } from "./cache";
import { cf } from "./cf";
import { cfg } from "./cfg";
import { ci } from "./ci";
import { ct } from "./ct";
import { ddb } from "./ddb";
import { ec2 } from "./ec2";
import { ecr } from "./ecr";
import { ecs } from "./ecs";
import { efs } from "./efs";
import { evb } from "./evb";
import { gd } from "./gd";
import { iam } from "./iam";
import { kms } from "./kms";
import { lambda } from "./lambda";
import { lb } from "./lb";
import { log } from "./log";
import { net } from "./net";
import { r53 } from "./r53";
import { rds } from "./rds";
import { s3 } from "./s3";
import { sec } from "./sec";
import { ses } from "./ses";
import { sh } from "./sh";
import { sns } from "./sns";
import { sqs } from "./sqs";
import { waf } from "./waf";
import { x } from "./x";

/** Every control, family by family, in the order of the ids. */
export const controls: readonly Control[] = [
  ...aas,
  ...acm,
  ...api,
  ...bkp,
  ...cache,
  ...cf,
  ...cfg,
  ...ci,
  ...ct,
  ...ddb,
  ...ec2,
  ...ecr,
  ...ecs,
  ...efs,
  ...evb,
  ...gd,
  ...iam,
  ...kms,
  ...lambda,
  ...lb,
  ...log,
  ...net,
  ...r53,
  ...rds,
  ...s3,
  ...sec,
  ...ses,
  ...sh,
  ...sns,
  ...sqs,
  ...waf,
  ...x,
];
