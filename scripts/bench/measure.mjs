// Runs a command and measures it as a whole: wall time, and the peak memory of all its processes.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const samplingMs = 50;

function statusOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/status`, "utf8");
    const field = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(text)?.[1] ?? 0);
    return { parent: field("PPid"), peakKb: field("VmHWM") };
  } catch {
    return undefined;
  }
}

function familyOf(root) {
  const all = new Map();
  for (const entry of readdirSync("/proc")) {
    const pid = Number(entry);
    const status = pid > 0 ? statusOf(pid) : undefined;
    if (status) all.set(pid, status);
  }
  const belongs = (pid) => {
    for (let each = pid; each > 1; each = all.get(each)?.parent ?? 0)
      if (each === root) return true;
    return false;
  };
  return [...all].filter(([pid]) => belongs(pid));
}

/** Wall seconds, megabytes summed over the peaks of all processes (Linux only), and the exit code. */
export function measure(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const peaks = new Map();
    const began = process.hrtime.bigint();
    const child = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"], ...options });
    let errors = "";
    child.stderr.on("data", (chunk) => (errors += chunk));
    const sampler = setInterval(() => {
      for (const [pid, { peakKb }] of familyOf(child.pid))
        peaks.set(pid, Math.max(peakKb, peaks.get(pid) ?? 0));
    }, samplingMs);
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(sampler);
      const seconds = Number(process.hrtime.bigint() - began) / 1e9;
      const megabytes = [...peaks.values()].reduce((sum, each) => sum + each, 0) / 1024;
      resolve({ seconds, megabytes, code, errors });
    });
  });
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Runs the commands in turn, A B A B …, and returns the measures of each. */
export async function interleave(rounds, commands) {
  const results = commands.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, [command, args, options]] of commands.entries()) {
      results[index].push(await measure(command, args, options));
    }
  }
  return results;
}
