import { existsSync, readFileSync } from "node:fs";
import type { PlanPolicy, Verdict } from "../plan";
import type { ConfiguredPack } from "./configure";

interface LedgerLine {
  policy: string;
  urn?: string | null;
  verdict: Verdict;
  message?: string;
}

const verdicts: readonly string[] = ["pass", "fail", "exempt", "not-applicable", "deferred"];

function isLine(value: unknown): value is LedgerLine {
  const line = value as Partial<LedgerLine> | null;
  return typeof line?.policy === "string" && verdicts.includes(line.verdict ?? "");
}

/** What the pack wrote of its own evaluations; nothing for a pack that knows no ledger. */
export function readLedger({ pack, name, policies }: ConfiguredPack): PlanPolicy[] {
  if (!existsSync(pack.ledgerFile)) return [];
  const lines = readFileSync(pack.ledgerFile, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  return lines
    .map((line): unknown => JSON.parse(line))
    .filter(isLine)
    .map(({ policy, urn = null, verdict, message = "" }) => ({
      pack: name,
      policy,
      level: policies.get(policy)?.level ?? "advisory",
      severity: policies.get(policy)?.severity ?? "unspecified",
      urn,
      message,
      verdict,
    }));
}
