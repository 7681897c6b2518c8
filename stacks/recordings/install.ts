import * as pulumi from "@pulumi/pulumi";
import type { Parts } from "./application";
import type { Scope } from "./index";

/**
 * What an instance does at its first start: the runtime, the release, and a service that reads where
 * things are from its environment. Secrets are read by the application itself, by the role's rights.
 */
export function installScript({ config }: Scope, { files, store }: Parts): pulumi.Input<string>[] {
  const { fleet, storageMode, database } = config;
  const archive = pulumi.interpolate`s3://${files.releases.bucketName}/releases/${fleet.release}`;
  return [
    `dnf install -y aspnetcore-runtime-${fleet.dotnetVersion}`,
    "useradd --system --home-dir /opt/recordings recordings",
    "mkdir -p /opt/recordings /var/log/recordings",
    pulumi.interpolate`aws s3 cp ${archive} - | tar -xz -C /opt/recordings`,
    "chown -R recordings /opt/recordings /var/log/recordings",
    "cat > /etc/recordings.env <<'END'",
    `ASPNETCORE_URLS=http://+:${fleet.port}`,
    `STORAGE_MODE=${storageMode}`,
    pulumi.interpolate`RECORDINGS_BUCKET=${files.recordings.bucketName}`,
    ...(store && database
      ? [
          pulumi.interpolate`DATABASE_HOST=${store.address}`,
          `DATABASE_AUTHENTICATION=${database.authentication}`,
          pulumi.interpolate`DATABASE_SECRET_ID=${store.secretArn}`,
        ]
      : []),
    "END",
    "cat > /etc/systemd/system/recordings.service <<'END'",
    "[Service]",
    "User=recordings",
    "EnvironmentFile=/etc/recordings.env",
    "ExecStart=/usr/bin/dotnet /opt/recordings/Recordings.dll",
    "StandardOutput=append:/var/log/recordings/application.log",
    "StandardError=inherit",
    "Restart=always",
    "[Install]",
    "WantedBy=multi-user.target",
    "END",
    "systemctl enable --now recordings",
  ];
}
