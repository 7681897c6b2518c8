import * as pulumi from "@pulumi/pulumi";
import type { UserDataConfig } from "./user-data-args";

const boundary = "==PART==";

function part(type: string, text: string): string {
  return [`--${boundary}`, `Content-Type: ${type}; charset="utf-8"`, "", text, ""].join("\n");
}

/** Script and cloud-init file in one text, as cloud-init reads several parts. */
function multipart(script: string, cloudInit: string): string {
  return [
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    "MIME-Version: 1.0",
    "",
    part("text/cloud-config", cloudInit),
    part("text/x-shellscript", script),
    `--${boundary}--`,
    "",
  ].join("\n");
}

/** The user data: what the package does, then what the caller adds. */
export function userDataText(
  own: pulumi.Input<string>[],
  { lines = [], cloudInit }: UserDataConfig,
): pulumi.Output<string> {
  const all = pulumi.all([pulumi.all(own), pulumi.all(lines), cloudInit]);
  return all.apply(([first, then, config]) => {
    const script = ["#!/bin/bash", "set -euo pipefail", ...first, ...then, ""].join("\n");
    return config === undefined ? script : multipart(script, config);
  });
}
