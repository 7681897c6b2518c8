import { type ChildProcess, spawn, type SpawnOptions } from "node:child_process";

const running = new Set<ChildProcess>();

function stopAll(): void {
  for (const child of running) child.kill("SIGKILL");
}

/** Starts a process that does not outlive this one. */
export function startChild(args: string[], options: SpawnOptions): ChildProcess {
  if (running.size === 0) process.once("exit", stopAll);
  const child = spawn(process.execPath, args, options);
  running.add(child);
  child.once("close", () => {
    running.delete(child);
    if (running.size === 0) process.removeListener("exit", stopAll);
  });
  return child;
}
