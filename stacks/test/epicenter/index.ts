import type { System } from "../requirements/system";
import { environments } from "./a-environments";
import { account } from "./a-account";
import { network } from "./b-network";
import { groups } from "./c-groups";
import { services } from "./d-services";
import { settings } from "./d-settings";
import { scaling } from "./e-scaling";
import { database } from "./f-database";
import { replicas } from "./g-replicas";
import { redis } from "./h-cache";
import { buckets } from "./i-buckets";
import { keptBuckets } from "./i-kept-buckets";
import { loadBalancer } from "./j-balancer";
import { cdn } from "./k-cdn";
import { access } from "./l-access";
import { delivery } from "./m-delivery";
import { alarms } from "./n-alarms";
import { dashboards } from "./n-dashboards";
import { backups } from "./o-backup";
import { recovery } from "./p-recovery";
import { costs } from "./q-costs";
import { outsideServices } from "./r-services";

export const epicenter: System = {
  name: "epicenter",
  title: "Epicenter",
  summary:
    "A web application with its API on Fargate behind CloudFront, PostgreSQL, Redis, buckets and a " +
    "queue, with copies in a second region. How it is run, and what it costs: [epicenter.md](../epicenter.md).",
  letter: "P",
  count: 219,
  stacks: ["prod", "staging", "dev"],
  requirements: [
    ...environments,
    ...account,
    ...network,
    ...groups,
    ...services,
    ...settings,
    ...scaling,
    ...database,
    ...replicas,
    ...redis,
    ...buckets,
    ...keptBuckets,
    ...loadBalancer,
    ...cdn,
    ...access,
    ...delivery,
    ...dashboards,
    ...alarms,
    ...backups,
    ...recovery,
    ...costs,
    ...outsideServices,
  ],
};
