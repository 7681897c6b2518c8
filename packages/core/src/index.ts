export { type AlarmContext, type AlarmSpec, metricAlarm } from "./alarms";
export { arn, type ArnParts, managedPolicyArn, type Place, placeOf } from "./arn";
export { provenCertificate, type ProvenCertificateSpec } from "./certificate";
export {
  assertArgs,
  type Check,
  check,
  distinct,
  matches,
  oneOf,
  type Problem,
  problem,
  within,
} from "./checks";
export {
  addressCount,
  type Cidr,
  contains,
  formatCidr,
  overlaps,
  parseCidr,
  subnetAt,
} from "./cidr";
export { ipv6SubnetAt } from "./cidr-ipv6";
export { encryptionKey, type EncryptionKeySpec, logsUse, serviceUse } from "./encryption";
export { autoNamed, physicalName } from "./names";
export {
  type ConditionValues,
  policyDocument,
  type PolicyStatement,
  trustService,
} from "./policy-document";
export { logRetentionDays } from "./retention";
export { named, type Tags } from "./tags";
