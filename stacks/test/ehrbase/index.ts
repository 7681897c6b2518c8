import type { System } from "../requirements/system";
import { aToF } from "./a-f";
import { gToL } from "./g-l";

export const ehrbase: System = {
  name: "ehrbase",
  title: "EHRbase",
  summary:
    "Health records on Fargate behind a load balancer, in PostgreSQL in isolated subnets. " +
    "How it is run, and what it costs: [ehrbase.md](../ehrbase.md).",
  letter: "E",
  count: 174,
  stacks: ["ehrbase-prod", "ehrbase-dev"],
  requirements: [...aToF, ...gToL],
};
