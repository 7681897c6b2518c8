#!/bin/sh
# Buckets and queues of the stack, as compose.yaml names them.
set -eu

for kind in medical-documents user-uploads static-assets backups logs; do
  awslocal s3 mb "s3://epicenter-$kind-local"
done
for kind in medical-documents user-uploads backups; do
  awslocal s3api put-bucket-versioning --bucket "epicenter-$kind-local" \
    --versioning-configuration Status=Enabled
done

awslocal sqs create-queue --queue-name epicenter-local-jobs-dead-letter
awslocal sqs create-queue --queue-name epicenter-local-jobs --attributes '{
  "RedrivePolicy": "{\"deadLetterTargetArn\":\"arn:aws:sqs:us-east-1:000000000000:epicenter-local-jobs-dead-letter\",\"maxReceiveCount\":\"5\"}"
}'

awslocal ses verify-domain-identity --domain epicenter.example
