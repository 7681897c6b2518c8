import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireUnlike } from "../../core/subject";
import { types } from "../../core/types";
import { perNode, perPart } from "../../model/parts";

export const sesDkim = stackControl({
  id: "SES-02",
  slug: "ses-dkim",
  title: "Mail is signed",
  severity: "medium",
  level: "mandatory",
  hipaa: hipaa("312(c)(1)"),
  soc2: ["PI1.5"],
  rationale: "Anyone can write a sender's name on a letter",
  fix: {
    plinth: "EmailSender signs with keys of 2048 bits.",
    pulumi:
      '`dkimSigningAttributes: { nextSigningKeyLength: "RSA_2048_BIT" }`; for `aws.ses.DomainIdentity`, an `aws.ses.DomainDkim`.',
    effect: "in place",
  },
  types: [...types.emailIdentity, ...types.domainIdentity],
  judge: (model) => [
    ...perNode(model, types.emailIdentity, (identity) =>
      requireUnlike(identity, "dkimSigningAttributes.nextSigningKeyLength", /1024/, "is too short"),
    ),
    ...perPart(model, {
      owners: types.domainIdentity,
      parts: types.domainDkim,
      property: "domain",
    }),
  ],
});
