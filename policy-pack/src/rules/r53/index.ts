import type { Control } from "../../core/control";
import { r53DomainLocked } from "./domain-locked";
import { r53NoDanglingRecords } from "./no-dangling-records";
import { r53QueryLogs } from "./query-logs";
import { r53Signed } from "./signed";

export const r53: readonly Control[] = [
  r53Signed,
  r53QueryLogs,
  r53NoDanglingRecords,
  r53DomainLocked,
];
