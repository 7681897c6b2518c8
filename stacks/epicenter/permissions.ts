import type { PermissionConfig } from "@plinth/container-service";
import type { ImageName } from "./delivery";
import type { Parts } from "./parts";
import * as pulumi from "@pulumi/pulumi";

const read = ["s3:GetObject"];
const readWrite = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"];
const useKey = ["kms:Decrypt", "kms:GenerateDataKey"];

/** What the code of each service may do in AWS, and no other. */
export function permissionsOf(parts: Parts, service: ImageName): PermissionConfig[] {
  const { base, files, mail } = parts;
  const objects = (store: { bucketArn: pulumi.Output<string> }) =>
    pulumi.interpolate`${store.bucketArn}/*`;
  const documents: PermissionConfig[] = [
    { actions: readWrite, resources: [objects(files.documents)] },
    { actions: useKey, resources: [base.keys.documents.keyArn] },
  ];
  const uploads: PermissionConfig[] = [
    { actions: readWrite, resources: [objects(files.uploads)] },
    { actions: useKey, resources: [base.keys.uploads.keyArn] },
  ];
  const sendJobs: PermissionConfig[] = [
    { actions: ["sqs:SendMessage", "sqs:GetQueueUrl"], resources: [mail.jobs.queueArn] },
    { actions: useKey, resources: [base.keys.messages.keyArn] },
  ];
  const takeJobs: PermissionConfig = {
    actions: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility"],
    resources: [mail.jobs.queueArn],
  };
  const sendMail: PermissionConfig = {
    actions: ["ses:SendEmail"],
    resources: [0, 1].map((index) =>
      mail.email.sendResourceArns.apply((arns) => arns[index] ?? ""),
    ),
  };
  const backUp: PermissionConfig[] = [
    { actions: ["s3:PutObject"], resources: [objects(files.backups)] },
    { actions: useKey, resources: [base.keys.backups.keyArn] },
  ];
  const byService: Record<ImageName, PermissionConfig[]> = {
    api: [...documents, ...uploads, ...sendJobs, sendMail],
    worker: [...documents, ...uploads, ...sendJobs, takeJobs, sendMail],
    admin: [{ actions: read, resources: [objects(files.documents)] }, ...uploads, ...sendJobs],
    cron: [...sendJobs, ...backUp, sendMail],
  };
  return byService[service];
}
