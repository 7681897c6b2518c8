import type { Control } from "../../core/control";
import { evbBusCustomerKey } from "./bus-customer-key";
import { evbBusNotPublic } from "./bus-not-public";
import { evbDeadLetters } from "./dead-letters";
import { evbEndpointReplicates } from "./endpoint-replicates";

export const evb: readonly Control[] = [
  evbBusNotPublic,
  evbDeadLetters,
  evbEndpointReplicates,
  evbBusCustomerKey,
];
